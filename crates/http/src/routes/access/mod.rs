//! Access checks, effective access, explanations, and the capability matrix.

mod capabilities;
mod check;
mod explain;
mod project_access;

use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default()
        .routes(routes!(check::check))
        .routes(routes!(check::check_batch))
        .routes(routes!(project_access::project_access))
        .routes(routes!(explain::explain))
        .routes(routes!(capabilities::capabilities))
}
