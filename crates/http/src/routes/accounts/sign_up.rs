//! `POST /v1/accounts`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::text::{DisplayName, Locale};
use guestlist_domain::usecase::{self, Service};

use crate::dto::account::VerificationSent;
use crate::extract::{Body, Context};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// A sign-up. The password is chosen when the address is verified.
    pub(crate) struct SignUp {
        /// Email address. A mailed link verifies it.
        email: EmailAddress,
        /// Display name, 1 to 100 characters.
        display_name: DisplayName,
        /// Language of mails and pages. Defaults to English.
        locale: Option<Locale>,
    }
}

/// Sign up
///
/// Mails a link that is valid for 24 hours. Its secret verifies the address (`POST /v1/accounts/verify`), and only then
/// is the account created, with a password that is chosen in the same step. The response is the same whether or not the
/// address has an account: the owner of an existing account is informed by mail. Links of earlier sign-ups stay valid.
#[utoipa::path(
    post,
    path = "/v1/accounts",
    operation_id = "sign_up",
    tag = "people",
    request_body = SignUp,
    responses((status = 202, description = "A mail is queued.", body = VerificationSent)),
)]
pub(crate) async fn sign_up(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<SignUp>,
) -> Result<(StatusCode, Json<VerificationSent>), Problem> {
    let command =
        usecase::SignUp { email: body.email, display_name: body.display_name, locale: body.locale.unwrap_or_default() };
    service.sign_up(&context.request(), command).await?;
    Ok((StatusCode::ACCEPTED, Json(VerificationSent::RESPONSE)))
}
