//! `POST /v1/account/email`, `POST /v1/account/email/verify`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::usecase::Service;

use crate::dto::account::{Account, VerificationSent};
use crate::extract::{Authenticated, Body, Context, MaybeAuthenticated};
use crate::fields::{Loose, request_body};
use crate::problem::Problem;

request_body! {
    /// Where to move one's account.
    pub(crate) struct RequestAddressChange {
        /// The new address; proven by a mailed link.
        email: EmailAddress,
        /// The account's password.
        password: Loose,
    }
}

request_body! {
    /// A one-time secret that a new address got.
    pub(crate) struct ConfirmAddressChange {
        /// The secret in the mailed link.
        secret: Loose,
    }
}

/// Ask for another address
///
/// Nothing changes before the new address is proven. The answer is the same whether or not the new address is known.
#[utoipa::path(
    post,
    path = "/v1/account/email",
    operation_id = "request_address_change",
    tag = "people",
    request_body = RequestAddressChange,
    responses((status = 202, description = "A mail to the new address is on its way.", body = VerificationSent)),
    security(("bearer" = [])),
)]
pub(crate) async fn request(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    Body(body): Body<RequestAddressChange>,
) -> Result<(StatusCode, Json<VerificationSent>), Problem> {
    service.request_address_change(&caller, body.email, &body.password.0).await?;
    Ok((StatusCode::ACCEPTED, Json(VerificationSent::ANSWER)))
}

/// Prove the new address
///
/// The account has the new address then, and the old one is told. Ends all sessions of the account but the one that the
/// request is made with, if it is made with one.
#[utoipa::path(
    post,
    path = "/v1/account/email/verify",
    operation_id = "confirm_address_change",
    tag = "people",
    request_body = ConfirmAddressChange,
    responses((status = 200, description = "The account at its new address.", body = Account)),
    security((), ("bearer" = [])),
)]
pub(crate) async fn confirm(
    State(service): State<Service>,
    context: Context,
    MaybeAuthenticated(caller): MaybeAuthenticated,
    Body(body): Body<ConfirmAddressChange>,
) -> Result<Json<Account>, Problem> {
    let account = service.confirm_address_change(&context.request(), caller.as_ref(), &body.secret.0).await?;
    Ok(Json((&account).into()))
}
