//! Request ids, which name a request in its response and in the log.

use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};

use axum::http::{HeaderMap, HeaderName};

/// The header with the request id, of requests and responses.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Returns the request id of the client, if it has 1 to 64 characters of `[A-Za-z0-9._-]`.
pub(crate) fn client_request_id(headers: &HeaderMap) -> Option<&str> {
    let is_valid =
        |id: &str| (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
    headers.get(REQUEST_ID).and_then(|value| value.to_str().ok()).filter(|id| is_valid(id))
}

/// Returns a generator of request ids: 128 bits each, a counter hashed with random keys. They are unique and do not
/// reveal the number of requests.
pub(crate) fn random_request_ids() -> impl Fn() -> String + Send + Sync {
    let (high, low) = (RandomState::new(), RandomState::new());
    let counter = AtomicU64::new(0);
    move || {
        let count = counter.fetch_add(1, Ordering::Relaxed);
        format!("{:016x}{:016x}", high.hash_one(count), low.hash_one(count))
    }
}

#[cfg(test)]
#[path = "request_id_tests.rs"]
mod tests;
