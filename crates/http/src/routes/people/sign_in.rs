//! `POST /v1/sessions`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::usecase::Service;

use crate::dto::account::SignedIn;
use crate::extract::{Body, Context};
use crate::fields::{Loose, request_body};
use crate::problem::Problem;

request_body! {
    /// Address and password.
    pub(crate) struct SignIn {
        /// Address.
        email: EmailAddress,
        /// Password.
        password: Loose,
    }
}

/// Sign in
///
/// Every failure has the same answer. An address with nothing but pending sign-ups is an unknown one.
#[utoipa::path(
    post,
    path = "/v1/sessions",
    operation_id = "sign_in",
    tag = "people",
    request_body = SignIn,
    responses((status = 201, description = "A fresh session.", body = SignedIn)),
)]
pub(crate) async fn sign_in(
    State(service): State<Service>,
    context: Context,
    Body(body): Body<SignIn>,
) -> Result<(StatusCode, Json<SignedIn>), Problem> {
    let signed_in = service.sign_in(&context.request(), &body.email, &body.password.0).await?;
    Ok((StatusCode::CREATED, Json((&signed_in).into())))
}
