//! People: sign up, prove an address, sign in and out.

mod account;
mod delete;
mod sign_in;
mod sign_out;
mod sign_up;
mod update;
mod verify;

use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default()
        .routes(routes!(sign_up::sign_up))
        .routes(routes!(verify::verify))
        .routes(routes!(sign_in::sign_in))
        .routes(routes!(sign_out::sign_out))
        .routes(routes!(account::account, update::update, delete::delete))
}
