//! The context of a request.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use guestlist_domain::model::device::Device;
use guestlist_domain::usecase::{IdempotentCall, RequestContext};

use crate::client_ip;
use crate::options::Options;
use crate::problem::Problem;

/// The context that the request layer adds to every request.
#[derive(Clone)]
pub(crate) struct Context {
    pub(crate) request_id: Arc<str>,
    /// The client's address; `None` if the router is served without connection info.
    pub(crate) client_ip: Option<IpAddr>,
    /// The client's browser and operating system, as it identified itself.
    pub(crate) device: Option<Device>,
    pub(crate) options: Arc<Options>,
    /// The idempotency key of the request.
    pub(crate) idempotency: Option<IdempotentCall>,
}

impl Context {
    /// Returns the context for use cases. A loopback address does not identify a client (it is an untrusted proxy, or a
    /// developer) and is left out.
    pub(crate) fn request(&self) -> RequestContext {
        let source = self.client_ip.filter(|address| !address.is_loopback()).map(client_ip::rate_limit_key);
        RequestContext {
            source,
            device: self.device,
            idempotency: self.idempotency.clone(),
            ..RequestContext::internal(self.request_id.to_string())
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Context {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or_else(Problem::internal)
    }
}
