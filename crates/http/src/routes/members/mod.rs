//! Members of workspaces and projects.

mod change;
mod fate;
mod leave;
mod removal_impact;
mod remove;
mod view;

use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default()
        .routes(routes!(view::of_workspace))
        .routes(routes!(view::of_project))
        .routes(routes!(view::one_of_workspace, change::of_workspace, remove::of_workspace))
        .routes(routes!(view::one_of_project, change::of_project, remove::of_project))
        .routes(routes!(leave::workspace))
        .routes(routes!(leave::project))
        .routes(routes!(removal_impact::removal_impact))
}
