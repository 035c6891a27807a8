//! `DELETE /v1/sessions/current`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::usecase::Service;

use crate::extract::{Authenticated, Context};
use crate::problem::Problem;

/// Sign out
///
/// Ends the session of the request, with immediate effect.
#[utoipa::path(
    delete,
    path = "/v1/sessions/current",
    operation_id = "sign_out",
    tag = "people",
    responses((status = 204, description = "The session has ended.")),
    security(("bearer" = [])),
)]
pub(crate) async fn sign_out(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
) -> Result<StatusCode, Problem> {
    service.sign_out(&context.request(), &caller).await?;
    Ok(StatusCode::NO_CONTENT)
}
