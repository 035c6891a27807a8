//! Opt-out of mails: a page with one button, which mail programs can also press on their own (RFC 8058). The secret is
//! in the path because such programs send no fragment; it is written to no page and no log.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use guestlist_domain::model::one_time_secret::SecretRefusal;
use guestlist_domain::usecase::Error;

use crate::auth::NoticePage;
use crate::i18n::Message;
use crate::messages::OptOutMessages;
use crate::page_context::PageContext;

/// Shows the button and changes nothing, because link scanners in mail programs request this page too. The response is
/// the same for every secret.
pub(crate) async fn show(context: PageContext) -> Response {
    let messages = OptOutMessages::of(context.locale);
    notice(&context, StatusCode::OK, messages.ask, messages.ask_what, Some(messages.button))
}

/// Opts the address out. The secret alone identifies it: no cookie and no form field is read, and any body is accepted.
pub(crate) async fn opt_out(context: PageContext, Path(secret): Path<String>) -> Response {
    let messages = OptOutMessages::of(context.locale);
    match context.service.opt_out_of_mail(&secret).await {
        Ok(()) => notice(&context, StatusCode::OK, messages.done, messages.done_what, None),
        Err(Error::Secret(SecretRefusal::Invalid | SecretRefusal::Used | SecretRefusal::Expired)) => {
            notice(&context, StatusCode::NOT_FOUND, messages.unknown, messages.unknown_what, None)
        }
        Err(_) => notice(&context, StatusCode::SERVICE_UNAVAILABLE, messages.later, messages.later_what, None),
    }
}

fn notice(
    context: &PageContext,
    status: StatusCode,
    title: Message,
    text: Message,
    button: Option<Message>,
) -> Response {
    let page = NoticePage {
        layout: context.layout(),
        title: title.to_string(),
        text: text.to_string(),
        hint: None,
        button: button.map(|button| button.to_string()),
    };
    context.render_with_status(status, &page)
}

#[cfg(test)]
#[path = "opt_out_tests.rs"]
mod tests;
