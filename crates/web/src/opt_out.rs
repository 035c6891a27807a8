//! Opt-out of mails: a page with one button, which mail programs can also press on their own (RFC 8058). The secret is
//! in the path because such programs send no fragment; it is written to no page and no log.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use guestlist_domain::model::one_time_secret::SecretRefusal;
use guestlist_domain::usecase::Error;

use crate::people::NoticePage;
use crate::text::Text;
use crate::visit::Visit;
use crate::words::OptOut;

/// Shows the button and changes nothing, because link scanners in mail programs request this page too. The response is
/// the same for every secret.
pub(crate) async fn ask(visit: Visit) -> Response {
    let words = OptOut::of(visit.locale);
    say(&visit, StatusCode::OK, words.ask, words.ask_what, Some(words.button))
}

/// Opts the address out. The secret alone identifies it: no cookie and no form field is read, and any body is accepted.
pub(crate) async fn opt_out(visit: Visit, Path(secret): Path<String>) -> Response {
    let words = OptOut::of(visit.locale);
    match visit.service.opt_out_of_mail(&secret).await {
        Ok(()) => say(&visit, StatusCode::OK, words.done, words.done_what, None),
        Err(Error::Secret(SecretRefusal::Invalid | SecretRefusal::Used | SecretRefusal::Expired)) => {
            say(&visit, StatusCode::NOT_FOUND, words.unknown, words.unknown_what, None)
        }
        Err(_) => say(&visit, StatusCode::SERVICE_UNAVAILABLE, words.later, words.later_what, None),
    }
}

fn say(visit: &Visit, status: StatusCode, title: Text, what: Text, button: Option<Text>) -> Response {
    let page = NoticePage {
        layout: visit.layout(),
        title: title.to_string(),
        what: what.to_string(),
        more: None,
        button: button.map(|button| button.to_string()),
    };
    visit.page_with(status, &page)
}

#[cfg(test)]
#[path = "opt_out_tests.rs"]
mod tests;
