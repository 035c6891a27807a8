//! Where links lead until the pages that act on them exist: each says in plain words which API call
//! does it. None of them acts, and none sees the secret, which stays in the browser.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::Options;
use crate::dress::html;
use crate::language::preferred;
use crate::words::{Landing, Words, words};

#[derive(Template)]
#[template(path = "landing.html")]
struct LandingPage<'a> {
    lang: &'static str,
    product: &'a str,
    support: Option<&'a str>,
    common: &'static Words,
    words: &'static Landing,
    calls: Vec<Call>,
}

/// A call to copy.
struct Call {
    explanation: &'static str,
    command: String,
}

/// An invitation's link.
pub(crate) async fn join(State(options): State<Arc<Options>>, headers: HeaderMap) -> Response {
    land(&options, &headers, |words| &words.join)
}

/// A share link.
pub(crate) async fn open(State(options): State<Arc<Options>>, headers: HeaderMap) -> Response {
    land(&options, &headers, |words| &words.open)
}

/// The link that proves an address.
pub(crate) async fn verify(State(options): State<Arc<Options>>, headers: HeaderMap) -> Response {
    land(&options, &headers, |words| &words.verify)
}

/// Where mails send those who have an account.
pub(crate) async fn sign_in(State(options): State<Arc<Options>>, headers: HeaderMap) -> Response {
    land(&options, &headers, |words| &words.sign_in)
}

fn land(options: &Options, headers: &HeaderMap, of: fn(&'static Words) -> &'static Landing) -> Response {
    let locale = preferred(headers);
    let common = words(locale);
    let words = of(common);
    let calls = words.calls.iter().map(|call| Call {
        explanation: call.explanation,
        command: command(&options.public_url, call.path, call.headers, call.body),
    });
    let page = LandingPage {
        lang: locale.as_str(),
        product: &options.product_name,
        support: options.support_url.as_deref(),
        common,
        words,
        calls: calls.collect(),
    };
    html(&page, locale)
}

fn command(url: &str, path: &str, headers: &[&str], body: &str) -> String {
    let headers: String = headers.iter().map(|header| format!(" \\\n  -H '{header}'")).collect();
    format!("curl -X POST '{url}{path}' \\\n  -H 'content-type: application/json'{headers} \\\n  -d '{body}'")
}
