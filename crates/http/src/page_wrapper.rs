//! The request layer for pages that are served beside the API.

use std::sync::Arc;

use axum::Router;
use axum::http::request::Parts;
use axum::response::Response;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use guestlist_domain::model::code::Code;

use crate::options::Options;
use crate::request_layer::{RequestLayer, request_layer};

/// Renders an error as a page, in response to the request with this head.
pub(crate) type ErrorRenderer = Arc<dyn Fn(Parts, Code) -> BoxFuture<'static, Response> + Send + Sync>;

/// Applies the request layer of the API to `pages`: request ids, limits of time and size, isolation from panics and
/// disconnects, and the log line.
///
/// Requests get a [`RequestContext`](guestlist_domain::usecase::RequestContext) in their extensions. Error pages that a
/// handler has rendered pass unchanged. `render_error` renders errors of the layer and of the framework: it receives
/// the head of the request and the code, and responds with the status of [`error_info`](crate::error::error_info).
pub fn wrap_pages<F>(
    pages: Router,
    options: Options,
    render_error: impl Fn(Parts, Code) -> F + Send + Sync + 'static,
) -> Router
where
    F: Future<Output = Response> + Send + 'static,
{
    let render_error: ErrorRenderer = Arc::new(move |parts, code| render_error(parts, code).boxed());
    let layer = RequestLayer { options: Arc::new(options), render_error: Some(render_error) };
    pages.layer(axum::middleware::from_fn_with_state(layer, request_layer))
}

#[cfg(test)]
#[path = "page_wrapper_tests.rs"]
mod tests;
