//! Which pages may use the API from a browser: our own, and those of the operator's list, with a bearer token.
//!
//! Reading answers is allowed by the CORS protocol (Fetch). Changing something from another origin is refused by what
//! the browser says of the request itself (`Sec-Fetch-Site`, `Origin`), so that no page can make a visitor's browser do
//! it, whatever cookies that holds. Programs that are no browsers say neither and pass.

use std::time::Duration;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::code::Code;
use tower_http::cors::{AllowOrigin, CorsLayer};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::idempotency::{KEY, REPLAYED};
use crate::options::Options;
use crate::problem::Problem;

/// How long browsers may remember what they were told.
const REMEMBERED: Duration = Duration::from_secs(60 * 60);

/// Both guards around the routes.
pub(crate) fn guarded(routes: Router, options: &Options) -> Router {
    let trusted = options.cors_origins.iter().filter_map(|origin| origin.to_str().ok());
    let guard = trusted.chain(options.own_origin.as_deref()).fold(CsrfLayer::new(), |guard, origin| {
        // An origin that cannot be one is not trusted.
        guard.clone().add_trusted_origin(origin).unwrap_or(guard)
    });
    let routes =
        routes.layer(guard.with_rejection_response(|_: ProtectionError| -> Response { refusal().into_response() }));
    match options.cors_origins.as_slice() {
        [] => routes,
        origins => routes.layer(readable_by(origins)),
    }
}

fn refusal() -> Problem {
    Problem::new(Code::CsrfRejected, "Pages of other origins may not do this; the operator can allow an origin.")
}

/// The CORS layer for these origins. Credentials (cookies) are never allowed.
fn readable_by(origins: &[HeaderValue]) -> CorsLayer {
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
#[path = "origins_tests.rs"]
mod tests;
