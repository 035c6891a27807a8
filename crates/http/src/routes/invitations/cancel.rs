//! `POST /v1/invitations/{id}/cancel`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::Viewer;
use guestlist_domain::usecase::Service;

use crate::dto::invitation::Invitation;
use crate::extract::{Authenticated, Context, PathId};
use crate::problem::Problem;

/// Cancel an invitation
///
/// Cancels a pending or expired invitation permanently. Its link and code stop working immediately. Requires an account
/// that manages the invitation.
#[utoipa::path(
    post,
    path = "/v1/invitations/{id}/cancel",
    operation_id = "cancel_invitation",
    tag = "invitations",
    params(("id" = String, Path, description = "Id of the invitation.")),
    responses((status = 200, description = "The cancelled invitation.", body = Invitation)),
    security(("bearer" = [])),
)]
pub(crate) async fn cancel(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<InvitationId>,
) -> Result<Json<Invitation>, Problem> {
    let view = service.cancel_invitation(&context.request(), &caller, id).await?;
    Ok(Json(Invitation::for_viewer(Viewer::Manager, view, service.now())))
}
