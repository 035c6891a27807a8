//! `POST /v1/workspaces/{id}/projects`

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::{Extension, Json};
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::{Message, Name};
use guestlist_domain::usecase::{self, BulkInvite, Service};
use guestlist_edge::preferred_locale;

use crate::dto::bulk::InvitationResult;
use crate::dto::project::CreatedProject;
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::{BoundedList, UnboundedText, request_body};
use crate::idempotency::{Incomplete, incomplete};
use crate::problem::Problem;

request_body! {
    /// A project to create.
    pub(crate) struct CreateProject {
        /// Name of the project, 1 to 100 characters.
        name: Name,
        /// People to invite to the project. Each invitation is mailed and has the default language and expiry.
        invitations: Option<InitialInvitations>,
    }
}

request_body! {
    /// The initial invitations of a project.
    pub(crate) struct InitialInvitations {
        /// Addresses to invite, 1 to 100.
        emails: BoundedList<UnboundedText, 1, { BulkInvite::MAX_JSON_ROWS }>,
        /// Permission to offer: `read`, `comment` or `write`.
        permission: Permission,
        /// Message to the invitees, plain text of at most 500 characters.
        message: Option<Message>,
    }
}

/// Create a project
///
/// Creates a project, with the caller as its project admin, and optionally invites people to it. An invitation that is
/// refused affects neither the project nor the other invitations. Requires the capability `projects.create`.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/projects",
    operation_id = "create_project",
    tag = "projects",
    params(("id" = String, Path, description = "Id of the workspace.")),
    request_body = CreateProject,
    responses((status = 201, description = "The project, with the results of its invitations.", body = CreatedProject)),
    security(("bearer" = [])),
)]
pub(crate) async fn create(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    headers: HeaderMap,
    Body(body): Body<CreateProject>,
) -> Result<(StatusCode, Option<Extension<Incomplete>>, Json<CreatedProject>), Problem> {
    // The results of the invitations are known later. They are added to the stored response when the request ends.
    let respond = |project: &Project| (StatusCode::CREATED, Json(CreatedProject::new(project.clone(), None)));
    let request = context.answering(respond);
    let Some(initial) = body.invitations else {
        let (status, project) = respond(&service.create_project(&request, &caller, workspace, body.name).await?);
        return Ok((status, None, project));
    };
    let emails: Vec<String> = initial.emails.0.into_iter().map(|email| email.0).collect();
    let invitations = usecase::InitialInvitations::from_emails(&emails, initial.permission, initial.message);
    let (project, outcomes) =
        service.create_project_with_invitations(&request, &caller, workspace, body.name, invitations).await?;
    let (id, locale) = (context.request_id(), preferred_locale(&headers));
    context.log_faults(&outcomes);
    let results = InvitationResult::list(&emails, &outcomes, service.now(), id, locale);
    Ok((StatusCode::CREATED, incomplete(&outcomes), Json(CreatedProject::new(project, Some(results)))))
}
