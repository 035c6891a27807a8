//! Opting out of mails: a page with one button, which mail programs press by themselves (RFC 8058). The mail's secret
//! stands in the path, as such programs send no fragment; it is written into no page and no log.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::verification::SecretRefusal;
use guestlist_domain::usecase::{Error, Service};

use crate::Options;
use crate::dress::{FORM_POLICY, html};
use crate::language::preferred;
use crate::words::{Notice, OptOut, words};

#[derive(Template)]
#[template(path = "notice.html")]
struct NoticePage<'a> {
    lang: &'static str,
    product: &'a str,
    support: Option<&'a str>,
    support_word: &'static str,
    words: &'static Notice,
    button: Option<&'static str>,
}

type Here = State<(Service, Arc<Options>)>;

/// Asks, and changes nothing: whatever looks at links in mails may look at this one. It says the same of every secret.
pub(crate) async fn ask(State((_, options)): Here, headers: HeaderMap) -> Response {
    let mut response = say(&options, &headers, StatusCode::OK, |words| (&words.ask, Some(words.button)));
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(FORM_POLICY));
    response
}

/// Opts out. The secret alone says who: no cookie, no form field, whatever the body is.
pub(crate) async fn opt_out(
    State((service, options)): Here,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Response {
    match service.opt_out_of_mail(&secret).await {
        Ok(()) => say(&options, &headers, StatusCode::OK, |words| (&words.done, None)),
        Err(Error::Secret(SecretRefusal::Invalid | SecretRefusal::Used | SecretRefusal::Expired)) => {
            say(&options, &headers, StatusCode::NOT_FOUND, |words| (&words.unknown, None))
        }
        Err(_) => say(&options, &headers, StatusCode::SERVICE_UNAVAILABLE, |words| (&words.later, None)),
    }
}

fn say(
    options: &Options,
    headers: &HeaderMap,
    status: StatusCode,
    of: fn(&'static OptOut) -> (&'static Notice, Option<&'static str>),
) -> Response {
    let locale = preferred(headers);
    let common = words(locale);
    let (words, button) = of(&common.opt_out);
    let page = NoticePage {
        lang: locale.as_str(),
        product: &options.product_name,
        support: options.support_url.as_deref(),
        support_word: common.home.support,
        words,
        button,
    };
    (status, html(&page, locale)).into_response()
}

#[cfg(test)]
#[path = "opt_out_tests.rs"]
mod tests;
