//! `GET /v1/invitations/{id}/code`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::usecase::Service;

use crate::dto::invitation::InvitationCode;
use crate::extract::{Authenticated, PathId};
use crate::problem::Problem;

/// Get the code of an invitation
///
/// Returns the code of a pending invitation, for an invitee who did not receive the mail. The code does not prove the
/// address, so the invitee accepts with an account that has the invited address. The secret of the mailed link is
/// another one and is never returned. Requires an account that manages the invitation.
#[utoipa::path(
    get,
    path = "/v1/invitations/{id}/code",
    operation_id = "get_invitation_code",
    tag = "invitations",
    params(("id" = String, Path, description = "Id of the invitation.")),
    responses((status = 200, description = "The code, and a link that contains it.", body = InvitationCode)),
    security(("bearer" = [])),
)]
pub(crate) async fn code(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<InvitationId>,
) -> Result<Json<InvitationCode>, Problem> {
    let code = service.invitation_code(&caller, id).await?;
    Ok(Json(InvitationCode::new(code, caller.account.locale)))
}
