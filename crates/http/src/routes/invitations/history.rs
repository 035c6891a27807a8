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
/// Returns the audit events of the invitation, newest first, to the accounts that manage it and to the invitee. They
/// are reduced for an inviter who no longer has access to the target, and for an invitee who has none and can no longer
/// accept: of the actors, only the caller and the inviter are named, and the inviter sees the address masked.
#[utoipa::path(
    get,
    path = "/v1/invitations/{id}/history",
    operation_id = "get_invitation_history",
    tag = "invitations",
    params(("id" = String, Path, description = "Id of the invitation."), PageParams),
    responses((status = 200, description = "A page of audit events.", body = List<Event>)),
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
