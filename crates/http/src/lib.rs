//! Guestlist's HTTP API: an axum router over the domain's [`Service`].
//!
//! - [`router`] returns the API, to be served or mounted; [`Options`] are its settings.
//! - [`wrap_pages`] applies the same request layer to a router of pages.
//! - [`openapi`] and [`openapi_json`] return its OpenAPI document.
//! - [`error`] maps each error code to its HTTP status and title.
//!
//! Inside: `shell` is the request layer around all routes (request ids, bodies, panics, timeouts, problems, headers);
//! `extract` contains the extractors; `fields` parses request bodies; `routes` contains one handler for each operation;
//! `dto` contains the response bodies; `csv` reads and writes tables.
//!
//! The crate contains no rules: handlers translate between HTTP and the use cases.

mod arrival;
mod csv;
mod dto;
pub mod error;
mod etag;
mod extract;
mod fields;
mod idempotency;
mod language;
mod openapi;
mod options;
mod origins;
mod pages;
mod problem;
mod qr;
mod readiness;
mod refusals;
mod routes;
mod shell;
mod source;
mod take_along;

pub use openapi::{openapi, openapi_json};
pub use options::{Options, TrustedProxy};
pub use pages::wrap_pages;
pub use qr::svg as qr_svg;
pub use take_along::{account_export, activity_table};

use std::sync::Arc;

use axum::{Extension, Router};
use guestlist_domain::usecase::Service;

use crate::shell::Shell;
use readiness::Readiness;

/// Returns the API as a router, at its absolute paths (`/v1/…`, `/healthz`, `/readyz`, `/.well-known/jwks.json`,
/// `/openapi.json`).
///
/// It answers every request; unknown paths with 404. To merge it with a router that has its own fallback, call
/// [`reset_fallback`](Router::reset_fallback) on it first; paths under `/v1` keep their own 404.
///
/// Serve it with [`into_make_service_with_connect_info`](Router::into_make_service_with_connect_info) of a
/// [`SocketAddr`](std::net::SocketAddr), or put such a `ConnectInfo` into the extensions of each request. Without it,
/// the source address is unknown and no rate limit by source applies.
pub fn router(service: Service, options: Options) -> Router {
    let (documented, _) = routes::documented().split_for_parts();
    let repeatable = axum::middleware::from_fn_with_state(service.clone(), idempotency::repeatable);
    let routes = documented.route_layer(repeatable).layer(Extension(Readiness::default()));
    around(routes::nothing_else(routes).with_state(service), options)
}

/// Applies the request layer to `routes`, with CORS and CSRF protection.
fn around(routes: Router, options: Options) -> Router {
    let routes = origins::guarded(routes, &options);
    let shell = Shell { options: Arc::new(options), refuse: None };
    routes.layer(axum::middleware::from_fn_with_state(shell, shell::shell))
}
