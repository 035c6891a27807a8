//! Which other pages may call the API from a browser (Fetch, CORS protocol): those of the operator's list, with a bearer
//! token. Without a list the layer is not there, and browsers keep all other pages out.

use std::time::Duration;

use axum::http::{HeaderName, HeaderValue, Method, header};
use tower_http::cors::{AllowOrigin, CorsLayer};

use crate::idempotency::{KEY, REPLAYED};

/// How long browsers may remember what they were told.
const REMEMBERED: Duration = Duration::from_secs(60 * 60);

/// The layer for these origins. Credentials (cookies) are never allowed.
pub(crate) fn layer(origins: &[HeaderValue]) -> CorsLayer {
    let ours = |name| HeaderName::from_static(name);
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins.iter().cloned()))
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
        .allow_headers([
            header::ACCEPT,
            header::ACCEPT_LANGUAGE,
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            header::IF_MATCH,
            KEY,
            ours("x-request-id"),
        ])
        .expose_headers([
            header::CONTENT_DISPOSITION,
            header::ETAG,
            header::RETRY_AFTER,
            REPLAYED,
            ours("ratelimit"),
            ours("x-request-id"),
        ])
        .max_age(REMEMBERED)
}

#[cfg(test)]
#[path = "cors_tests.rs"]
mod tests;
