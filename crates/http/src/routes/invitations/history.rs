//! `GET /v1/invitations/{id}/history`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::usecase::Service;

use crate::dto::List;
use crate::dto::event::Event;
use crate::extract::{Authenticated, PageParams, PathId, Query};
use crate::problem::Problem;

/// List the history of an invitation
///
/// Returns the audit events of the invitation, newest first, for accounts that manage it and for the invitee. An
/// inviter without access to the target, and an invitee whose invitation ended without a membership, see the events in
/// reduced form: masked, and naming only themselves and the inviter.
#[utoipa::path(
    get,
    path = "/v1/invitations/{id}/history",
    operation_id = "get_invitation_history",
    tag = "invitations",
    params(("id" = String, Path, description = "Id of the invitation."), PageParams),
    responses((status = 200, description = "A page of events.", body = List<Event>)),
    security(("bearer" = [])),
)]
pub(crate) async fn history(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<InvitationId>,
    query: Query,
) -> Result<Json<List<Event>>, Problem> {
    let page = query.page(&caller)?;
    let events = service.invitation_history(&caller, id, page.request).await?;
    Ok(Json(page.to_list(events, Event::from)))
}
