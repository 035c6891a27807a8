//! `GET /v1/workspaces/{id}/keys`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::usecase::Service;

use crate::dto::List;
use crate::dto::host_key::HostKey;
use crate::extract::{Authenticated, PageParams, PathId, Query};
use crate::problem::Problem;

/// List host keys
///
/// Returns the host keys of a workspace, including revoked ones, newest first. Requires the capability
/// `workspace.change_settings`.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/keys",
    operation_id = "list_host_keys",
    tag = "applications",
    params(("id" = String, Path, description = "Id of the workspace."), PageParams),
    responses((status = 200, description = "A page of host keys.", body = List<HostKey>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    query: Query,
) -> Result<Json<List<HostKey>>, Problem> {
    let page = query.page(&caller)?;
    let keys = service.api_keys(&caller, workspace, page.request).await?;
    Ok(Json(page.to_list(keys, Into::into)))
}
