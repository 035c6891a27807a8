//! `GET /v1/workspaces/{id}/projects`, `GET /v1/projects/{id}`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::usecase::Service;

use crate::dto::List;
use crate::dto::project::Project;
use crate::etag::WithETag;
use crate::extract::{AccountOrGuest, Authenticated, PageParams, PathId, Query};
use crate::problem::Problem;

/// List workspace projects
///
/// Returns the projects of a workspace, newest first. Requires the capability `projects.view_all`.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/projects",
    operation_id = "list_projects",
    tag = "projects",
    params(("id" = String, Path, description = "Id of the workspace."), PageParams),
    responses((status = 200, description = "A page of projects.", body = List<Project>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    query: Query,
) -> Result<Json<List<Project>>, Problem> {
    let page = query.page(&caller)?;
    let projects = service.projects(&caller, workspace, page.request).await?;
    Ok(Json(page.to_list(projects, Into::into)))
}

/// Get a project
///
/// Returns a project that the caller can access. Accepts a session token or the access token of a guest.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}",
    operation_id = "get_project",
    tag = "projects",
    params(("id" = String, Path, description = "Id of the project.")),
    responses((status = 200, description = "The project.", body = Project)),
    security(("bearer" = [])),
)]
pub(crate) async fn get(
    State(service): State<Service>,
    AccountOrGuest(credential): AccountOrGuest,
    PathId(id): PathId<ProjectId>,
) -> Result<WithETag<Project>, Problem> {
    Ok(WithETag(service.project(&credential, id).await?.into()))
}
