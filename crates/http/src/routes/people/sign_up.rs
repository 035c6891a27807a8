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
    /// A sign-up. The password is chosen with the mailed link.
    pub(crate) struct SignUp {
        /// Address; proven by a mailed link.
        email: EmailAddress,
        /// Display name.
        display_name: DisplayName,
        /// The language of mails and pages; by default English.
        locale: Option<Locale>,
    }
}

/// Sign up
///
/// Mails a link that proves the address and asks for a password; no account exists before. The answer is the same
/// whether or not the address is known: the owner of an account is told by mail. Signing up again neither ends nor
/// changes earlier links.
#[utoipa::path(
    post,
    path = "/v1/accounts",
    operation_id = "sign_up",
    tag = "people",
    request_body = SignUp,
    responses((status = 202, description = "A mail is on its way.", body = VerificationSent)),
)]
pub(crate) async fn sign_up(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<SignUp>,
) -> Result<(StatusCode, Json<VerificationSent>), Problem> {
    let command =
        usecase::SignUp { email: body.email, display_name: body.display_name, locale: body.locale.unwrap_or_default() };
    service.sign_up(&context.request(), command).await?;
    Ok((StatusCode::ACCEPTED, Json(VerificationSent::ANSWER)))
}
