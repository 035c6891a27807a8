//! Settings of the request layer.

use std::sync::Arc;
use std::time::Duration;

use guestlist_domain::model::code::Code;

use crate::request_id::random_request_ids;
use crate::trusted_proxy::TrustedProxy;

/// Settings of the [request layer](crate::RequestLayer), for all routes of an instance.
#[derive(Clone)]
pub struct Options {
    /// Maximum duration of a request, including its body. A request that takes longer is answered 503; writes that it
    /// began are still completed.
    pub request_timeout: Duration,
    /// Maximum time for the body to arrive. Handling begins only when the whole body has arrived.
    pub body_timeout: Duration,
    /// Maximum size of a request body, in bytes, on routes without a larger one.
    pub body_limit: usize,
    /// Proxies whose `Forwarded` and `X-Forwarded-For` headers are trusted.
    pub trusted_proxies: Vec<TrustedProxy>,
    /// Origin of the public URL (`https://guestlist.example.org`). Its pages can send requests even if a proxy changes
    /// the `Host` header. If it is https, responses tell browsers to use nothing else.
    pub own_origin: Option<String>,
    /// Contact (`https://…`, `mailto:…`) for errors that only the operator can resolve; such errors name it.
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
            trusted_proxies: Vec::new(),
            own_origin: None,
            support_url: None,
            request_ids: Arc::new(random_request_ids()),
        }
    }
}

impl Options {
    /// Returns whether browsers reach the instance over https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.own_origin.as_deref().is_some_and(|origin| origin.starts_with("https://"))
    }

    /// Returns the support contact of an error with this code: `None` unless only the operator can resolve it.
    #[must_use]
    pub fn support_url_for(&self, code: Code) -> Option<&str> {
        self.support_url.as_deref().filter(|_| code.needs_support())
    }
}
