//! What an operator or embedder can choose about the HTTP side.

use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::http::HeaderValue;

use crate::extract::{TABLE_LIMIT, TABLES};

/// Choices for [`router`](crate::router).
#[derive(Clone)]
pub struct Options {
    /// How long a request may take, its body included, before it is answered 503. What it began to write is finished
    /// all the same.
    pub request_timeout: Duration,
    /// How long its body may take to arrive. Nothing is begun before it has arrived whole.
    pub body_timeout: Duration,
    /// Most bytes of a request's body.
    pub body_limit: usize,
    /// The routes, by their patterns, whose bodies may have more bytes, and how many.
    pub larger_bodies: Vec<(&'static str, usize)>,
    /// Whose `Forwarded` and `X-Forwarded-For` headers are believed.
    pub trusted_proxies: Vec<TrustedProxy>,
    /// Origins (`https://app.example.org`) whose pages may call the API from a browser, with a bearer token; no other
    /// page can, and none with a cookie.
    pub cors_origins: Vec<HeaderValue>,
    /// The origin of our own pages, where a proxy changes the `Host` header.
    pub own_origin: Option<String>,
    /// Whom to ask about refusals that nobody outside can mend (`https://…`, `mailto:…`); they name it as `support_url`.
    pub support_url: Option<String>,
    /// Makes the ids of requests that bring none: unique, of `[A-Za-z0-9._-]`, at most 64 characters.
    pub request_ids: Arc<dyn Fn() -> String + Send + Sync>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            request_timeout: Duration::from_secs(30),
            body_timeout: Duration::from_secs(20),
            body_limit: 64 * 1024,
            larger_bodies: TABLES.map(|route| (route, TABLE_LIMIT)).to_vec(),
            trusted_proxies: Vec::new(),
            cors_origins: Vec::new(),
            own_origin: None,
            support_url: None,
            request_ids: random_request_ids(),
        }
    }
}

impl Options {
    /// Most bytes of a body for a route.
    pub(crate) fn body_limit_of(&self, route: &str) -> usize {
        self.larger_bodies.iter().find(|(larger, _)| *larger == route).map_or(self.body_limit, |(_, limit)| *limit)
    }
}

/// 128 bits each, from a counter under hash keys that the standard library draws at random: unique, and no telling how
/// many requests there were.
fn random_request_ids() -> Arc<dyn Fn() -> String + Send + Sync> {
    let (high, low) = (RandomState::new(), RandomState::new());
    let counter = AtomicU64::new(0);
    Arc::new(move || {
        let count = counter.fetch_add(1, Ordering::Relaxed);
        format!("{:016x}{:016x}", high.hash_one(count), low.hash_one(count))
    })
}

/// A proxy, or a network of proxies, whose word about the client's address counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrustedProxy {
    network: IpAddr,
    prefix: u8,
}

impl TrustedProxy {
    /// Reads an address (`10.0.0.1`, `::1`) or a network (`10.0.0.0/8`); `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text, None),
        };
        let network: IpAddr = address.parse().ok()?;
        let most = if network.is_ipv4() { 32 } else { 128 };
        let prefix = match prefix {
            Some(digits) => digits.parse().ok().filter(|prefix| *prefix <= most)?,
            None => most,
        };
        Some(Self { network, prefix })
    }

    /// Whether an address is (in) it.
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
