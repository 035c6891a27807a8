//! `DELETE /v1/workspaces/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::usecase::Service;

use crate::extract::{Authenticated, Context, PathId};
use crate::problem::Problem;

/// Delete a workspace
///
/// For its Owner. Everything in it is gone at once, for everybody: projects, memberships, invitations, public tokens.
#[utoipa::path(
    delete,
    path = "/v1/workspaces/{id}",
    operation_id = "delete_workspace",
    tag = "workspaces",
    params(("id" = String, Path, description = "The workspace.")),
    responses((status = 204, description = "It is gone.")),
    security(("bearer" = [])),
)]
pub(crate) async fn delete(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<WorkspaceId>,
) -> Result<StatusCode, Problem> {
    service.delete_workspace(&context.request(), &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
