//! Public tokens: the list of a project, the form for a new one, and the page of one.

mod create;
mod limits;
mod list;
mod manage;
mod show;
mod usage;

use axum::Router;
use axum::routing::{get, post};
use guestlist_domain::model::ids::PublicTokenId;

use crate::error::PageError;
use crate::{App, page};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/projects/{id}/public-tokens", page(get(list::show)))
        .route("/projects/{id}/public-tokens/new", page(get(create::show).post(create::create)))
        .route("/public-tokens/{id}", page(get(show::show)))
        .route("/public-tokens/{id}/qr.svg", page(get(show::qr)))
        .route("/public-tokens/{id}/mail", page(post(manage::mail)))
        .route("/public-tokens/{id}/renew", page(post(manage::renew)))
        .route("/public-tokens/{id}/change", page(post(manage::change)))
        .route("/public-tokens/{id}/revoke", page(post(manage::revoke)))
}

/// Parses the id in a path.
fn id(text: &str) -> Result<PublicTokenId, PageError> {
    PublicTokenId::parse(text).map_err(|_| PageError::not_found())
}

#[cfg(test)]
mod tests;
