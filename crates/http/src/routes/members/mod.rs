//! Members of workspaces and projects.

mod change;
mod leave;
mod orphaned_tokens;
mod removal_impact;
mod remove;
mod view;

use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default()
        .routes(routes!(view::list_workspace_members))
        .routes(routes!(view::list_project_members))
        .routes(routes!(view::get_workspace_member, change::change_workspace_member, remove::remove_workspace_member))
        .routes(routes!(view::get_project_member, change::change_project_member, remove::remove_project_member))
        .routes(routes!(leave::leave_workspace))
        .routes(routes!(leave::leave_project))
        .routes(routes!(removal_impact::removal_impact))
}
