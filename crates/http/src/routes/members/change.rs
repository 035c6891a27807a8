//! `PATCH /v1/workspaces/{id}/members/{account_id}`, `PATCH /v1/projects/{id}/members/{account_id}`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::usecase::Service;

use super::fate::{self, FateParams};
use crate::dto::member::Member;
use crate::extract::{Authenticated, Body, Context, PathIds, Query};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// What a member of a workspace is from now on.
    pub(crate) struct ChangeWorkspaceMember {
        /// Any role but `owner`, which comes by transfer.
        role: Role,
    }
}

request_body! {
    /// What a member of a project may do from now on.
    pub(crate) struct ChangeProjectMember {
        /// Up to `admin`.
        permission: Permission,
    }
}

/// Change a member's role
///
/// For Owner and Admin, at once. Invitations that the member could not send any more cannot be accepted meanwhile.
#[utoipa::path(
    patch,
    path = "/v1/workspaces/{id}/members/{account_id}",
    operation_id = "change_workspace_member",
    tag = "members",
    params(
        ("id" = String, Path, description = "The workspace."),
        ("account_id" = String, Path, description = "The member's account."),
        FateParams,
    ),
    request_body = ChangeWorkspaceMember,
    responses((status = 200, description = "The member.", body = Member)),
    security(("bearer" = [])),
)]
pub(crate) async fn of_workspace(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathIds(workspace, account): PathIds<WorkspaceId, AccountId>,
    query: Query,
    Body(body): Body<ChangeWorkspaceMember>,
) -> Result<Json<Member>, Problem> {
    let tokens = fate::read(query)?;
    let context = context.request();
    let changed = service.change_member_role(&context, &caller, workspace, account, body.role, tokens).await?;
    Ok(Json(changed.into()))
}

/// Change a member's permission in a project
///
/// For those who run the project, at once.
#[utoipa::path(
    patch,
    path = "/v1/projects/{id}/members/{account_id}",
    operation_id = "change_project_member",
    tag = "members",
    params(
        ("id" = String, Path, description = "The project."),
        ("account_id" = String, Path, description = "The member's account."),
        FateParams,
    ),
    request_body = ChangeProjectMember,
    responses((status = 200, description = "The member.", body = Member)),
    security(("bearer" = [])),
)]
pub(crate) async fn of_project(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathIds(project, account): PathIds<ProjectId, AccountId>,
    query: Query,
    Body(body): Body<ChangeProjectMember>,
) -> Result<Json<Member>, Problem> {
    let tokens = fate::read(query)?;
    let context = context.request();
    let changed =
        service.change_member_permission(&context, &caller, project, account, body.permission, tokens).await?;
    Ok(Json(changed.into()))
}
