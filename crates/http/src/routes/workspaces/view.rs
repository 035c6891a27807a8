//! `GET /v1/workspaces`, `GET /v1/workspaces/{id}`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::usecase::Service;

use crate::dto::List;
use crate::dto::workspace::Workspace;
use crate::etag::WithETag;
use crate::extract::{Authenticated, PageParams, PathId, Query};
use crate::problem::Problem;

/// List workspaces
///
/// Returns the workspaces in which the caller has a role, newest first.
#[utoipa::path(
    get,
    path = "/v1/workspaces",
    operation_id = "list_workspaces",
    tag = "workspaces",
    params(PageParams),
    responses((status = 200, description = "A page of workspaces.", body = List<Workspace>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    query: Query,
) -> Result<Json<List<Workspace>>, Problem> {
    let page = query.page(&caller)?;
    let workspaces = service.workspaces(&caller, page.request).await?;
    Ok(Json(page.to_list(workspaces, Into::into)))
}

/// Get a workspace
///
/// Returns a workspace in which the caller has a role.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}",
    operation_id = "get_workspace",
    tag = "workspaces",
    params(("id" = String, Path, description = "Id of the workspace.")),
    responses((status = 200, description = "The workspace.", body = Workspace)),
    security(("bearer" = [])),
)]
pub(crate) async fn get(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<WorkspaceId>,
) -> Result<WithETag<Workspace>, Problem> {
    Ok(WithETag(service.workspace(&caller, id).await?.into()))
}
