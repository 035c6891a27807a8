//! Extractors of the handlers.

mod body;
mod context;
mod credential;
mod cursor;
mod form;
mod path_id;
mod query;

pub(crate) use body::{Body, JsonOrCsv, LARGER_BODIES};
pub(crate) use context::Context;
pub(crate) use credential::{AccountOrGuest, AnyCredential, Authenticated, BearerToken, MaybeAuthenticated, bearer};
pub(crate) use cursor::fingerprint;
pub(crate) use form::Form;
pub(crate) use path_id::{PathId, PathIds};
pub(crate) use query::{PageParams, Query};
