//! `POST /v1/workspaces/{id}/projects`

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::{Message, Name};
use guestlist_domain::usecase::{FirstPeople, InviteMany, Service};

use crate::dto::bulk::InvitationResult;
use crate::dto::project::CreatedProject;
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::{Listed, Loose, request_body};
use crate::language::preferred;
use crate::problem::Problem;

request_body! {
    /// A project to be made.
    pub(crate) struct CreateProject {
        /// Its name.
        name: Name,
        /// Whom to invite to it.
        invitations: Option<FirstInvitations>,
    }
}

request_body! {
    /// The first people of a project.
    pub(crate) struct FirstInvitations {
        /// Whom.
        emails: Listed<Loose, 1, { InviteMany::MOST_ALIKE }>,
        /// What they may do there: `read`, `comment` or `write`.
        permission: Permission,
        /// A word to the invitees, plain text.
        message: Option<Message>,
    }
}

/// Create a project
///
/// The caller is its project admin. People can be invited to it in the same request, each for itself: an invitation that
/// is refused keeps neither the project nor the others from being made.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/projects",
    operation_id = "create_project",
    tag = "projects",
    params(("id" = String, Path, description = "The workspace.")),
    request_body = CreateProject,
    responses((status = 201, description = "The project.", body = CreatedProject)),
    security(("bearer" = [])),
)]
pub(crate) async fn create(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    headers: HeaderMap,
    Body(body): Body<CreateProject>,
) -> Result<(StatusCode, Json<CreatedProject>), Problem> {
    let request = context.request();
    let Some(first) = body.invitations else {
        let project = service.create_project(&request, &caller, workspace, body.name).await?;
        return Ok((StatusCode::CREATED, Json(CreatedProject::new(project, None))));
    };
    let emails: Vec<String> = first.emails.0.into_iter().map(|email| email.0).collect();
    let people = FirstPeople::at(&emails, first.permission, first.message);
    let (project, outcomes) =
        service.create_project_with_people(&request, &caller, workspace, body.name, people).await?;
    let (id, locale) = (&context.request_id, preferred(&headers));
    let results = InvitationResult::list(emails, outcomes, service.now(), id, locale);
    Ok((StatusCode::CREATED, Json(CreatedProject::new(project, Some(results)))))
}
