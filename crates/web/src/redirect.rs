//! Redirects, and the check of paths to return to.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// Characters that are percent-encoded in a `Location` header, in addition to everything outside ASCII.
const ENCODED: &AsciiSet = &CONTROLS.add(b' ');

/// Pages that mailed and copied links open, with a secret in the fragment.
const LINK_PAGES: [&str; 6] = ["/code", "/confirm-email", "/join", "/open", "/reset", "/verify"];

/// Longest path to return to, in bytes; browsers and servers limit the length of URLs.
const MAX_LENGTH: usize = 2000;

/// `303 See Other`.
pub(crate) struct Redirect(HeaderValue);

impl Redirect {
    /// Creates a redirect to this address; characters that a header cannot hold are percent-encoded (RFC 3986).
    pub(crate) fn to(address: &str) -> Self {
        let address = utf8_percent_encode(address, ENCODED).to_string();
        Self(HeaderValue::try_from(address).unwrap_or(HeaderValue::from_static("/")))
    }
}

impl IntoResponse for Redirect {
    fn into_response(self) -> Response {
        (StatusCode::SEE_OTHER, [(header::LOCATION, self.0)]).into_response()
    }
}

/// Returns `next` if it is a path of this instance, otherwise `/`. Rejects what browsers read as another host: `//`,
/// and backslashes and control characters, which they replace or drop (WHATWG URL, special schemes).
pub(crate) fn local(next: &str) -> &str {
    let is_local =
        next.starts_with('/') && !next.starts_with("//") && !next.contains(|c: char| c == '\\' || c.is_control());
    if is_local && next.len() <= MAX_LENGTH { next } else { "/" }
}

/// Returns the address that a damaged link to one of the [pages of links](LINK_PAGES) means: some programs escape its
/// `#`, or put a slash before it. A browser keeps the fragment that it has (RFC 9110, section 10.2.2).
pub(crate) fn repaired_link(path: &str) -> Option<String> {
    let (page, secret) = path.split_once("%23").map_or((path, None), |(page, secret)| (page, Some(secret)));
    let page = page.trim_end_matches('/');
    let address = secret.map_or_else(|| page.to_owned(), |secret| format!("{page}#{secret}"));
    (LINK_PAGES.contains(&page) && address != path).then_some(address)
}

#[cfg(test)]
#[path = "redirect_tests.rs"]
mod tests;
