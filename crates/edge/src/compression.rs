//! Compression of responses.

use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};

/// Size from which responses are compressed, in bytes: a smaller one fits into one packet anyway.
const MIN_BYTES: u64 = 1024;

/// Returns a layer that compresses responses from 1,024 bytes on with gzip, if the client accepts it; images other than
/// SVG stay as they are. A client that accepts neither form is answered 406.
///
/// Apply it only to routes that answer every client alike, such as assets and documents. The size of a compressed
/// response tells how much of its text is repeated. If it contains a secret (a link, a code, an address) beside text
/// that another person can choose (a search, a name, a message), an attacker who sees the sizes of many responses on the
/// network can guess the secret piece by piece (the BREACH attack). Most pages, and most responses of the API, contain
/// both.
#[must_use]
pub fn compression_layer() -> CompressionLayer<impl Predicate + Send + Sync + 'static> {
    CompressionLayer::new().compress_when(SizeAbove::new(MIN_BYTES).and(NotForContentType::IMAGES))
}

#[cfg(test)]
#[path = "compression_tests.rs"]
mod tests;
