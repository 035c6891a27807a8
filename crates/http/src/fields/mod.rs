//! Request bodies, field by field.
//!
//! `serde` stops at the first field that is wrong. Clients are told all of them at once, in the words of the domain's
//! own types: each field is read by [`FieldValue`], and [`request_body!`] makes the struct, its reader and its schema
//! from one declaration.

mod findings;
mod json;
mod schema;
mod values;

use guestlist_domain::model::text::Invalid;
use serde_json::{Map, Value};
use utoipa::openapi::{RefOr, Schema};

pub(crate) use findings::Findings;
pub(crate) use json::strict_object;
pub(crate) use schema::{described, text_schema};
pub(crate) use values::{Id, Listed, Loose, Text, Whole};

/// A value that a field of a request can have.
pub(crate) trait FieldValue: Sized {
    /// Whether the field must be there.
    const REQUIRED: bool = true;

    /// Reads the field's value; `None` where the field is absent.
    fn read(value: Option<&Value>) -> Result<Self, Findings>;

    /// Reads it where it may be absent or null.
    fn read_optional(value: Option<&Value>) -> Result<Option<Self>, Findings> {
        match value {
            None | Some(Value::Null) => Ok(None),
            Some(_) => Self::read(value).map(Some),
        }
    }

    /// How the document describes it.
    fn schema() -> RefOr<Schema>;
}

/// An object that is read from fields. Made by [`request_body!`].
pub(crate) trait FromFields: Sized {
    /// Reads all fields, or says everything that is wrong.
    fn from_fields(object: &Map<String, Value>) -> Result<Self, Findings>;
}

/// The value of a field that must be there.
pub(crate) fn present(value: Option<&Value>) -> Result<&Value, Findings> {
    match value {
        None | Some(Value::Null) => Err(Invalid::new("required", "This is needed.").into()),
        Some(value) => Ok(value),
    }
}

/// The object of a field that must be there.
pub(crate) fn present_object(value: Option<&Value>) -> Result<&Map<String, Value>, Findings> {
    present(value)?.as_object().ok_or_else(|| Invalid::new("wrong_type", "Use an object.").into())
}

/// The text of a field that must be there.
pub(crate) fn present_text(value: Option<&Value>) -> Result<&str, Findings> {
    present(value)?.as_str().ok_or_else(|| Invalid::new("wrong_type", "Use a text.").into())
}

/// Declares the body of a request: a struct whose fields are [`FieldValue`]s, each with a line of documentation that
/// goes into the OpenAPI document too.
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
            ) -> Result<Self, $crate::fields::Findings> {
                let mut findings = $crate::fields::Findings::default();
                $(
                    let read = <$type as $crate::fields::FieldValue>::read(object.get(stringify!($field)));
                    let $field = findings.keep(stringify!($field), read);
                )*
                findings.unknown_in(object, &[$(stringify!($field)),*]);
                if findings.is_empty()
                    && let ($(Some($field),)*) = ($($field,)*)
                {
                    return Ok(Self { $($field),* });
                }
                Err(findings)
            }
        }

        impl $crate::fields::FieldValue for $name {
            fn read(value: Option<&serde_json::Value>) -> Result<Self, $crate::fields::Findings> {
                <Self as $crate::fields::FromFields>::from_fields($crate::fields::present_object(value)?)
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
                        $crate::fields::described(
                            <$type as $crate::fields::FieldValue>::schema(),
                            concat!($($doc, "\n"),*),
                        ),
                    );
                    if <$type as $crate::fields::FieldValue>::REQUIRED {
                        object = object.required(stringify!($field));
                    }
                )*
                $crate::fields::described(object.into(), concat!($($about, "\n"),*))
            }
        }

        impl utoipa::ToSchema for $name {}
    };
}
pub(crate) use request_body;

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
