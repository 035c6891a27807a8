//! CORS and CSRF protection: only this instance's pages, and pages of allowed origins with a bearer token, can call the
//! API from a browser.
//!
//! The CORS protocol (Fetch) controls which origins can read responses. Requests that change something and come from
//! another origin are refused based on what the browser sends (`Sec-Fetch-Site`, `Origin`), regardless of cookies.
//! Clients that are not browsers send neither header and are not affected.

use std::time::Duration;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::code::Code;
use guestlist_edge::{REQUEST_ID, csrf_layer};
use tower_http::cors::{AllowOrigin, CorsLayer};

use crate::idempotency::{IDEMPOTENCY_KEY, IDEMPOTENCY_REPLAYED};
use crate::options::Options;
use crate::problem::Problem;

/// How long browsers can cache a preflight response.
const PREFLIGHT_MAX_AGE: Duration = Duration::from_secs(60 * 60);

/// Applies CORS and CSRF protection to `routes`.
pub(crate) fn with_cors_and_csrf(routes: Router, options: &Options) -> Router {
    let trusted = options.cors_origins.iter().filter_map(|origin| origin.to_str().ok());
    let trusted: Vec<&str> = trusted.chain(options.layer.own_origin.as_deref()).collect();
    let routes = routes.layer(csrf_layer(&trusted, csrf_rejected));
    match options.cors_origins.as_slice() {
        [] => routes,
        origins => routes.layer(cors_layer(origins)),
    }
}

fn csrf_rejected() -> Response {
    let detail = "The origin of this page is not allowed to call the API; the operator can allow it.";
    Problem::new(Code::CsrfRejected, detail).into_response()
}

/// Returns the CORS layer for `origins`. Credentials (cookies) are never allowed.
fn cors_layer(origins: &[HeaderValue]) -> CorsLayer {
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins.iter().cloned()))
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
        .allow_headers([
            header::ACCEPT,
            header::ACCEPT_LANGUAGE,
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            header::IF_MATCH,
            IDEMPOTENCY_KEY,
            REQUEST_ID,
        ])
        .expose_headers([
            header::CONTENT_DISPOSITION,
            header::ETAG,
            header::RETRY_AFTER,
            IDEMPOTENCY_REPLAYED,
            HeaderName::from_static("ratelimit"),
            REQUEST_ID,
        ])
        .max_age(PREFLIGHT_MAX_AGE)
}

#[cfg(test)]
#[path = "cors_tests.rs"]
mod tests;
