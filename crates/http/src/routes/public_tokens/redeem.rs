//! `POST /v1/public-tokens/redeem`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::usecase::{self, Service};

use crate::dto::guest::GuestAccess;
use crate::extract::{Body, Context};
use crate::fields::{Loose, request_body};
use crate::problem::Problem;

request_body! {
    /// A redemption.
    pub(crate) struct RedeemPublicToken {
        /// The signed token, or the code.
        token: Loose,
        /// The secret of a guest session that the visitor has: a live one of the same token costs no use.
        guest_session: Option<Loose>,
        /// What the visitor wants to be called.
        display_name: Option<DisplayName>,
    }
}

/// Redeem a public token
///
/// Opens a guest session and counts one use.
#[utoipa::path(
    post,
    path = "/v1/public-tokens/redeem",
    operation_id = "redeem_public_token",
    tag = "guests",
    request_body = RedeemPublicToken,
    responses(
        (status = 200, description = "The visitor's guest session goes on; no use was counted.", body = GuestAccess),
        (status = 201, description = "A guest session, and its first access token.", body = GuestAccess),
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
    let access = service.redeem_public_token(&context.request(), command).await?;
    let status = if access.is_new_session { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(access.into())))
}
