//! The request layer for pages that are served beside the API.

use std::sync::Arc;

use axum::Router;
use axum::http::request::Parts;
use axum::response::Response;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use guestlist_domain::model::code::Code;

use crate::options::Options;
use crate::shell::{Shell, shell};

/// Renders an error as a page, in response to the request with this head.
pub(crate) type Refuse = Arc<dyn Fn(Parts, Code) -> BoxFuture<'static, Response> + Send + Sync>;

/// Applies the request layer of the API to `pages`: request ids, limits of time and size, isolation from panics and
/// disconnects, and the log line.
///
/// Requests get a [`RequestContext`](guestlist_domain::usecase::RequestContext) in their extensions. Error pages that a
/// handler has rendered pass unchanged. `refuse` renders errors of the layer and of the framework: it receives the head
/// of the request and the code, and responds with the status of [`appearance`](crate::error::appearance).
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
