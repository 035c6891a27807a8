//! Field types: the domain's types, and bounded texts, numbers and lists.

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{
    AccountId, ApiKeyId, InvitationId, NotificationId, ProjectId, PublicTokenId, SessionId, WorkspaceId,
};
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::{DisplayName, Invalid, Locale, Message, Name, Note};
use guestlist_domain::model::time::Timestamp;
use serde_json::Value;
use utoipa::openapi::schema::{KnownFormat, SchemaFormat};
use utoipa::openapi::{ArrayBuilder, ObjectBuilder, RefOr, Schema, Type};

use super::schema::{nullable, single_line_pattern, text_schema};
use super::{FieldErrors, FieldValue, required, required_text};

/// A text of at most `MAX` characters; further rules are checked by the domain.
pub(crate) struct BoundedText<const MAX: usize>(pub(crate) String);

/// A text without a length limit of its own: secrets and tokens, of which a wrong one opens nothing.
pub(crate) struct UnboundedText(pub(crate) String);

/// A whole number from `MIN` to `MAX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BoundedInt<const MIN: u32, const MAX: u32>(pub(crate) u32);

impl<const MIN: u32, const MAX: u32> BoundedInt<MIN, MAX> {
    /// Converts to `u16`. Compiles only if `MAX` fits.
    pub(crate) fn to_u16(self) -> Option<u16> {
        const { assert!(MAX <= u16::MAX as u32) };
        u16::try_from(self.0).ok()
    }
}

/// A list of `MIN` to `MAX` items.
pub(crate) struct BoundedList<T, const MIN: usize, const MAX: usize>(pub(crate) Vec<T>);

impl<T: FieldValue> FieldValue for Option<T> {
    const REQUIRED: bool = false;

    fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
        T::read_optional(value)
    }

    fn schema() -> RefOr<Schema> {
        nullable(T::schema())
    }
}

/// Distinguishes absent, null, and a value.
impl<T: FieldValue> FieldValue for Patch<T> {
    const REQUIRED: bool = false;

    fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
        match value {
            None => Ok(Self::Keep),
            Some(Value::Null) => Ok(Self::Clear),
            Some(_) => T::read(value).map(Self::Set),
        }
    }

    fn schema() -> RefOr<Schema> {
        nullable(T::schema())
    }
}

impl<T: FieldValue, const MIN: usize, const MAX: usize> FieldValue for BoundedList<T, MIN, MAX> {
    fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
        let list = required(value)?.as_array().ok_or_else(|| Invalid::new("wrong_type", "Use a list."))?;
        if list.len() < MIN {
            return Err(Invalid::new("required", format!("Give at least {MIN}.")).into());
        }
        if list.len() > MAX {
            return Err(Invalid::new("too_many", format!("Give at most {MAX}.")).into());
        }
        let mut errors = FieldErrors::default();
        let items: Vec<T> = list
            .iter()
            .enumerate()
            .filter_map(|(index, item)| errors.collect(&format!("[{index}]"), T::read(Some(item))))
            .collect();
        if errors.is_empty() { Ok(Self(items)) } else { Err(errors) }
    }

    fn schema() -> RefOr<Schema> {
        let array = ArrayBuilder::new().items(T::schema()).min_items(Some(MIN)).max_items(Some(MAX));
        RefOr::T(Schema::Array(array.build()))
    }
}

impl FieldValue for bool {
    fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
        required(value)?.as_bool().ok_or_else(|| Invalid::new("wrong_type", "Use true or false.").into())
    }

    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::Boolean).into()
    }
}

impl<const MIN: u32, const MAX: u32> FieldValue for BoundedInt<MIN, MAX> {
    fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
        let value = required(value)?;
        // `21.0` is a whole number too (JSON Schema, 6.1.1).
        if value.as_f64().is_none_or(|number| number.fract() != 0.0) {
            return Err(Invalid::new("wrong_type", "Use a whole number.").into());
        }
        let number = value.as_f64().and_then(|number| format!("{number:.0}").parse().ok());
        let number = number.filter(|number| (MIN..=MAX).contains(number));
        let out_of_range = || Invalid::new("out_of_range", format!("Use a whole number from {MIN} to {MAX}."));
        Ok(Self(number.ok_or_else(out_of_range)?))
    }

    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum(Some(f64::from(MIN)))
            .maximum(Some(f64::from(MAX)))
            .into()
    }
}

