//! `DELETE /v1/workspaces/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::usecase::Service;

use crate::extract::{Authenticated, Context, PathId};
use crate::problem::Problem;

/// Delete a workspace
///
/// Deletes the workspace with its projects, memberships, invitations and public tokens, with immediate effect. Requires
/// the capability `workspace.delete`, which only the Owner holds.
#[utoipa::path(
    delete,
    path = "/v1/workspaces/{id}",
    operation_id = "delete_workspace",
    tag = "workspaces",
    params(("id" = String, Path, description = "Id of the workspace.")),
    responses((status = 204, description = "The workspace is deleted.")),
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
