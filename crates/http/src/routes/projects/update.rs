//! `PATCH /v1/projects/{id}`

use axum::extract::State;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::text::Name;
use guestlist_domain::usecase::{self, Service, Snapshot};

use crate::dto::project::Project;
use crate::etag::{IfMatch, WithETag};
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// The fields of a project to change. Fields that are left out stay unchanged.
    pub(crate) struct UpdateProject {
        /// Name of the project, 1 to 100 characters.
        name: Option<Name>,
    }
}

/// Update a project
///
/// Changes the name of the project. Requires the capability `settings.change`.
#[utoipa::path(
    patch,
    path = "/v1/projects/{id}",
    operation_id = "update_project",
    tag = "projects",
    params(("id" = String, Path, description = "Id of the project.")),
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
) -> Result<WithETag<Project>, Problem> {
    let command = usecase::UpdateProject { name: body.name };
    let current = async {
        let project = service.project(&caller.clone().into(), id).await?;
        let record = Snapshot::from(&project);
        Ok((Project::from(project), record))
    };
    let request = if_match.check_against(context.request(), current).await?;
    Ok(WithETag(service.update_project(&request, &caller, id, command).await?.into()))
}
