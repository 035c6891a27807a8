//! `POST /v1/invitations/preview`

use axum::Json;
use axum::extract::State;
use guestlist_domain::usecase::Service;

use crate::dto::invitation::InvitationPreview;
use crate::extract::{Body, Context, MaybeAuthenticated};
use crate::fields::{UnboundedText, request_body};
use crate::problem::Problem;

request_body! {
    /// The secret of an invitation.
    pub(crate) struct OpenInvitation {
        /// The secret of the mailed link, or the code.
        secret: UnboundedText,
    }
}

/// Preview an invitation
///
/// Returns what an invitation offers, without any effect. If the invitation can no longer be accepted, the response is
/// the error that accepting it would return.
#[utoipa::path(
    post,
    path = "/v1/invitations/preview",
    operation_id = "preview_invitation",
    tag = "invitations",
    request_body = OpenInvitation,
    responses((status = 200, description = "What the invitation offers.", body = InvitationPreview)),
    security((), ("bearer" = [])),
)]
pub(crate) async fn preview(
    State(service): State<Service>,
    context: Context,
    MaybeAuthenticated(caller): MaybeAuthenticated,
    Body(body): Body<OpenInvitation>,
) -> Result<Json<InvitationPreview>, Problem> {
    let preview = service.preview_invitation(&context.request(), caller.as_ref(), &body.secret.0).await?;
    Ok(Json(InvitationPreview::new(preview)))
}
