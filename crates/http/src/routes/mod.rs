//! The routes. Each handler converts the request, calls one use case, and converts the result. Modules have the names
//! of the domain's `usecase` modules.

mod access;
mod accounts;
mod activity;
mod host_keys;
mod invitations;
mod mail_opt_outs;
mod members;
mod notifications;
mod projects;
mod public_tokens;
mod system;
mod workspaces;

use axum::routing::any;
use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;

use crate::problem::Problem;

/// Returns every documented route.
pub(crate) fn api_routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default()
        .merge(accounts::routes())
        .merge(workspaces::routes())
        .merge(projects::routes())
        .merge(invitations::routes())
        .merge(members::routes())
        .merge(public_tokens::routes())
        .merge(activity::routes())
        .merge(access::routes())
        .merge(host_keys::routes())
        .merge(notifications::routes())
        .merge(mail_opt_outs::routes())
        .merge(system::routes())
}

/// Answers unknown paths with 404. Paths under `/v1` are registered as routes, so that they keep this answer in a
/// router with another fallback.
pub(crate) fn with_not_found(router: axum::Router<Service>) -> axum::Router<Service> {
    router
        .route("/v1", any(not_found))
        .route("/v1/", any(not_found))
        .route("/v1/{*rest}", any(not_found))
        .fallback(not_found)
}

async fn not_found() -> Problem {
    Problem::not_found()
}

#[cfg(test)]
#[path = "routes_tests.rs"]
mod tests;
