//! `DELETE /v1/projects/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::usecase::Service;

use crate::extract::{Authenticated, Context, PathId};
use crate::problem::Problem;

/// Delete a project
///
/// Deletes the project immediately. Pending invitations to it are cancelled; public tokens keep their other projects.
/// Requires the capability `project.delete`.
#[utoipa::path(
    delete,
    path = "/v1/projects/{id}",
    operation_id = "delete_project",
    tag = "projects",
    params(("id" = String, Path, description = "Id of the project.")),
    responses((status = 204, description = "The project is deleted.")),
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
