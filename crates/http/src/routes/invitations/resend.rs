//! `POST /v1/invitations/{id}/resend`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::Viewer;
use guestlist_domain::usecase::Service;

use crate::dto::invitation::Invitation;
use crate::extract::{Authenticated, Context, PathId};
use crate::problem::Problem;

/// Resend an invitation
///
/// With a fresh link, a fresh code and a fresh expiry; the older ones open nothing any more. One that ran out is pending
/// again.
#[utoipa::path(
    post,
    path = "/v1/invitations/{id}/resend",
    operation_id = "resend_invitation",
    tag = "invitations",
    params(("id" = String, Path, description = "The invitation.")),
    responses((status = 200, description = "The invitation.", body = Invitation)),
    security(("bearer" = [])),
)]
pub(crate) async fn resend(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<InvitationId>,
) -> Result<Json<Invitation>, Problem> {
    let view = service.resend_invitation(&context.request(), &caller, id).await?;
    Ok(Json(Invitation::seen_by(Viewer::Manager, view, service.now())))
}
