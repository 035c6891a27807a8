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
use crate::fields::{BoundedList, request_body};
use crate::problem::Problem;

request_body! {
    /// The recipients of the link of a public token.
    pub(crate) struct EmailPublicToken {
        /// Addresses to mail the link to, 1 to 20.
        emails: BoundedList<EmailAddress, 1, { PublicTokenRecipient::MAX }>,
        /// Message to the recipients, plain text of at most 500 characters.
        message: Option<Message>,
        /// Language of the mails. Defaults to that of the workspace, else to that of the caller's account.
        locale: Option<Locale>,
    }
}

/// Send the link of a public token by email
///
/// Mails the link of an active public token. The mail itself gives access: send it only to people who are to have it.
/// Recipients are also mailed when the token is renewed, and a day before it expires. Addresses that opted out receive
/// nothing. Requires the capability `tokens.manage` in all projects of the token.
#[utoipa::path(
    post,
    path = "/v1/public-tokens/{id}/email",
    operation_id = "email_public_token",
    tag = "public tokens",
    params(("id" = String, Path, description = "Id of the public token.")),
    request_body = EmailPublicToken,
    responses((status = 202, description = "The mails are queued.", body = QueuedMails)),
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
    let respond = |queued: &usize| (StatusCode::ACCEPTED, Json(QueuedMails { queued: *queued as u64 }));
    Ok(respond(&service.email_public_token(&context.answering(respond), &caller, id, command).await?))
}
