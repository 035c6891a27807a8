//! `PATCH /v1/workspaces/{id}/members/{account_id}`, `PATCH /v1/projects/{id}/members/{account_id}`

use axum::extract::State;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::usecase::{Caller, MembershipSnapshot, RequestContext, Service, Snapshot};

use super::orphaned_tokens::{self, OrphanedTokensParams};
use crate::dto::member::Member;
use crate::etag::{IfMatch, WithETag};
use crate::extract::{Authenticated, Body, Context, PathIds, Query};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// The new role of a workspace member.
    pub(crate) struct ChangeWorkspaceMember {
        /// Role to grant: any except `owner`, which only an ownership transfer grants.
        role: Role,
    }
}

request_body! {
    /// The new permission of a project member.
    pub(crate) struct ChangeProjectMember {
        /// Permission to grant: `read`, `comment`, `write` or `admin`.
        permission: Permission,
    }
}

/// Change a member's role in a workspace
///
/// Changes the role of a workspace member, with immediate effect. A pending invitation that the member granted cannot
/// be accepted while the new role is not sufficient to grant it (`withdrawn`). Requires the capability
/// `members.change_role`, and every capability of the current and of the new role.
#[utoipa::path(
    patch,
    path = "/v1/workspaces/{id}/members/{account_id}",
    operation_id = "change_workspace_member",
    tag = "members",
    params(
        ("id" = String, Path, description = "Id of the workspace."),
        ("account_id" = String, Path, description = "Id of the member's account."),
        OrphanedTokensParams,
    ),
    request_body = ChangeWorkspaceMember,
    responses((status = 200, description = "The changed member.", body = Member)),
    security(("bearer" = [])),
)]
pub(crate) async fn change_workspace_member(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathIds(workspace, account): PathIds<WorkspaceId, AccountId>,
    query: Query,
    if_match: IfMatch,
    Body(body): Body<ChangeWorkspaceMember>,
) -> Result<WithETag<Member>, Problem> {
    let tokens = orphaned_tokens::parse(query)?;
    let target = Target::Workspace(workspace);
    let request = with_precondition(&service, &caller, target, account, &if_match, context.request()).await?;
    let changed = service.change_member_role(&request, &caller, workspace, account, body.role, tokens).await?;
    Ok(WithETag(changed.into()))
}

/// Change a member's permission in a project
///
/// Changes the permission of a project member, with immediate effect. A pending invitation that the member granted
/// cannot be accepted while the new permission is not sufficient to grant it (`withdrawn`). Requires the capability
/// `project.invite`, and every capability of the current and of the new permission.
#[utoipa::path(
    patch,
    path = "/v1/projects/{id}/members/{account_id}",
    operation_id = "change_project_member",
    tag = "members",
    params(
        ("id" = String, Path, description = "Id of the project."),
        ("account_id" = String, Path, description = "Id of the member's account."),
        OrphanedTokensParams,
    ),
    request_body = ChangeProjectMember,
    responses((status = 200, description = "The changed member.", body = Member)),
    security(("bearer" = [])),
)]
pub(crate) async fn change_project_member(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathIds(project, account): PathIds<ProjectId, AccountId>,
    query: Query,
    if_match: IfMatch,
    Body(body): Body<ChangeProjectMember>,
) -> Result<WithETag<Member>, Problem> {
    let tokens = orphaned_tokens::parse(query)?;
    let target = Target::Project(project);
    let request = with_precondition(&service, &caller, target, account, &if_match, context.request()).await?;
    let changed =
        service.change_member_permission(&request, &caller, project, account, body.permission, tokens).await?;
    Ok(WithETag(changed.into()))
}

/// Makes the request conditional on the version of the member that the client has read.
async fn with_precondition(
    service: &Service,
    caller: &Caller,
    target: Target,
    account: AccountId,
    if_match: &IfMatch,
    request: RequestContext,
) -> Result<RequestContext, Problem> {
    let current = async {
        let details = service.member(caller, target, account).await?;
        let record = Snapshot::from(&MembershipSnapshot::from(&details));
        Ok((Member::from(details), record))
    };
    if_match.check_against(request, current).await
}
