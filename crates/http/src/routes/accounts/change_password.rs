//! `POST /v1/account/password`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::usecase::Service;

use crate::extract::{Authenticated, Body, Context};
use crate::fields::{BoundedText, UnboundedText, request_body};
use crate::problem::Problem;

request_body! {
    /// The current and the new password.
    pub(crate) struct ChangePassword {
        /// The current password.
        current_password: UnboundedText,
        /// New password, from the operator's minimum length (15 by default) to 128 characters. Common passwords are
        /// refused.
        new_password: BoundedText<1024>,
    }
}

/// Change the password
///
/// Changes the password of the caller's account and notifies its address. All other sessions of the account end, and
/// its mailed links (password reset, address change) stop working.
#[utoipa::path(
    post,
    path = "/v1/account/password",
    operation_id = "change_password",
    tag = "people",
    request_body = ChangePassword,
    responses((status = 204, description = "The password is changed.")),
    security(("bearer" = [])),
)]
pub(crate) async fn change(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    Body(body): Body<ChangePassword>,
) -> Result<StatusCode, Problem> {
    service.change_password(&context.request(), &caller, &body.current_password.0, &body.new_password.0).await?;
    Ok(StatusCode::NO_CONTENT)
}
