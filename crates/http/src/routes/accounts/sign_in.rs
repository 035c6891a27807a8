//! `POST /v1/sessions`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::usecase::Service;

use crate::dto::account::SignedIn;
use crate::extract::{Body, Context};
use crate::fields::{UnboundedText, request_body};
use crate::problem::Problem;

request_body! {
    /// The credentials of an account.
    pub(crate) struct SignIn {
        /// Email address of the account.
        email: EmailAddress,
        /// Password of the account.
        password: UnboundedText,
    }
}

/// Sign in
///
/// Creates a session with address and password. A wrong address and a wrong password have the same response,
/// `invalid_credentials`. An address with only pending sign-ups counts as unknown.
#[utoipa::path(
    post,
    path = "/v1/sessions",
    operation_id = "sign_in",
    tag = "people",
    request_body = SignIn,
    responses((status = 201, description = "The account and its new session.", body = SignedIn)),
)]
pub(crate) async fn sign_in(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<SignIn>,
) -> Result<(StatusCode, Json<SignedIn>), Problem> {
    let signed_in = service.sign_in(&context.request(), &body.email, &body.password.0).await?;
    Ok((StatusCode::CREATED, Json((&signed_in).into())))
}
