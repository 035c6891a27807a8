//! `GET /v1/workspaces/{id}/invitations`, `GET /v1/projects/{id}/invitations`, `GET /v1/account/invitations`,
//! `GET /v1/account/sent-invitations`, `GET /v1/invitations/{id}`

use std::collections::HashSet;

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{InvitationId, ProjectId, WorkspaceId};
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::port::InvitationFilter;
use guestlist_domain::usecase::{Caller, Service};

use crate::dto::List;
use crate::dto::invitation::Invitation;
use crate::etag::Tagged;
use crate::extract::{Authenticated, PageParams, PathId, Query};
use crate::problem::Problem;

fn statuses(query: &mut Query) -> HashSet<InvitationStatus> {
    query.any_of("status", &InvitationStatus::ALL, InvitationStatus::as_str)
}

/// Where they stand, and a part of the address.
fn filter(query: &mut Query) -> InvitationFilter {
    InvitationFilter { statuses: statuses(query), text: query.part("q", EmailAddress::MAX) }
}

/// List the invitations to a workspace
///
/// Newest first; for whoever removes members there.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/invitations",
    operation_id = "list_workspace_invitations",
    tag = "invitations",
    params(
        ("id" = String, Path, description = "The workspace."),
        ("status" = Option<String>, Query, description = "Only these states, separated by commas."),
        ("q" = Option<String>, Query, description = "Only addresses with this in them, in upper or lower case."),
        PageParams,
    ),
    responses((status = 200, description = "A page of invitations.", body = List<Invitation>)),
    security(("bearer" = [])),
)]
pub(crate) async fn of_workspace(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    query: Query,
) -> Result<Json<List<Invitation>>, Problem> {
    list(&service, &caller, Place::Workspace(workspace), query).await
}

/// List the invitations to a project
///
/// Newest first; for the project's admins.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/invitations",
    operation_id = "list_project_invitations",
    tag = "invitations",
    params(
        ("id" = String, Path, description = "The project."),
        ("status" = Option<String>, Query, description = "Only these states, separated by commas."),
        ("q" = Option<String>, Query, description = "Only addresses with this in them, in upper or lower case."),
        PageParams,
    ),
    responses((status = 200, description = "A page of invitations.", body = List<Invitation>)),
    security(("bearer" = [])),
)]
pub(crate) async fn of_project(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(project): PathId<ProjectId>,
    query: Query,
) -> Result<Json<List<Invitation>>, Problem> {
    list(&service, &caller, Place::Project(project), query).await
}

async fn list(
    service: &Service,
    caller: &Caller,
    place: Place,
    mut query: Query,
) -> Result<Json<List<Invitation>>, Problem> {
    let wanted = filter(&mut query);
    let page = query.page(caller)?;
    let invitations = service.invitations(caller, place, wanted, page.request).await?;
    Ok(Json(page.answer(invitations, Invitation::from)))
}

/// List received invitations
///
/// Those to the caller's proven address, in all workspaces, newest first. One that is over and led nowhere names its place
/// as it was called when the invitation was sent.
#[utoipa::path(
    get,
    path = "/v1/account/invitations",
    operation_id = "list_received_invitations",
    tag = "invitations",
    params(("status" = Option<String>, Query, description = "Only these states, separated by commas."), PageParams),
    responses((status = 200, description = "A page of invitations.", body = List<Invitation>)),
    security(("bearer" = [])),
)]
pub(crate) async fn received(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    mut query: Query,
) -> Result<Json<List<Invitation>>, Problem> {
    let wanted = statuses(&mut query);
    let page = query.page(&caller)?;
    let invitations = service.received_invitations(&caller, wanted.into(), page.request).await?;
    Ok(Json(page.answer(invitations, Invitation::from)))
}

/// List sent invitations
///
/// Those that stand on the caller's rights, to all workspaces and projects, newest first. Of those to a place that the
/// caller has no access to any more a record is left: the address masked, the place by the name that it had when the
/// invitation was sent; `q` does not find them.
#[utoipa::path(
    get,
    path = "/v1/account/sent-invitations",
    operation_id = "list_sent_invitations",
    tag = "invitations",
    params(
        ("status" = Option<String>, Query, description = "Only these states, separated by commas."),
        ("q" = Option<String>, Query, description = "Only addresses with this in them, in upper or lower case."),
        PageParams,
    ),
    responses((status = 200, description = "A page of invitations.", body = List<Invitation>)),
    security(("bearer" = [])),
)]
pub(crate) async fn sent(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    mut query: Query,
) -> Result<Json<List<Invitation>>, Problem> {
    let wanted = filter(&mut query);
    let page = query.page(&caller)?;
    let invitations = service.sent_invitations(&caller, wanted, page.request).await?;
    Ok(Json(page.answer(invitations, Invitation::from)))
}

/// See an invitation
///
/// For those who manage it; its inviter who has no access to the target any more sees the record that is left to them.
#[utoipa::path(
    get,
    path = "/v1/invitations/{id}",
    operation_id = "get_invitation",
    tag = "invitations",
    params(("id" = String, Path, description = "The invitation.")),
    responses((status = 200, description = "The invitation.", body = Invitation)),
    security(("bearer" = [])),
)]
pub(crate) async fn get(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<InvitationId>,
) -> Result<Tagged<Invitation>, Problem> {
    Ok(Tagged(service.invitation(&caller, id).await?.0.into()))
}
