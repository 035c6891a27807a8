//! Parsing of request bodies, field by field.
//!
//! `serde` stops at the first invalid field. Here all invalid fields are reported together, with the codes of the
//! domain's types: [`FieldValue`] parses one field, and [`request_body!`] generates the struct, its parser and its
//! schema from one declaration.

mod field_errors;
mod json;
mod schema;
mod values;

use guestlist_domain::model::text::Invalid;
use serde_json::{Map, Value};
use utoipa::openapi::{RefOr, Schema};

pub(crate) use field_errors::FieldErrors;
pub(crate) use json::strict_object;
pub(crate) use schema::{text_schema, with_description};
pub(crate) use values::{BoundedInt, BoundedList, BoundedText, Id, UnboundedText};

/// A type that a field of a request can have.
pub(crate) trait FieldValue: Sized {
    /// Whether the field is required.
    const REQUIRED: bool = true;

    /// Parses the value; `None` if the field is absent.
    fn read(value: Option<&Value>) -> Result<Self, FieldErrors>;

    /// Parses the value of an optional field; absent and null are `None`.
    fn read_optional(value: Option<&Value>) -> Result<Option<Self>, FieldErrors> {
        match value {
            None | Some(Value::Null) => Ok(None),
            Some(_) => Self::read(value).map(Some),
        }
    }

    /// Returns the schema for the OpenAPI document.
    fn schema() -> RefOr<Schema>;
}

/// An object that is parsed from fields. Implemented by [`request_body!`].
pub(crate) trait FromFields: Sized {
    /// Parses all fields, or returns all errors.
    fn from_fields(object: &Map<String, Value>) -> Result<Self, FieldErrors>;
}

/// Returns the value of a required field.
pub(crate) fn required(value: Option<&Value>) -> Result<&Value, FieldErrors> {
    match value {
        None | Some(Value::Null) => Err(Invalid::new("required", "This field is required.").into()),
        Some(value) => Ok(value),
    }
}

/// Returns the object of a required field.
pub(crate) fn required_object(value: Option<&Value>) -> Result<&Map<String, Value>, FieldErrors> {
    required(value)?.as_object().ok_or_else(|| Invalid::new("wrong_type", "Use an object.").into())
}

/// Returns the text of a required field.
pub(crate) fn required_text(value: Option<&Value>) -> Result<&str, FieldErrors> {
    required(value)?.as_str().ok_or_else(|| Invalid::new("wrong_type", "Use a text.").into())
}

/// Declares a request body: a struct whose fields implement [`FieldValue`]. The doc comments of struct and fields are
/// their descriptions in the OpenAPI document.
macro_rules! request_body {
    (
        $(#[doc = $about:literal])*
        $visibility:vis struct $name:ident {
            $($(#[doc = $doc:literal])* $field:ident: $type:ty,)*
        }
    ) => {
        $(#[doc = $about])*
        $visibility struct $name {
            $($(#[doc = $doc])* $visibility $field: $type,)*
        }

        impl $crate::fields::FromFields for $name {
            fn from_fields(
                object: &serde_json::Map<String, serde_json::Value>,
            ) -> Result<Self, $crate::fields::FieldErrors> {
                let mut errors = $crate::fields::FieldErrors::default();
                $(
                    let parsed = <$type as $crate::fields::FieldValue>::read(object.get(stringify!($field)));
                    let $field = errors.collect(stringify!($field), parsed);
                )*
                errors.add_unknown_fields(object, &[$(stringify!($field)),*]);
                if errors.is_empty()
                    && let ($(Some($field),)*) = ($($field,)*)
                {
                    return Ok(Self { $($field),* });
                }
                Err(errors)
            }
        }

        impl $crate::fields::FieldValue for $name {
            fn read(value: Option<&serde_json::Value>) -> Result<Self, $crate::fields::FieldErrors> {
                <Self as $crate::fields::FromFields>::from_fields($crate::fields::required_object(value)?)
            }

            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                <Self as utoipa::PartialSchema>::schema()
            }
        }

        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                let mut object = utoipa::openapi::ObjectBuilder::new()
                    .additional_properties(Some(utoipa::openapi::schema::AdditionalProperties::FreeForm(false)));
                $(
                    object = object.property(
                        stringify!($field),
                        $crate::fields::with_description(
                            <$type as $crate::fields::FieldValue>::schema(),
                            concat!($($doc, "\n"),*),
                        ),
                    );
                    if <$type as $crate::fields::FieldValue>::REQUIRED {
                        object = object.required(stringify!($field));
                    }
                )*
                $crate::fields::with_description(object.into(), concat!($($about, "\n"),*))
            }
        }

        impl utoipa::ToSchema for $name {}
    };
}
pub(crate) use request_body;

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
