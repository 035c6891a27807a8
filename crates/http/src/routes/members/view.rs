//! `GET /v1/workspaces/{id}/members`, `GET /v1/projects/{id}/members`, and `GET …/{account_id}` of both

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::target::Target;
use guestlist_domain::usecase::{Caller, Service};

use crate::dto::List;
use crate::dto::member::Member;
use crate::etag::WithETag;
use crate::extract::{Authenticated, PageParams, PathId, PathIds, Query};
use crate::problem::Problem;

/// List workspace members
///
/// Returns the accounts with a role in the workspace, newest first. Addresses are null for callers without the
/// capability `members.remove`. Requires the capability `members.view`.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/members",
    operation_id = "list_workspace_members",
    tag = "members",
    params(
        ("id" = String, Path, description = "Id of the workspace."),
        ("q" = Option<String>, Query, description = "Only members whose name or visible address contains this text of \
            at most 254 characters, ignoring the case of ASCII letters."),
        PageParams,
    ),
    responses((status = 200, description = "A page of members.", body = List<Member>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list_workspace_members(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    query: Query,
) -> Result<Json<List<Member>>, Problem> {
    list(&service, &caller, Target::Workspace(workspace), query).await
}

/// List project members
///
/// Returns the accounts with a permission in the project, newest first. For callers with a role in the workspace, the
/// list also contains the accounts whose role gives access to the project; each account appears once. Callers with the
/// capability `members.remove` see all addresses, and those with `project.invite` the addresses of accounts with a
/// permission; other addresses are null. Requires access to the project.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/members",
    operation_id = "list_project_members",
    tag = "members",
    params(
        ("id" = String, Path, description = "Id of the project."),
        ("q" = Option<String>, Query, description = "Only members whose name or visible address contains this text of \
            at most 254 characters, ignoring the case of ASCII letters."),
        PageParams,
    ),
    responses((status = 200, description = "A page of members.", body = List<Member>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list_project_members(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(project): PathId<ProjectId>,
    query: Query,
) -> Result<Json<List<Member>>, Problem> {
    list(&service, &caller, Target::Project(project), query).await
}

/// Get a workspace member
///
/// Returns one member, as in the list of the workspace's members. Requires the capability `members.view`.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/members/{account_id}",
    operation_id = "get_workspace_member",
    tag = "members",
    params(
        ("id" = String, Path, description = "Id of the workspace."),
        ("account_id" = String, Path, description = "Id of the member's account."),
    ),
    responses((status = 200, description = "The member.", body = Member)),
    security(("bearer" = [])),
)]
pub(crate) async fn get_workspace_member(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathIds(workspace, account): PathIds<WorkspaceId, AccountId>,
) -> Result<WithETag<Member>, Problem> {
    Ok(WithETag(service.member(&caller, Target::Workspace(workspace), account).await?.into()))
}

/// Get a project member
///
/// Returns one member, as in the list of the project's members. Requires access to the project.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/members/{account_id}",
    operation_id = "get_project_member",
    tag = "members",
    params(
        ("id" = String, Path, description = "Id of the project."),
        ("account_id" = String, Path, description = "Id of the member's account."),
    ),
    responses((status = 200, description = "The member.", body = Member)),
    security(("bearer" = [])),
)]
pub(crate) async fn get_project_member(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathIds(project, account): PathIds<ProjectId, AccountId>,
) -> Result<WithETag<Member>, Problem> {
    Ok(WithETag(service.member(&caller, Target::Project(project), account).await?.into()))
}

async fn list(
    service: &Service,
    caller: &Caller,
    target: Target,
    mut query: Query,
) -> Result<Json<List<Member>>, Problem> {
    let text = query.search("q", EmailAddress::MAX);
    let page = query.page(caller)?;
    let members = service.members(caller, target, text.as_deref(), page.request).await?;
    Ok(Json(page.to_list(members, Into::into)))
}
