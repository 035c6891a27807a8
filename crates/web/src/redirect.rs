//! Leading on to another address.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What may not stand in a header as it is, beside everything beyond ASCII.
const ENCODED: &AsciiSet = &CONTROLS.add(b' ');

/// Longest address to come back to, in bytes: browsers and the server take no addresses of any length.
const LONGEST: usize = 2000;

/// `303 See Other`.
pub(crate) struct Redirect(HeaderValue);

impl Redirect {
    /// To this address; what a header cannot hold is percent-encoded (RFC 3986).
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

/// A path of ours to go on to; anything else leads home. What a browser reads as another host is not a path of ours
/// (WHATWG URL, special schemes: `//` and backslashes, and control characters, which it leaves out).
pub(crate) fn local(next: &str) -> &str {
    let is_ours =
        next.starts_with('/') && !next.starts_with("//") && !next.contains(|c: char| c == '\\' || c.is_control());
    if is_ours && next.len() <= LONGEST { next } else { "/" }
}

#[cfg(test)]
#[path = "redirect_tests.rs"]
mod tests;
