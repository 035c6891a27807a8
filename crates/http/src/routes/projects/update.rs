//! `PATCH /v1/projects/{id}`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::text::Name;
use guestlist_domain::usecase::{self, Service};

use crate::dto::project::Project;
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// What changes of a project. What is left out stays.
    pub(crate) struct UpdateProject {
        /// What to call it.
        name: Option<Name>,
    }
}

/// Change a project
#[utoipa::path(
    patch,
    path = "/v1/projects/{id}",
    operation_id = "update_project",
    tag = "projects",
    params(("id" = String, Path, description = "The project.")),
    request_body = UpdateProject,
    responses((status = 200, description = "The project.", body = Project)),
    security(("bearer" = [])),
)]
pub(crate) async fn update(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<ProjectId>,
    Body(body): Body<UpdateProject>,
) -> Result<Json<Project>, Problem> {
    let command = usecase::UpdateProject { name: body.name };
    Ok(Json(service.update_project(&context.request(), &caller, id, command).await?.into()))
}
