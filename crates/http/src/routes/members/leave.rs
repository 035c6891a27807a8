//! `POST /v1/workspaces/{id}/leave`, `POST /v1/projects/{id}/leave`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::target::Target;
use guestlist_domain::usecase::Service;

use super::orphaned_tokens::{self, OrphanedTokensParams};
use crate::extract::{Authenticated, Context, PathId, Query};
use crate::problem::Problem;

/// Leave a workspace
///
/// Ends the caller's membership in the workspace and all its projects. Pending invitations there that the caller
/// granted, or that are addressed to the caller, are cancelled. The Owner cannot leave.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/leave",
    operation_id = "leave_workspace",
    tag = "members",
    params(
        ("id" = String, Path, description = "Id of the workspace."),
        OrphanedTokensParams,
    ),
    responses((status = 204, description = "The membership has ended.")),
    security(("bearer" = [])),
)]
pub(crate) async fn leave_workspace(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    query: Query,
) -> Result<StatusCode, Problem> {
    let tokens = orphaned_tokens::parse(query)?;
    service.leave(&context.request(), &caller, Target::Workspace(workspace), tokens).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Leave a project
///
/// Ends the caller's permission in the project. Access by a role in the workspace is not affected. Pending invitations
/// to the project that the caller granted and can no longer grant, or that are addressed to the caller, are cancelled.
#[utoipa::path(
    post,
    path = "/v1/projects/{id}/leave",
    operation_id = "leave_project",
    tag = "members",
    params(
        ("id" = String, Path, description = "Id of the project."),
        OrphanedTokensParams,
    ),
    responses((status = 204, description = "The membership has ended.")),
    security(("bearer" = [])),
)]
pub(crate) async fn leave_project(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(project): PathId<ProjectId>,
    query: Query,
) -> Result<StatusCode, Problem> {
    let tokens = orphaned_tokens::parse(query)?;
    service.leave(&context.request(), &caller, Target::Project(project), tokens).await?;
    Ok(StatusCode::NO_CONTENT)
}
