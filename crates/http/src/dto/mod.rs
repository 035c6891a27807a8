//! Response bodies: the domain's records in the names of the API contract. Every property is always present; absent
//! values are null.

pub(crate) mod access;
pub(crate) mod account;
pub(crate) mod bulk;
pub(crate) mod enums;
pub(crate) mod event;
pub(crate) mod explanation;
pub(crate) mod export;
pub(crate) mod guest;
pub(crate) mod host_key;
pub(crate) mod introspection;
pub(crate) mod invitation;
pub(crate) mod member;
pub(crate) mod notification;
pub(crate) mod preferences;
pub(crate) mod project;
pub(crate) mod public_token;
pub(crate) mod session;
pub(crate) mod token_usage;
pub(crate) mod transfer;
pub(crate) mod workspace;

use std::fmt::Display;

use guestlist_domain::model::time::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct List<T> {
    /// The items of this page.
    pub(crate) items: Vec<T>,
    /// The `cursor` of the next page; null on the last page.
    pub(crate) next_cursor: Option<String>,
}

/// A point in time in RFC 3339 format, in UTC, with a precision of microseconds.
#[derive(Debug, Serialize, ToSchema)]
#[schema(value_type = String, format = DateTime)]
pub(crate) struct Time(String);

impl From<Timestamp> for Time {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.to_string())
    }
}

/// A reference to a resource, with its name.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EntityRef {
    /// Unique id.
    pub(crate) id: String,
    /// Current name.
    pub(crate) name: String,
}

impl EntityRef {
    pub(crate) fn new(id: &dyn Display, name: &dyn Display) -> Self {
        Self { id: id.to_string(), name: name.to_string() }
    }
}

/// A reference to an account, with its display name.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AccountRef {
    /// Unique id of the account.
    pub(crate) id: String,
    /// Display name of the account.
    pub(crate) display_name: String,
}

impl AccountRef {
    pub(crate) fn new(id: &dyn Display, display_name: &dyn Display) -> Self {
        Self { id: id.to_string(), display_name: display_name.to_string() }
    }
}
