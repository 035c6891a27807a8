//! `POST /v1/accounts/verify`

use axum::Json;
use axum::extract::State;
use guestlist_domain::usecase::Service;

use crate::dto::account::SignedIn;
use crate::extract::{Body, Context};
use crate::fields::{Loose, request_body};
use crate::problem::Problem;

request_body! {
    /// A one-time secret.
    pub(crate) struct VerifyAddress {
        /// The secret in the mailed link.
        secret: Loose,
    }
}

/// Prove an address
///
/// Signs in the account whose address the mailed secret proves.
#[utoipa::path(
    post,
    path = "/v1/accounts/verify",
    operation_id = "verify_address",
    tag = "people",
    request_body = VerifyAddress,
    responses((status = 200, description = "The address is proven, and its account signed in.", body = SignedIn)),
)]
pub(crate) async fn verify(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<VerifyAddress>,
) -> Result<Json<SignedIn>, Problem> {
    let signed_in = service.verify_address(&context.request(), &body.secret.0).await?;
    Ok(Json((&signed_in).into()))
}
