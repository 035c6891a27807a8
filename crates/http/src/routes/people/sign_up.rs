//! `POST /v1/accounts`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::text::{DisplayName, Locale};
use guestlist_domain::usecase::{self, Service};

use crate::dto::account::VerificationSent;
use crate::extract::{Body, Context};
use crate::fields::{Text, request_body};
use crate::problem::Problem;

request_body! {
    /// What somebody signs up with.
    pub(crate) struct SignUp {
        /// Address; proven by a mailed link.
        email: EmailAddress,
        /// Password, of the operator's minimum length (15 by default) to 128 characters.
        password: Text<1024>,
        /// What the person is called.
        display_name: DisplayName,
        /// The language of mails and pages; by default English.
        locale: Option<Locale>,
    }
}

/// Sign up
///
/// The answer is the same whether or not the address is known; its owner gets a mail either way.
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
    let command = usecase::SignUp {
        email: body.email,
        password: body.password.0,
        display_name: body.display_name,
        locale: body.locale.unwrap_or_default(),
    };
    service.sign_up(&context.request(), command).await?;
    Ok((StatusCode::ACCEPTED, Json(VerificationSent::ANSWER)))
}
