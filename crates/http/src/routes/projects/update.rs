//! `PATCH /v1/projects/{id}`

use axum::extract::State;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::text::Name;
use guestlist_domain::usecase::{self, Seen, Service};

use crate::dto::project::Project;
use crate::etag::{IfMatch, Tagged};
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
    if_match: IfMatch,
    Body(body): Body<UpdateProject>,
) -> Result<Tagged<Project>, Problem> {
    let command = usecase::UpdateProject { name: body.name };
    let seen = async {
        let project = service.project(&caller.clone().into(), id).await?;
        let record = Seen::from(&project);
        Ok((Project::from(project), record))
    };
    let request = if_match.bind_read(context.request(), seen).await?;
    Ok(Tagged(service.update_project(&request, &caller, id, command).await?.into()))
}
