//! `POST /v1/accounts/verify`

use axum::Json;
use axum::extract::State;
use guestlist_domain::usecase::Service;

use crate::dto::account::SignedIn;
use crate::extract::{Body, Context};
use crate::fields::{Loose, Text, request_body};
use crate::problem::Problem;

request_body! {
    /// The secret of a sign-up, and the password for the new account.
    pub(crate) struct VerifyAddress {
        /// The secret in the mailed link.
        secret: Loose,
        /// Password, of the operator's minimum length (15 by default) to 128 characters.
        password: Text<1024>,
    }
}

/// Prove an address and choose a password
///
/// Creates the account of the sign-up that the secret was mailed for, and signs it in. A refused password leaves the
/// secret usable; an address that has an account by now answers `account_exists`.
#[utoipa::path(
    post,
    path = "/v1/accounts/verify",
    operation_id = "verify_address",
    tag = "people",
    request_body = VerifyAddress,
    responses((status = 200, description = "The account is created and signed in.", body = SignedIn)),
)]
pub(crate) async fn verify(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<VerifyAddress>,
) -> Result<Json<SignedIn>, Problem> {
    let signed_in = service.verify_address(&context.request(), &body.secret.0, &body.password.0).await?;
    Ok(Json((&signed_in).into()))
}
