//! Projects and project transfers.

mod create;
mod delete;
mod my_projects;
mod transfer;
mod update;
mod view;

use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default()
        .routes(routes!(create::create, view::list))
        .routes(routes!(my_projects::list))
        .routes(routes!(view::get, update::update, delete::delete))
        .routes(routes!(transfer::transfer))
        .routes(routes!(transfer::approve))
        .routes(routes!(transfer::cancel))
        .routes(routes!(transfer::list))
}
