//! `POST /v1/workspaces/{id}/leave`, `POST /v1/projects/{id}/leave`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::usecase::Service;

use super::fate::{self, FateParams};
use crate::extract::{Authenticated, Context, PathId, Query};
use crate::problem::Problem;

/// Leave a workspace
///
/// With all permissions in its projects; pending invitations that one sent are cancelled. The Owner cannot.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/leave",
    operation_id = "leave_workspace",
    tag = "members",
    params(
        ("id" = String, Path, description = "The workspace."),
        FateParams,
    ),
    responses((status = 204, description = "The caller is out.")),
    security(("bearer" = [])),
)]
pub(crate) async fn workspace(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    query: Query,
) -> Result<StatusCode, Problem> {
    let tokens = fate::read(query)?;
    service.leave(&context.request(), &caller, Place::Workspace(workspace), tokens).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Leave a project
///
/// Gives up the permission there. A role in the workspace goes on reaching the project.
#[utoipa::path(
    post,
    path = "/v1/projects/{id}/leave",
    operation_id = "leave_project",
    tag = "members",
    params(
        ("id" = String, Path, description = "The project."),
        FateParams,
    ),
    responses((status = 204, description = "The caller is out.")),
    security(("bearer" = [])),
)]
pub(crate) async fn project(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(project): PathId<ProjectId>,
    query: Query,
) -> Result<StatusCode, Problem> {
    let tokens = fate::read(query)?;
    service.leave(&context.request(), &caller, Place::Project(project), tokens).await?;
    Ok(StatusCode::NO_CONTENT)
}
