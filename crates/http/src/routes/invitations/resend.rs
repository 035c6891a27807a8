//! `POST /v1/invitations/{id}/resend`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::Viewer;
use guestlist_domain::port::InvitationView;
use guestlist_domain::usecase::Service;

use crate::dto::invitation::Invitation;
use crate::extract::{Authenticated, Context, PathId};
use crate::problem::Problem;

/// Resend an invitation
///
/// Sends the invitation again with a new link, code and expiry. Earlier links and codes stop working. An expired
/// invitation becomes pending again. The caller becomes the account that grants it (`invited_by`), and must hold every
/// capability of its role or permission. Requires an account that manages the invitation.
#[utoipa::path(
    post,
    path = "/v1/invitations/{id}/resend",
    operation_id = "resend_invitation",
    tag = "invitations",
    params(("id" = String, Path, description = "Id of the invitation.")),
    responses((status = 200, description = "The invitation.", body = Invitation)),
    security(("bearer" = [])),
)]
pub(crate) async fn resend(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<InvitationId>,
) -> Result<Json<Invitation>, Problem> {
    let now = service.now();
    let respond = move |view: &InvitationView| Json(Invitation::for_viewer(Viewer::Manager, view.clone(), now));
    Ok(respond(&service.resend_invitation(&context.answering(respond), &caller, id).await?))
}
