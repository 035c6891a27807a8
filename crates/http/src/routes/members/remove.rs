//! `DELETE /v1/workspaces/{id}/members/{account_id}`, `DELETE /v1/projects/{id}/members/{account_id}`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::usecase::Service;

use super::fate::{self, FateParams};
use crate::extract::{Authenticated, Context, PathIds, Query};
use crate::problem::Problem;

/// Remove a member from a workspace
///
/// At once, with all permissions in its projects; pending invitations that they sent, or that wait for them, are cancelled.
#[utoipa::path(
    delete,
    path = "/v1/workspaces/{id}/members/{account_id}",
    operation_id = "remove_workspace_member",
    tag = "members",
    params(
        ("id" = String, Path, description = "The workspace."),
        ("account_id" = String, Path, description = "The member's account."),
        FateParams,
    ),
    responses((status = 204, description = "They are out.")),
    security(("bearer" = [])),
)]
pub(crate) async fn of_workspace(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathIds(workspace, account): PathIds<WorkspaceId, AccountId>,
    query: Query,
) -> Result<StatusCode, Problem> {
    let tokens = fate::read(query)?;
    service.remove_member(&context.request(), &caller, Place::Workspace(workspace), account, tokens).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Remove a member from a project
///
/// At once. A role in the workspace goes on reaching the project.
#[utoipa::path(
    delete,
    path = "/v1/projects/{id}/members/{account_id}",
    operation_id = "remove_project_member",
    tag = "members",
    params(
        ("id" = String, Path, description = "The project."),
        ("account_id" = String, Path, description = "The member's account."),
        FateParams,
    ),
    responses((status = 204, description = "They are out.")),
    security(("bearer" = [])),
)]
pub(crate) async fn of_project(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathIds(project, account): PathIds<ProjectId, AccountId>,
    query: Query,
) -> Result<StatusCode, Problem> {
    let tokens = fate::read(query)?;
    service.remove_member(&context.request(), &caller, Place::Project(project), account, tokens).await?;
    Ok(StatusCode::NO_CONTENT)
}
