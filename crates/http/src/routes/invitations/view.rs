//! `GET /v1/workspaces/{id}/invitations`, `GET /v1/projects/{id}/invitations`, `GET /v1/account/invitations`,
//! `GET /v1/account/sent-invitations`, `GET /v1/invitations/{id}`

use std::collections::HashSet;

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{InvitationId, ProjectId, WorkspaceId};
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::target::Target;
use guestlist_domain::port::InvitationFilter;
use guestlist_domain::usecase::{Caller, Service};

use crate::dto::List;
use crate::dto::invitation::Invitation;
use crate::etag::WithETag;
use crate::extract::{Authenticated, PageParams, PathId, Query};
use crate::problem::Problem;

fn statuses(query: &mut Query) -> HashSet<InvitationStatus> {
    query.any_of("status", &InvitationStatus::ALL, InvitationStatus::as_str)
}

/// Takes the filters by status and by a part of the address.
fn invitation_filter(query: &mut Query) -> InvitationFilter {
    InvitationFilter { statuses: statuses(query), text: query.search("q", EmailAddress::MAX) }
}

/// List workspace invitations
///
/// Returns the invitations to a workspace, without those to its projects, newest first. Requires the capability
/// `members.remove`.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/invitations",
    operation_id = "list_workspace_invitations",
    tag = "invitations",
    params(
        ("id" = String, Path, description = "Id of the workspace."),
        ("status" = Option<String>, Query, description = "Only invitations with one of these statuses, separated by \
            commas: `pending`, `accepted`, `declined`, `cancelled` or `expired`."),
        ("q" = Option<String>, Query, description = "Only invitations whose address contains this text of at most 254 \
            characters, ignoring the case of ASCII letters."),
        PageParams,
    ),
    responses((status = 200, description = "A page of invitations.", body = List<Invitation>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list_workspace_invitations(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    query: Query,
) -> Result<Json<List<Invitation>>, Problem> {
    list(&service, &caller, Target::Workspace(workspace), query).await
}

/// List project invitations
///
/// Returns the invitations to a project, newest first. Requires the capability `project.invite`.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/invitations",
    operation_id = "list_project_invitations",
    tag = "invitations",
    params(
        ("id" = String, Path, description = "Id of the project."),
        ("status" = Option<String>, Query, description = "Only invitations with one of these statuses, separated by \
            commas: `pending`, `accepted`, `declined`, `cancelled` or `expired`."),
        ("q" = Option<String>, Query, description = "Only invitations whose address contains this text of at most 254 \
            characters, ignoring the case of ASCII letters."),
        PageParams,
    ),
    responses((status = 200, description = "A page of invitations.", body = List<Invitation>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list_project_invitations(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(project): PathId<ProjectId>,
    query: Query,
) -> Result<Json<List<Invitation>>, Problem> {
    list(&service, &caller, Target::Project(project), query).await
}

async fn list(
    service: &Service,
    caller: &Caller,
    target: Target,
    mut query: Query,
) -> Result<Json<List<Invitation>>, Problem> {
    let filter = invitation_filter(&mut query);
    let page = query.page(caller)?;
    let invitations = service.invitations(caller, target, filter, page.request).await?;
    Ok(Json(page.to_list(invitations, Invitation::from)))
}

/// List received invitations
///
/// Returns the invitations to the verified address of the caller, in all workspaces, newest first. If an invitation can
/// no longer be accepted and the caller has no access to its target, the target has the name at the time of sending.
#[utoipa::path(
    get,
    path = "/v1/account/invitations",
    operation_id = "list_received_invitations",
    tag = "invitations",
    params(("status" = Option<String>, Query, description = "Only invitations with one of these statuses, separated by \
        commas: `pending`, `accepted`, `declined`, `cancelled` or `expired`."), PageParams),
    responses((status = 200, description = "A page of invitations.", body = List<Invitation>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list_received(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    mut query: Query,
) -> Result<Json<List<Invitation>>, Problem> {
    let statuses = statuses(&mut query);
    let page = query.page(&caller)?;
    let invitations = service.received_invitations(&caller, statuses.into(), page.request).await?;
    Ok(Json(page.to_list(invitations, Invitation::from)))
}

/// List sent invitations
///
/// Returns the invitations that the caller granted (`invited_by`), to all workspaces and projects, newest first.
/// Invitations to a target that the caller can no longer access are reduced: the address is masked, the target has the
/// name at the time of sending, and `q` does not find them.
#[utoipa::path(
    get,
    path = "/v1/account/sent-invitations",
    operation_id = "list_sent_invitations",
    tag = "invitations",
    params(
        ("status" = Option<String>, Query, description = "Only invitations with one of these statuses, separated by \
            commas: `pending`, `accepted`, `declined`, `cancelled` or `expired`."),
        ("q" = Option<String>, Query, description = "Only invitations whose address contains this text of at most 254 \
            characters, ignoring the case of ASCII letters."),
        PageParams,
    ),
    responses((status = 200, description = "A page of invitations.", body = List<Invitation>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list_sent(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    mut query: Query,
) -> Result<Json<List<Invitation>>, Problem> {
    let filter = invitation_filter(&mut query);
    let page = query.page(&caller)?;
    let invitations = service.sent_invitations(&caller, filter, page.request).await?;
    Ok(Json(page.to_list(invitations, Invitation::from)))
}

/// Get an invitation
///
/// Returns an invitation to the accounts that manage it: those with the capability `members.remove` or, for a project,
/// `project.invite`, and the account that granted it (`invited_by`). If the latter no longer has access to the target,
/// it does not manage the invitation and receives it in reduced form: the address is masked, and the target has the
/// name at the time of sending.
#[utoipa::path(
    get,
    path = "/v1/invitations/{id}",
    operation_id = "get_invitation",
    tag = "invitations",
    params(("id" = String, Path, description = "Id of the invitation.")),
    responses((status = 200, description = "The invitation.", body = Invitation)),
    security(("bearer" = [])),
)]
pub(crate) async fn get(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<InvitationId>,
) -> Result<WithETag<Invitation>, Problem> {
    Ok(WithETag(service.invitation(&caller, id).await?.0.into()))
}
