//! Host keys: API keys of host applications.

mod create;
mod revoke;
mod view;

use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default().routes(routes!(create::create, view::list)).routes(routes!(revoke::revoke))
}
