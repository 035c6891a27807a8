//! The start page: what runs here, and the first steps.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::Options;
use crate::dress::html;
use crate::language::preferred;
use crate::words::{Home, words};

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage<'a> {
    lang: &'static str,
    product: &'a str,
    url: &'a str,
    support: Option<&'a str>,
    has_mailbox: bool,
    words: &'static Home,
}

pub(crate) async fn home(State(options): State<Arc<Options>>, headers: HeaderMap) -> Response {
    let locale = preferred(&headers);
    let page = HomePage {
        lang: locale.as_str(),
        product: &options.product_name,
        url: &options.public_url,
        support: options.support_url.as_deref(),
        has_mailbox: options.mailbox.is_some(),
        words: &words(locale).home,
    };
    html(&page, locale)
}
