//! Compression of responses.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use tower::util::MapRequestLayer;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};

/// Layer that replaces what a client accepts by what the compression knows.
pub type KnownEncodingLayer = MapRequestLayer<fn(Request) -> Request>;

/// Size from which responses are compressed, in bytes: a smaller one fits into one packet anyway.
const MIN_BYTES: u64 = 1024;

/// Returns a layer that compresses responses from 1,024 bytes on with gzip, if the client accepts it; images other than
/// SVG stay as they are. A client that accepts neither form gets the uncompressed one (RFC 9110, section 12.5.3).
///
/// Apply it only to routes that answer every client alike, such as assets and documents. The size of a compressed
/// response tells how much of its text is repeated. If it contains a secret (a link, a code, an address) beside text
/// that another person can choose (a search, a name, a message), an attacker who sees the sizes of many responses on the
/// network can guess the secret piece by piece (the BREACH attack). Most pages, and most responses of the API, contain
/// both.
#[must_use]
pub fn compression_layer() -> (KnownEncodingLayer, CompressionLayer<impl Predicate + Send + Sync + 'static>) {
    let predicate = SizeAbove::new(MIN_BYTES).and(NotForContentType::IMAGES);
    // The fastest level: no response is kept, and each is compressed while others wait.
    let compression = CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(predicate);
    (MapRequestLayer::new(with_known_encoding), compression)
}

/// Replaces what the client accepts by `gzip`, or by nothing. The compression would answer 406 to a client that accepts
/// neither gzip nor the uncompressed form, with the uncompressed form as its body.
fn with_known_encoding(mut request: Request) -> Request {
    let accepts_gzip = accepts_gzip(request.headers());
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    if accepts_gzip {
        request.headers_mut().insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
    }
    request
}

/// Returns whether the client names gzip with a weight above 0.
fn accepts_gzip(headers: &HeaderMap) -> bool {
    let values = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|encoding| {
        let mut parts = encoding.split(';').map(str::trim);
        let is_gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        let weight = parts.find_map(|parameter| parameter.strip_prefix("q="));
        is_gzip && weight.is_none_or(|weight| weight.parse().is_ok_and(|weight: f32| weight > 0.0))
    })
}

#[cfg(test)]
#[path = "compression_tests.rs"]
mod tests;
