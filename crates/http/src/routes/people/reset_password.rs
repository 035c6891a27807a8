//! `POST /v1/password-resets`, `POST /v1/password-resets/confirm`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::usecase::Service;

use crate::dto::account::{ResetSent, SignedIn};
use crate::extract::{Body, Context};
use crate::fields::{Loose, Text, request_body};
use crate::problem::Problem;

request_body! {
    /// Whose password is forgotten.
    pub(crate) struct RequestPasswordReset {
        /// Address of the account.
        email: EmailAddress,
    }
}

request_body! {
    /// A new password, with the secret that allows it.
    pub(crate) struct ConfirmPasswordReset {
        /// The secret in the mailed link.
        secret: Loose,
        /// New password, of the operator's minimum length (15 by default) to 128 characters.
        password: Text<1024>,
    }
}

/// Ask for a new password
///
/// The answer is the same whether or not the address is known. A known one is mailed a link that works for an hour.
#[utoipa::path(
    post,
    path = "/v1/password-resets",
    operation_id = "request_password_reset",
    tag = "people",
    request_body = RequestPasswordReset,
    responses((status = 202, description = "If the address has an account, a mail is on its way.", body = ResetSent)),
)]
pub(crate) async fn request(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<RequestPasswordReset>,
) -> Result<(StatusCode, Json<ResetSent>), Problem> {
    service.request_password_reset(&context.request(), &body.email).await?;
    Ok((StatusCode::ACCEPTED, Json(ResetSent::ANSWER)))
}

/// Set a new password
///
/// Signs in, and ends all other sessions of the account.
#[utoipa::path(
    post,
    path = "/v1/password-resets/confirm",
    operation_id = "confirm_password_reset",
    tag = "people",
    request_body = ConfirmPasswordReset,
    responses((status = 200, description = "The password is set, and its account signed in.", body = SignedIn)),
)]
pub(crate) async fn confirm(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<ConfirmPasswordReset>,
) -> Result<Json<SignedIn>, Problem> {
    let signed_in = service.confirm_password_reset(&context.request(), &body.secret.0, &body.password.0).await?;
    Ok(Json((&signed_in).into()))
}
