//! Settings of the HTTP layer.

use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::http::HeaderValue;

use crate::extract::{CSV_BODY_LIMIT, CSV_ROUTES};

/// Settings of [`router`](crate::router).
#[derive(Clone)]
pub struct Options {
    /// Maximum duration of a request, including its body. A request that takes longer is answered 503; writes that it
    /// began are still completed.
    pub request_timeout: Duration,
    /// Maximum time for the body to arrive. Handling begins only when the whole body has arrived.
    pub body_timeout: Duration,
    /// Maximum size of a request body, in bytes.
    pub body_limit: usize,
    /// Routes, by pattern, with a larger maximum body size, in bytes.
    pub larger_bodies: Vec<(&'static str, usize)>,
    /// Proxies whose `Forwarded` and `X-Forwarded-For` headers are trusted.
    pub trusted_proxies: Vec<TrustedProxy>,
    /// Origins (`https://app.example.org`) whose pages can call the API from a browser with a bearer token. Other
    /// origins cannot, and cookies are never accepted.
    pub cors_origins: Vec<HeaderValue>,
    /// Origin of this instance's pages; needed where a proxy changes the `Host` header.
    pub own_origin: Option<String>,
    /// Contact (`https://…`, `mailto:…`) for errors that only the operator can resolve; such problems name it as
    /// `support_url`.
    pub support_url: Option<String>,
    /// Generates ids for requests that bring none. Ids must be unique, of `[A-Za-z0-9._-]`, at most 64 characters.
    pub request_ids: Arc<dyn Fn() -> String + Send + Sync>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            request_timeout: Duration::from_secs(30),
            body_timeout: Duration::from_secs(20),
            body_limit: 64 * 1024,
            larger_bodies: CSV_ROUTES.map(|route| (route, CSV_BODY_LIMIT)).to_vec(),
            trusted_proxies: Vec::new(),
            cors_origins: Vec::new(),
            own_origin: None,
            support_url: None,
            request_ids: random_request_ids(),
        }
    }
}

impl Options {
    /// Returns the maximum body size of a route, in bytes.
    pub(crate) fn body_limit_of(&self, route: &str) -> usize {
        self.larger_bodies.iter().find(|(larger, _)| *larger == route).map_or(self.body_limit, |(_, limit)| *limit)
    }
}

/// Returns a generator of request ids: 128 bits each, a counter hashed with random keys. They are unique and do not
/// reveal the number of requests.
fn random_request_ids() -> Arc<dyn Fn() -> String + Send + Sync> {
    let (high, low) = (RandomState::new(), RandomState::new());
    let counter = AtomicU64::new(0);
    Arc::new(move || {
        let count = counter.fetch_add(1, Ordering::Relaxed);
        format!("{:016x}{:016x}", high.hash_one(count), low.hash_one(count))
    })
}

/// A proxy, or a network of proxies, that is trusted to state the client's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrustedProxy {
    network: IpAddr,
    prefix: u8,
}

impl TrustedProxy {
    /// Parses an address (`10.0.0.1`, `::1`) or a network (`10.0.0.0/8`). Returns `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text, None),
        };
        let network: IpAddr = address.parse().ok()?;
        let max = if network.is_ipv4() { 32 } else { 128 };
        let prefix = match prefix {
            Some(digits) => digits.parse().ok().filter(|prefix| *prefix <= max)?,
            None => max,
        };
        Some(Self { network, prefix })
    }

    /// Returns whether `address` is this proxy or in this network.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.network, address.to_canonical()) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                let shift = 32 - u32::from(self.prefix);
                let differs = u32::from(network) ^ u32::from(address);
                differs.checked_shr(shift).unwrap_or(0) == 0
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => {
                let shift = 128 - u32::from(self.prefix);
                let differs = u128::from(network) ^ u128::from(address);
                differs.checked_shr(shift).unwrap_or(0) == 0
            }
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }
}

#[cfg(test)]
#[path = "options_tests.rs"]
mod tests;
