//! `DELETE /v1/workspaces/{id}/members/{account_id}`, `DELETE /v1/projects/{id}/members/{account_id}`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::target::Target;
use guestlist_domain::usecase::Service;

use super::orphaned_tokens::{self, OrphanedTokensParams};
use crate::extract::{Authenticated, Context, PathIds, Query};
use crate::problem::Problem;

/// Remove a member from a workspace
///
/// Ends the membership in the workspace and all its projects, with immediate effect. Pending invitations there that the
/// member granted, or that are addressed to the member, are cancelled. The Owner cannot be removed. Requires the
/// capability `members.remove`, and every capability of the member's role.
#[utoipa::path(
    delete,
    path = "/v1/workspaces/{id}/members/{account_id}",
    operation_id = "remove_workspace_member",
    tag = "members",
    params(
        ("id" = String, Path, description = "Id of the workspace."),
        ("account_id" = String, Path, description = "Id of the member's account."),
        OrphanedTokensParams,
    ),
    responses((status = 204, description = "The member is removed.")),
    security(("bearer" = [])),
)]
pub(crate) async fn remove_workspace_member(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathIds(workspace, account): PathIds<WorkspaceId, AccountId>,
    query: Query,
) -> Result<StatusCode, Problem> {
    let tokens = orphaned_tokens::parse(query)?;
    service.remove_member(&context.request(), &caller, Target::Workspace(workspace), account, tokens).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Remove a member from a project
///
/// Ends the permission of a member in the project, with immediate effect. Access by a role in the workspace is not
/// affected. Pending invitations to the project that the member granted and can no longer grant, or that are addressed
/// to the member, are cancelled. Requires the capability `project.invite`, and every capability of the member's
/// permission.
#[utoipa::path(
    delete,
    path = "/v1/projects/{id}/members/{account_id}",
    operation_id = "remove_project_member",
    tag = "members",
    params(
        ("id" = String, Path, description = "Id of the project."),
        ("account_id" = String, Path, description = "Id of the member's account."),
        OrphanedTokensParams,
    ),
    responses((status = 204, description = "The member is removed.")),
    security(("bearer" = [])),
)]
pub(crate) async fn remove_project_member(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathIds(project, account): PathIds<ProjectId, AccountId>,
    query: Query,
) -> Result<StatusCode, Problem> {
    let tokens = orphaned_tokens::parse(query)?;
    service.remove_member(&context.request(), &caller, Target::Project(project), account, tokens).await?;
    Ok(StatusCode::NO_CONTENT)
}
