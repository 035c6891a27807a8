//! `POST /v1/accounts/verify`

use axum::Json;
use axum::extract::State;
use guestlist_domain::usecase::Service;

use crate::dto::account::SignedIn;
use crate::extract::{Body, Context};
use crate::fields::{BoundedText, UnboundedText, request_body};
use crate::problem::Problem;

request_body! {
    /// The secret of a sign-up, and the password of the new account.
    pub(crate) struct VerifyAddress {
        /// The secret of the mailed link.
        secret: UnboundedText,
        /// Password, from the operator's minimum length (15 by default) to 128 characters. Common passwords are
        /// refused.
        password: BoundedText<1024>,
    }
}

/// Verify the address of a sign-up
///
/// Creates the account of the sign-up that the secret was mailed for, with the given password, and signs it in. If the
/// password is refused, the secret stays valid. If the address already has an account, the request is refused with
/// `account_exists`.
#[utoipa::path(
    post,
    path = "/v1/accounts/verify",
    operation_id = "verify_address",
    tag = "people",
    request_body = VerifyAddress,
    responses((status = 200, description = "The new account and its session.", body = SignedIn)),
)]
pub(crate) async fn verify(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<VerifyAddress>,
) -> Result<Json<SignedIn>, Problem> {
    let signed_in = service.verify_address(&context.request(), &body.secret.0, &body.password.0).await?;
    Ok(Json((&signed_in).into()))
}
