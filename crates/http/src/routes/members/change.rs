//! `PATCH /v1/workspaces/{id}/members/{account_id}`, `PATCH /v1/projects/{id}/members/{account_id}`

use axum::extract::State;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::usecase::{Caller, Held, RequestContext, Seen, Service};

use super::fate::{self, FateParams};
use crate::dto::member::Member;
use crate::etag::{IfMatch, Tagged};
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
    if_match: IfMatch,
    Body(body): Body<ChangeWorkspaceMember>,
) -> Result<Tagged<Member>, Problem> {
    let tokens = fate::read(query)?;
    let place = Place::Workspace(workspace);
    let request = bound(&service, &caller, place, account, &if_match, context.request()).await?;
    let changed = service.change_member_role(&request, &caller, workspace, account, body.role, tokens).await?;
    Ok(Tagged(changed.into()))
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
    if_match: IfMatch,
    Body(body): Body<ChangeProjectMember>,
) -> Result<Tagged<Member>, Problem> {
    let tokens = fate::read(query)?;
    let place = Place::Project(project);
    let request = bound(&service, &caller, place, account, &if_match, context.request()).await?;
    let changed =
        service.change_member_permission(&request, &caller, project, account, body.permission, tokens).await?;
    Ok(Tagged(changed.into()))
}

/// The request, bound to the member that the client saw.
async fn bound(
    service: &Service,
    caller: &Caller,
    place: Place,
    account: AccountId,
    if_match: &IfMatch,
    request: RequestContext,
) -> Result<RequestContext, Problem> {
    let seen = async {
        let details = service.member(caller, place, account).await?;
        let record = Seen::from(&Held::from(&details));
        Ok((Member::from(details), record))
    };
    if_match.bind_read(request, seen).await
}
