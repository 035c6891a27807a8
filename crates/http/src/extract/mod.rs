//! What handlers take out of a request.

mod body;
mod context;
mod credential;
mod cursor;
mod path_id;
mod query;

pub(crate) use body::{Body, JsonOrCsv, TABLE_LIMIT, read_bytes};
pub(crate) use context::Context;
pub(crate) use credential::{AnyCredential, Authenticated, MaybeAuthenticated, bearer};
pub(crate) use cursor::fingerprint;
pub(crate) use path_id::PathId;
pub(crate) use query::{PageParams, Query};
