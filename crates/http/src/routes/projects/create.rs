//! `POST /v1/workspaces/{id}/projects`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::text::Name;
use guestlist_domain::usecase::Service;

use crate::dto::project::Project;
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// A project to be made.
    pub(crate) struct CreateProject {
        /// Its name.
        name: Name,
    }
}

/// Create a project
///
/// The caller is its project admin.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/projects",
    operation_id = "create_project",
    tag = "projects",
    params(("id" = String, Path, description = "The workspace.")),
    request_body = CreateProject,
    responses((status = 201, description = "The project.", body = Project)),
    security(("bearer" = [])),
)]
pub(crate) async fn create(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    Body(body): Body<CreateProject>,
) -> Result<(StatusCode, Json<Project>), Problem> {
    let project = service.create_project(&context.request(), &caller, workspace, body.name).await?;
    Ok((StatusCode::CREATED, Json(project.into())))
}
