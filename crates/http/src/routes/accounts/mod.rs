//! Accounts: sign-up and verification, sessions, passwords, address changes, export and deletion.

mod account;
mod change_address;
mod change_password;
mod delete;
mod export;
mod reset_password;
mod sessions;
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
        .routes(routes!(sign_in::sign_in, sessions::list))
        .routes(routes!(sessions::end))
        .routes(routes!(sign_out::sign_out))
        .routes(routes!(reset_password::request))
        .routes(routes!(reset_password::confirm))
        .routes(routes!(change_password::change))
        .routes(routes!(change_address::request))
        .routes(routes!(change_address::confirm))
        .routes(routes!(export::export))
        .routes(routes!(account::account, update::update, delete::delete))
}
