//! `POST /v1/account/email`, `POST /v1/account/email/verify`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::usecase::Service;

use crate::dto::account::{Account, VerificationSent};
use crate::extract::{Authenticated, Body, Context, MaybeAuthenticated};
use crate::fields::{UnboundedText, request_body};
use crate::problem::Problem;

request_body! {
    /// The new address of an account.
    pub(crate) struct RequestAddressChange {
        /// The new address. A mailed link verifies it.
        email: EmailAddress,
        /// The password of the account.
        password: UnboundedText,
    }
}

request_body! {
    /// The secret that verifies a new address.
    pub(crate) struct ConfirmAddressChange {
        /// The secret of the mailed link.
        secret: UnboundedText,
        /// Password of the account that requested the change. Required if the request has no session of that account.
        password: Option<UnboundedText>,
    }
}

/// Request an address change
///
/// Mails a link to the new address; it is valid for 24 hours. The account keeps its address until the new one is
/// verified. The response is the same whether or not the new address has an account: the owner of an existing account
/// is informed by mail.
#[utoipa::path(
    post,
    path = "/v1/account/email",
    operation_id = "request_address_change",
    tag = "people",
    request_body = RequestAddressChange,
    responses((status = 202, description = "A mail to the new address is queued.", body = VerificationSent)),
    security(("bearer" = [])),
)]
pub(crate) async fn request(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    Body(body): Body<RequestAddressChange>,
) -> Result<(StatusCode, Json<VerificationSent>), Problem> {
    service.request_address_change(&context.request(), &caller, body.email, &body.password.0).await?;
    Ok((StatusCode::ACCEPTED, Json(VerificationSent::RESPONSE)))
}

/// Confirm an address change
///
/// Changes the address of the account to the one that the secret was mailed to, and notifies the former address. The
/// secret alone is not sufficient, because anyone can request a change to an address of another person: the request
/// also needs a session of the account that requested the change, or its password. All other sessions of the account
/// end, and its other mailed links (password reset, address change) stop working.
#[utoipa::path(
    post,
    path = "/v1/account/email/verify",
    operation_id = "confirm_address_change",
    tag = "people",
    request_body = ConfirmAddressChange,
    responses((status = 200, description = "The account with its new address.", body = Account)),
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
