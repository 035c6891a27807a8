//! `GET /v1/invitations/{id}/code`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::usecase::Service;

use crate::dto::invitation::InvitationCode;
use crate::extract::{Authenticated, PathId};
use crate::problem::Problem;

/// Copy an invitation's code
///
/// For when the mail did not arrive. The code is another secret than the mailed link's, which nothing shows; it does not
/// prove the address.
#[utoipa::path(
    get,
    path = "/v1/invitations/{id}/code",
    operation_id = "get_invitation_code",
    tag = "invitations",
    params(("id" = String, Path, description = "The invitation.")),
    responses((status = 200, description = "The code, and a link that carries it.", body = InvitationCode)),
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
