//! `POST /v1/public-tokens/redeem`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::usecase::{self, Service};

use crate::dto::guest::GuestAccess;
use crate::extract::{Body, Context};
use crate::fields::{UnboundedText, request_body};
use crate::problem::Problem;

request_body! {
    /// A redemption of a public token.
    pub(crate) struct RedeemPublicToken {
        /// The share token, or the code.
        token: UnboundedText,
        /// Secret of an existing guest session. If it is a live session of the same token, it continues and no use is
        /// counted; otherwise a new session is opened.
        guest_session: Option<UnboundedText>,
        /// Display name of the guest, 1 to 100 characters.
        display_name: Option<DisplayName>,
    }
}

/// Redeem a public token
///
/// Opens a guest session and counts one use of the public token. If `guest_session` is the secret of a live session of
/// the same token, that session continues and no use is counted.
#[utoipa::path(
    post,
    path = "/v1/public-tokens/redeem",
    operation_id = "redeem_public_token",
    tag = "guests",
    request_body = RedeemPublicToken,
    responses(
        (status = 200, description = "The existing guest session; no use was counted.", body = GuestAccess),
        (status = 201, description = "The new guest session, with its first access token.", body = GuestAccess),
    ),
)]
pub(crate) async fn redeem(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<RedeemPublicToken>,
) -> Result<(StatusCode, Json<GuestAccess>), Problem> {
    let command = usecase::RedeemPublicToken {
        token: body.token.0,
        guest_session: body.guest_session.map(|secret| secret.0),
        display_name: body.display_name,
    };
    let respond = |access: &usecase::GuestAccess| {
        let status = if access.is_new_session { StatusCode::CREATED } else { StatusCode::OK };
        (status, Json(access.clone().into()))
    };
    Ok(respond(&service.redeem_public_token(&context.answering(respond), command).await?))
}