impl<const MAX: usize> FieldValue for BoundedText<MAX> {
    fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
        let text = required_text(value)?;
        if text.chars().count() > MAX {
            return Err(Invalid::new("too_long", format!("Use at most {MAX} characters.")).into());
        }
        Ok(Self(text.to_owned()))
    }

    fn schema() -> RefOr<Schema> {
        text_schema().max_length(Some(MAX)).into()
    }
}

impl FieldValue for UnboundedText {
    fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
        required_text(value).map(|text| Self(text.to_owned()))
    }

    fn schema() -> RefOr<Schema> {
        text_schema().into()
    }
}

impl FieldValue for EmailAddress {
    fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
        Ok(Self::parse(required_text(value)?)?)
    }

    fn schema() -> RefOr<Schema> {
        let email = SchemaFormat::KnownFormat(KnownFormat::Email);
        text_schema().format(Some(email)).max_length(Some(Self::MAX)).into()
    }
}

impl FieldValue for Timestamp {
    fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
        let detail = "Use a time as in RFC 3339, like 2030-12-31T23:59:59Z.";
        let timestamp = Self::parse_rfc3339(required_text(value)?);
        timestamp.ok_or_else(|| Invalid::new("time_invalid", detail).into())
    }

    fn schema() -> RefOr<Schema> {
        text_schema().format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime))).into()
    }
}

macro_rules! single_line_texts {
    ($($type:ty),*) => {$(
        impl FieldValue for $type {
            fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
                Ok(Self::parse(required_text(value)?)?)
            }

            fn schema() -> RefOr<Schema> {
                text_schema().min_length(Some(1)).max_length(Some(Self::MAX)).pattern(Some(single_line_pattern())).into()
            }
        }
    )*};
}

single_line_texts!(DisplayName, Name);

/// Texts of several lines. An empty one counts as absent.
macro_rules! multi_line_texts {
    ($($type:ty),*) => {$(
        impl FieldValue for $type {
            fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
                let text = Self::parse(required_text(value)?)?;
                text.ok_or_else(|| Invalid::new("required", "This field is required.").into())
            }

            fn read_optional(value: Option<&Value>) -> Result<Option<Self>, FieldErrors> {
                match value {
                    None | Some(Value::Null) => Ok(None),
                    Some(_) => Ok(Self::parse(required_text(value)?)?),
                }
            }

            fn schema() -> RefOr<Schema> {
                text_schema().max_length(Some(Self::MAX)).into()
            }
        }
    )*};
}

multi_line_texts!(Message, Note);

macro_rules! enums {
    ($($type:ty),*) => {$(
        impl FieldValue for $type {
            fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
                Ok(Self::parse(required_text(value)?)?)
            }

            fn schema() -> RefOr<Schema> {
                text_schema().enum_values(Some(Self::ALL.iter().map(|value| value.as_str()))).into()
            }
        }
    )*};
}

enums!(Role, Permission, Locale);

/// An id type of the domain.
pub(crate) trait Id: Sized {
    /// Parses the text form.
    fn parse_id(text: &str) -> Option<Self>;
}

macro_rules! ids {
    ($($type:ty),*) => {$(
        impl Id for $type {
            fn parse_id(text: &str) -> Option<Self> {
                Self::parse(text).ok()
            }
        }

        /// A malformed id is handled like an unknown one.
        impl FieldValue for $type {
            fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
                Self::parse(required_text(value)?).map_err(|_| FieldErrors::malformed_id())
            }

            fn schema() -> RefOr<Schema> {
                text_schema().examples([format!("{}_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5", Self::PREFIX)]).into()
            }
        }
    )*};
}

ids!(AccountId, InvitationId, NotificationId, ProjectId, PublicTokenId, SessionId, WorkspaceId);
ids!(ApiKeyId);
