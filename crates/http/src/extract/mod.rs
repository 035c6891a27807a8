//! What handlers take out of a request.

mod body;
mod context;
mod credential;
mod cursor;
mod path_id;
mod query;

pub(crate) use body::Body;
pub(crate) use context::Context;
pub(crate) use credential::{AnyCredential, Authenticated, MaybeAuthenticated};
pub(crate) use path_id::{PathId, PathIds};
pub(crate) use query::{PageParams, Query};
