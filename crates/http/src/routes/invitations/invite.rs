//! `POST /v1/workspaces/{id}/invitations`, `POST /v1/projects/{id}/invitations`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::invitation::{self, Viewer};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::{Locale, Message};
use guestlist_domain::port::InvitationView;
use guestlist_domain::usecase::{Caller, Invite, NewGrant, Service};

use crate::dto::invitation::Invitation;
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::{BoundedInt, request_body};
use crate::problem::Problem;

/// Lifetime of an invitation, in days.
pub(super) type Days =
    BoundedInt<{ *invitation::Invitation::DAYS.start() as u32 }, { *invitation::Invitation::DAYS.end() as u32 }>;

request_body! {
    /// An invitation to a workspace.
    pub(crate) struct InviteToWorkspace {
        /// Address to invite.
        email: EmailAddress,
        /// Role to offer. It cannot exceed the caller's own capabilities, and cannot be `owner`.
        role: Role,
        /// Message to the invitee, plain text of at most 500 characters.
        message: Option<Message>,
        /// Language of the mails. Defaults to that of the workspace, else to that of the caller's account.
        locale: Option<Locale>,
        /// Days until the invitation expires, 1 to 30. Defaults to the setting of the workspace, else to that of the
        /// instance.
        expires_in_days: Option<Days>,
        /// Whether to send a mail. Defaults to true. If false, give the code of the invitation to the invitee.
        send_mail: Option<bool>,
    }
}

request_body! {
    /// An invitation to a project.
    pub(crate) struct InviteToProject {
        /// Address to invite.
        email: EmailAddress,
        /// Permission to offer: `read`, `comment` or `write`.
        permission: Permission,
        /// Message to the invitee, plain text of at most 500 characters.
        message: Option<Message>,
        /// Language of the mails. Defaults to that of the workspace, else to that of the caller's account.
        locale: Option<Locale>,
        /// Days until the invitation expires, 1 to 30. Defaults to the setting of the workspace, else to that of the
        /// instance.
        expires_in_days: Option<Days>,
        /// Whether to send a mail. Defaults to true. If false, give the code of the invitation to the invitee.
        send_mail: Option<bool>,
    }
}

/// Invite to a workspace
///
/// Creates an invitation to a workspace and, unless `send_mail` is false, mails it. Requires the capability
/// `members.invite`.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/invitations",
    operation_id = "invite_to_workspace",
    tag = "invitations",
    params(("id" = String, Path, description = "Id of the workspace.")),
    request_body = InviteToWorkspace,
    responses((status = 201, description = "The invitation.", body = Invitation)),
    security(("bearer" = [])),
)]
pub(crate) async fn invite_to_workspace(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    Body(body): Body<InviteToWorkspace>,
) -> Result<(StatusCode, Json<Invitation>), Problem> {
    let command = Invite {
        grant: NewGrant::Workspace(workspace, body.role),
        email: body.email,
        message: body.message,
        locale: body.locale,
        expires_in_days: body.expires_in_days.and_then(Days::to_u16),
        send_mail: body.send_mail.unwrap_or(true),
    };
    invite(&service, &context, &caller, command).await
}

/// Invite to a project
///
/// Creates an invitation to a project and, unless `send_mail` is false, mails it. Requires the capability
/// `project.invite`.
#[utoipa::path(
    post,
    path = "/v1/projects/{id}/invitations",
    operation_id = "invite_to_project",
    tag = "invitations",
    params(("id" = String, Path, description = "Id of the project.")),
    request_body = InviteToProject,
    responses((status = 201, description = "The invitation.", body = Invitation)),
    security(("bearer" = [])),
)]
pub(crate) async fn invite_to_project(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(project): PathId<ProjectId>,
    Body(body): Body<InviteToProject>,
) -> Result<(StatusCode, Json<Invitation>), Problem> {
    let command = Invite {
        grant: NewGrant::Project(project, body.permission),
        email: body.email,
        message: body.message,
        locale: body.locale,
        expires_in_days: body.expires_in_days.and_then(Days::to_u16),
        send_mail: body.send_mail.unwrap_or(true),
    };
    invite(&service, &context, &caller, command).await
}

async fn invite(
    service: &Service,
    context: &Context,
    caller: &Caller,
    command: Invite,
) -> Result<(StatusCode, Json<Invitation>), Problem> {
    let now = service.now();
    let respond = move |view: &InvitationView| {
        (StatusCode::CREATED, Json(Invitation::for_viewer(Viewer::Author, view.clone(), now)))
    };
    Ok(respond(&service.invite(&context.answering(respond), caller, command).await?))
}
