//! `POST /v1/public-tokens/{id}/email`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::public_token_recipient::PublicTokenRecipient;
use guestlist_domain::model::text::{Locale, Message};
use guestlist_domain::usecase::{self, Service};

use crate::dto::public_token::QueuedMails;
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::{Listed, request_body};
use crate::problem::Problem;

request_body! {
    /// A public token to be mailed.
    pub(crate) struct EmailPublicToken {
        /// To whom.
        emails: Listed<EmailAddress, 1, { PublicTokenRecipient::MAX }>,
        /// A word to the receivers, plain text.
        message: Option<Message>,
        /// Language of the mails; by default the workspace's, else the caller's.
        locale: Option<Locale>,
    }
}

/// Mail a public token
///
/// The mail carries the link and so the access: mail it to those alone who shall have it. They hear by mail, too, when the
/// token is renewed and before it runs out. Addresses that opted out get nothing.
#[utoipa::path(
    post,
    path = "/v1/public-tokens/{id}/email",
    operation_id = "email_public_token",
    tag = "public tokens",
    params(("id" = String, Path, description = "The public token.")),
    request_body = EmailPublicToken,
    responses((status = 202, description = "The mails wait to be sent.", body = QueuedMails)),
    security(("bearer" = [])),
)]
pub(crate) async fn email(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<PublicTokenId>,
    Body(body): Body<EmailPublicToken>,
) -> Result<(StatusCode, Json<QueuedMails>), Problem> {
    let command = usecase::EmailPublicToken { emails: body.emails.0, message: body.message, locale: body.locale };
    let queued = service.email_public_token(&context.request(), &caller, id, command).await? as u64;
    Ok((StatusCode::ACCEPTED, Json(QueuedMails { queued })))
}
