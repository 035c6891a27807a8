//! `POST /v1/mail-opt-outs`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::extract::Body;
use crate::fields::{UnboundedText, request_body};
use crate::problem::Problem;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default().routes(routes!(opt_out))
}

request_body! {
    /// The secret that identifies the address to opt out.
    pub(crate) struct OptOutOfMail {
        /// The secret at the end of the opt-out link in a mail.
        secret: UnboundedText,
    }
}

/// Opt out of mails
///
/// Stops all mails of invitations and share links to the address that the secret was mailed to. Mails about an account
/// of that address are still sent. Repeating the request has no effect.
#[utoipa::path(
    post,
    path = "/v1/mail-opt-outs",
    operation_id = "opt_out_of_mail",
    tag = "mails",
    request_body = OptOutOfMail,
    responses((status = 204, description = "The address has opted out.")),
)]
pub(crate) async fn opt_out(
    State(service): State<Service>,
    Body(body): Body<OptOutOfMail>,
) -> Result<StatusCode, Problem> {
    service.opt_out_of_mail(&body.secret.0).await?;
    Ok(StatusCode::NO_CONTENT)
}
