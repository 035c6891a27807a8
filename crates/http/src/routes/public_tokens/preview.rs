//! `POST /v1/public-tokens/preview`

use axum::Json;
use axum::extract::State;
use guestlist_domain::usecase::Service;

use crate::dto::guest::PublicTokenPreview;
use crate::extract::{Body, Context};
use crate::fields::{UnboundedText, request_body};
use crate::problem::Problem;

request_body! {
    /// A share token or the code of a public token.
    pub(crate) struct OpenPublicToken {
        /// The share token, or the code.
        token: UnboundedText,
    }
}

/// Preview a public token
///
/// Returns what a public token opens, without counting a use. If the token can no longer be redeemed, the response is
/// the error that redeeming it would return.
#[utoipa::path(
    post,
    path = "/v1/public-tokens/preview",
    operation_id = "preview_public_token",
    tag = "guests",
    request_body = OpenPublicToken,
    responses((status = 200, description = "What the token opens.", body = PublicTokenPreview)),
)]
pub(crate) async fn preview(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<OpenPublicToken>,
) -> Result<Json<PublicTokenPreview>, Problem> {
    Ok(Json(service.preview_public_token(&context.request(), &body.token.0).await?.into()))
}
