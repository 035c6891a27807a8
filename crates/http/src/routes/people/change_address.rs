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
    /// The secret that was mailed to a new address.
    pub(crate) struct ConfirmAddressChange {
        /// The secret in the mailed link.
        secret: Loose,
        /// Password of the account that asked, where the request has no session of it.
        password: Option<Loose>,
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
/// Moves the account to the new address and tells the former one. Takes the session of the account that asked, or its
/// password: the owner of an address cannot give it away to a stranger's account. Ends all sessions of the account but
/// the one of the request.
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
    let account = service
        .confirm_address_change(
            &context.request(),
            caller.as_ref(),
            &body.secret.0,
            body.password.as_ref().map(|password| password.0.as_str()),
        )
        .await?;
    Ok(Json((&account).into()))
}
