//! `GET /v1/workspaces/{id}/members`, `GET /v1/projects/{id}/members`, and `GET …/{account_id}` of both

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::usecase::{Caller, Service};

use crate::dto::List;
use crate::dto::member::Member;
use crate::etag::Tagged;
use crate::extract::{Authenticated, PageParams, PathId, PathIds, Query};
use crate::problem::Problem;

/// List the members of a workspace
///
/// Those with a role in it, newest first. Addresses are null for callers who may not remove members.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/members",
    operation_id = "list_workspace_members",
    tag = "members",
    params(
        ("id" = String, Path, description = "The workspace."),
        ("q" = Option<String>, Query, description = "Only those with this in their name, or in an address that is shown."),
        PageParams,
    ),
    responses((status = 200, description = "A page of members.", body = List<Member>)),
    security(("bearer" = [])),
)]
pub(crate) async fn of_workspace(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    query: Query,
) -> Result<Json<List<Member>>, Problem> {
    list(&service, &caller, Place::Workspace(workspace), query).await
}

/// List the members of a project
///
/// Those with a permission in it and, for callers with a role in its workspace, everybody whose role reaches it; each
/// once, newest first. Project admins see the addresses of those with a permission.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/members",
    operation_id = "list_project_members",
    tag = "members",
    params(
        ("id" = String, Path, description = "The project."),
        ("q" = Option<String>, Query, description = "Only those with this in their name, or in an address that is shown."),
        PageParams,
    ),
    responses((status = 200, description = "A page of members.", body = List<Member>)),
    security(("bearer" = [])),
)]
pub(crate) async fn of_project(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(project): PathId<ProjectId>,
    query: Query,
) -> Result<Json<List<Member>>, Problem> {
    list(&service, &caller, Place::Project(project), query).await
}

/// See a member of a workspace
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/members/{account_id}",
    operation_id = "get_workspace_member",
    tag = "members",
    params(
        ("id" = String, Path, description = "The workspace."),
        ("account_id" = String, Path, description = "The member's account."),
    ),
    responses((status = 200, description = "The member.", body = Member)),
    security(("bearer" = [])),
)]
pub(crate) async fn one_of_workspace(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathIds(workspace, account): PathIds<WorkspaceId, AccountId>,
) -> Result<Tagged<Member>, Problem> {
    Ok(Tagged(service.member(&caller, Place::Workspace(workspace), account).await?.into()))
}

/// See a member of a project
///
/// Whoever is in its list.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/members/{account_id}",
    operation_id = "get_project_member",
    tag = "members",
    params(
        ("id" = String, Path, description = "The project."),
        ("account_id" = String, Path, description = "The member's account."),
    ),
    responses((status = 200, description = "The member.", body = Member)),
    security(("bearer" = [])),
)]
pub(crate) async fn one_of_project(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathIds(project, account): PathIds<ProjectId, AccountId>,
) -> Result<Tagged<Member>, Problem> {
    Ok(Tagged(service.member(&caller, Place::Project(project), account).await?.into()))
}

async fn list(
    service: &Service,
    caller: &Caller,
    place: Place,
    mut query: Query,
) -> Result<Json<List<Member>>, Problem> {
    let words = query.search("q");
    let page = query.page(caller)?;
    let members = service.members(caller, place, words.as_deref(), page.request).await?;
    Ok(Json(page.answer(members, Into::into)))
}
