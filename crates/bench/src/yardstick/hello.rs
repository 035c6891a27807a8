//! Bare axum: the upper bound of what an HTTP server on this machine can do.

use axum::Router;
use axum::routing::get;

pub(super) fn router() -> Router {
    Router::new().route("/", get(|| async { "hello" }))
}
