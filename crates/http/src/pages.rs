//! Pages beside the API, inside the same layer.

use std::sync::Arc;

use axum::Router;
use axum::http::request::Parts;
use axum::response::Response;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use guestlist_domain::model::code::Code;

use crate::options::Options;
use crate::shell::{Shell, shell};

/// Words a refusal as a page, in answer to a request with this head.
pub(crate) type Refuse = Arc<dyn Fn(Parts, Code) -> BoxFuture<'static, Response> + Send + Sync>;

/// Puts pages into the layer that the API runs in: the same ids of requests, limits of time and size, protection from
/// panics and from clients that hang up, and line in the log.
///
/// Requests arrive with a [`RequestContext`](guestlist_domain::usecase::RequestContext) in their extensions. An answer
/// that a page has worded passes as it is. What the layer or the framework refuses, `refuse` words: it is given the head
/// of the request and the code, and answers with the status of [`appearance`](crate::error::appearance).
pub fn wrap_pages<F>(
    pages: Router,
    options: Options,
    refuse: impl Fn(Parts, Code) -> F + Send + Sync + 'static,
) -> Router
where
    F: Future<Output = Response> + Send + 'static,
{
    let refuse: Refuse = Arc::new(move |parts, code| refuse(parts, code).boxed());
    let shell_of_pages = Shell { options: Arc::new(options), refuse: Some(refuse) };
    pages.layer(axum::middleware::from_fn_with_state(shell_of_pages, shell))
}

#[cfg(test)]
#[path = "pages_tests.rs"]
mod tests;
