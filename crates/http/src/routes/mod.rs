//! The routes: each handler translates, calls one use case, and translates back. Nouns and verbs are called as in the
//! domain's `usecase`.

mod access;
mod activity;
mod host_keys;
mod invitations;
mod mail_opt_outs;
mod members;
mod notifications;
mod people;
mod projects;
mod public_tokens;
mod system;
mod workspaces;

use axum::routing::any;
use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;

use crate::problem::Problem;

/// Every documented route.
pub(crate) fn documented() -> OpenApiRouter<Service> {
    OpenApiRouter::default()
        .merge(people::routes())
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

/// What answers where there is nothing. The API's own paths have it as routes, so that it is there whatever fallback a
/// router around this one has.
pub(crate) fn nothing_else(router: axum::Router<Service>) -> axum::Router<Service> {
    router.route("/v1", any(nothing)).route("/v1/", any(nothing)).route("/v1/{*rest}", any(nothing)).fallback(nothing)
}

async fn nothing() -> Problem {
    Problem::not_found()
}

#[cfg(test)]
#[path = "routes_tests.rs"]
mod tests;
