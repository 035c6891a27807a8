//! `DELETE /v1/projects/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::usecase::Service;

use crate::extract::{Authenticated, Context, PathId};
use crate::problem::Problem;

/// Delete a project
///
/// Gone at once, for members and guests. Public tokens lose it and go on with their other projects.
#[utoipa::path(
    delete,
    path = "/v1/projects/{id}",
    operation_id = "delete_project",
    tag = "projects",
    params(("id" = String, Path, description = "The project.")),
    responses((status = 204, description = "It is gone.")),
    security(("bearer" = [])),
)]
pub(crate) async fn delete(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<ProjectId>,
) -> Result<StatusCode, Problem> {
    service.delete_project(&context.request(), &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
