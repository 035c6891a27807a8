//! Extractors of the handlers.

mod body;
mod context;
mod credential;
mod cursor;
mod form;
mod path_id;
mod query;

pub(crate) use body::{Body, JsonOrCsv, TABLE_LIMIT, TABLES};
pub(crate) use context::Context;
pub(crate) use credential::{AnyCredential, Authenticated, MaybeAuthenticated, WithHost, bearer};
pub(crate) use cursor::fingerprint;
pub(crate) use form::Form;
pub(crate) use path_id::{PathId, PathIds};
pub(crate) use query::{PageParams, Query};
