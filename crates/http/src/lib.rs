//! Guestlist's HTTP API: an axum router over the domain's [`Service`].
//!
//! - [`router`] is the API, to be served or mounted; [`Options`] are its settings.
//! - [`wrap_pages`] puts pages beside it into the same layer.
//! - [`openapi`] and [`openapi_json`] describe it.
//! - [`error`] has the table from refusals to status and title.
//!
//! Inside: `csv` reads and writes tables; the shell is the one layer around all routes (request ids, bodies, panics,
//! timeouts, problems, headers); `extract` takes requests apart; `fields` reads bodies; `routes` hold a handler for each
//! call; `dto` is what answers look like.
//! No rule is here: handlers translate.

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

/// The API as a router, at its absolute paths (`/v1/…`, `/healthz`, `/readyz`, `/.well-known/jwks.json`,
/// `/openapi.json`).
///
/// It answers every request, unknown paths with 404. To merge it with a router that has a fallback of its own, call
/// [`reset_fallback`](Router::reset_fallback) on it first; everything under `/v1` stays its own.
///
/// Serve it with [`into_make_service_with_connect_info`](Router::into_make_service_with_connect_info) of a
/// [`SocketAddr`](std::net::SocketAddr), or with such a `ConnectInfo` in each request's extensions: without it no limit
/// counts by where requests come from.
pub fn router(service: Service, options: Options) -> Router {
    let (documented, _) = routes::documented().split_for_parts();
    let repeatable = axum::middleware::from_fn_with_state(service.clone(), idempotency::repeatable);
    let routes = documented.route_layer(repeatable).layer(Extension(Readiness::default()));
    around(routes::nothing_else(routes).with_state(service), options)
}

/// The shell around any routes.
fn around(routes: Router, options: Options) -> Router {
    let routes = origins::guarded(routes, &options);
    let shell = Shell { options: Arc::new(options), refuse: None };
    routes.layer(axum::middleware::from_fn_with_state(shell, shell::shell))
}
