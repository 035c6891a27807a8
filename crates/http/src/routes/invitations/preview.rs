//! `POST /v1/invitations/preview`

use axum::Json;
use axum::extract::State;
use guestlist_domain::usecase::Service;

use crate::dto::invitation::InvitationPreview;
use crate::extract::{Body, Context, MaybeAuthenticated};
use crate::fields::{Loose, request_body};
use crate::problem::Problem;

request_body! {
    /// What opens an invitation.
    pub(crate) struct OpenInvitation {
        /// The secret in the mailed link, or the code.
        secret: Loose,
    }
}

/// Look at an invitation
///
/// Changes nothing. One that cannot be accepted any more answers what accepting would.
#[utoipa::path(
    post,
    path = "/v1/invitations/preview",
    operation_id = "preview_invitation",
    tag = "invitations",
    request_body = OpenInvitation,
    responses((status = 200, description = "What the secret opens.", body = InvitationPreview)),
    security((), ("bearer" = [])),
)]
pub(crate) async fn preview(
    State(service): State<Service>,
    context: Context,
    MaybeAuthenticated(caller): MaybeAuthenticated,
    Body(body): Body<OpenInvitation>,
) -> Result<Json<InvitationPreview>, Problem> {
    let preview = service.preview_invitation(&context.request(), caller.as_ref(), &body.secret.0).await?;
    Ok(Json(InvitationPreview::new(preview, service.now())))
}
