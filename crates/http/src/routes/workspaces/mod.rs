//! Workspaces and ownership transfers.

mod create;
mod delete;
mod ownership;
mod update;
mod view;

use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default()
        .routes(routes!(create::create, view::list))
        .routes(routes!(view::get, update::update, delete::delete))
        .routes(routes!(ownership::request))
        .routes(routes!(ownership::accept))
        .routes(routes!(ownership::cancel))
}
