//! `POST /v1/password-resets`, `POST /v1/password-resets/confirm`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::usecase::Service;

use crate::dto::account::{ResetSent, SignedIn};
use crate::extract::{Body, Context};
use crate::fields::{BoundedText, UnboundedText, request_body};
use crate::problem::Problem;

request_body! {
    /// The account whose password is to be reset.
    pub(crate) struct RequestPasswordReset {
        /// Email address of the account.
        email: EmailAddress,
    }
}

request_body! {
    /// A new password, and the secret that authorises it.
    pub(crate) struct ConfirmPasswordReset {
        /// The secret of the mailed link.
        secret: UnboundedText,
        /// New password, from the operator's minimum length (15 by default) to 128 characters. Common passwords are
        /// refused.
        password: BoundedText<1024>,
    }
}

/// Request a password reset
///
/// If the address has an account, mails a link that sets a new password and is valid for one hour. The response is the
/// same whether or not the address has an account.
#[utoipa::path(
    post,
    path = "/v1/password-resets",
    operation_id = "request_password_reset",
    tag = "people",
    request_body = RequestPasswordReset,
    responses((status = 202, description = "If the address has an account, a mail is queued.", body = ResetSent)),
)]
pub(crate) async fn request(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<RequestPasswordReset>,
) -> Result<(StatusCode, Json<ResetSent>), Problem> {
    service.request_password_reset(&context.request(), &body.email).await?;
    Ok((StatusCode::ACCEPTED, Json(ResetSent::RESPONSE)))
}

/// Confirm a password reset
///
/// Sets the new password, notifies the address, and signs the account in. All other sessions of the account end, and
/// its other mailed links (password reset, address change) stop working.
#[utoipa::path(
    post,
    path = "/v1/password-resets/confirm",
    operation_id = "confirm_password_reset",
    tag = "people",
    request_body = ConfirmPasswordReset,
    responses((status = 200, description = "The account and its new session.", body = SignedIn)),
)]
pub(crate) async fn confirm(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<ConfirmPasswordReset>,
) -> Result<Json<SignedIn>, Problem> {
    let signed_in = service.confirm_password_reset(&context.request(), &body.secret.0, &body.password.0).await?;
    Ok(Json((&signed_in).into()))
}
