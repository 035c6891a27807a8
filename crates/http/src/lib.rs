//! Guestlist's HTTP API: an axum router over the domain's [`Service`].
//!
//! - [`router`] returns the API, to be served or mounted; [`Options`] are its settings.
//! - [`openapi`] and [`openapi_json`] return its OpenAPI document.
//!
//! Inside: `extract` contains the extractors; `fields` parses request bodies; `routes` contains one handler for each
//! operation; `dto` contains the response bodies; `csv` reads and writes tables. Every route is inside the request layer
//! of `guestlist-edge`, which also defines the errors of the API, [`Problem`](guestlist_edge::Problem).
//!
//! The crate contains no rules: handlers translate between HTTP and the use cases.

mod cors;
mod csv;
mod dto;
mod etag;
mod export;
mod extract;
mod fields;
mod idempotency;
mod openapi;
mod operation_errors;
mod options;
mod qr;
mod readiness;
mod routes;

pub use export::{account_export, activity_table};
pub use openapi::{openapi, openapi_json};
pub use options::Options;
pub use qr::svg as qr_svg;

use std::sync::Arc;

use axum::{Extension, Router};
use guestlist_domain::usecase::Service;
use guestlist_edge::{ProblemRenderer, RequestLayer, problem};

use crate::extract::LARGER_BODIES;
use crate::readiness::Readiness;

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
    let (routes, _) = routes::api_routes().split_for_parts();
    let idempotency = axum::middleware::from_fn_with_state(
        idempotency::IdempotencyLayer::new(service.clone()),
        idempotency::idempotency_layer,
    );
    let routes = routes.route_layer(idempotency).layer(Extension(Readiness::default()));
    with_request_layer(routes::with_not_found(routes).with_state(service), options)
}

/// Applies the request layer to `routes`, with CORS and CSRF protection.
fn with_request_layer(routes: Router, options: Options) -> Router {
    let routes = cors::with_cors_and_csrf(routes, &options);
    routes.layer(RequestLayer::new(Arc::new(options.layer), LARGER_BODIES, ProblemRenderer))
}
