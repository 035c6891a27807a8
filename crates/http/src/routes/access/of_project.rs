//! `GET /v1/projects/{id}/access`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::usecase::Service;

use crate::dto::access::ProjectAccess;
use crate::extract::{AnyCredential, PathId, Query};
use crate::problem::Problem;

/// See what one may do in a project
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/access",
    operation_id = "get_project_access",
    tag = "access",
    params(("id" = String, Path, description = "The project.")),
    responses((status = 200, description = "All that the caller holds there.", body = ProjectAccess)),
    security(("bearer" = [])),
)]
pub(crate) async fn of_project(
    State(service): State<Service>,
    AnyCredential(credential): AnyCredential,
    PathId(project): PathId<ProjectId>,
    query: Query,
) -> Result<Json<ProjectAccess>, Problem> {
    query.finish()?;
    Ok(Json(service.project_access(&credential, project).await?.into()))
}
