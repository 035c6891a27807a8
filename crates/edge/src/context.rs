//! The context of a request.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts, Request};
use axum::http::header;
use axum::http::request::Parts;
use guestlist_domain::model::device::Device;
use guestlist_domain::usecase::RequestContext;

use crate::client_ip::{client_ip, rate_limit_key};
use crate::options::Options;
use crate::problem::Problem;
use crate::request_id::client_request_id;

/// The context that the request layer adds to the extensions of every request.
#[derive(Clone)]
pub struct Context {
    /// The request id: that of the client if it is valid, else a generated one.
    pub request_id: Arc<str>,
    /// The client's address; `None` if the router is served without connection info.
    pub client_ip: Option<IpAddr>,
    /// The client's browser and operating system, as it identified itself.
    pub device: Option<Device>,
    /// Settings of the request layer.
    pub options: Arc<Options>,
}

impl Context {
    pub(crate) fn of(request: &Request, options: &Arc<Options>) -> Self {
        let headers = request.headers();
        let request_id = client_request_id(headers).map_or_else(|| (options.request_ids)().into(), Arc::from);
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let user_agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        Self {
            request_id,
            client_ip: client_ip(peer, headers, &options.trusted_proxies),
            device: user_agent.and_then(Device::of),
            options: Arc::clone(options),
        }
    }

    /// Returns the context for use cases. A loopback address does not identify a client (it is an untrusted proxy, or a
    /// developer) and is left out.
    #[must_use]
    pub fn request(&self) -> RequestContext {
        let source = self.client_ip.filter(|address| !address.is_loopback()).map(rate_limit_key);
        RequestContext { source, device: self.device, ..RequestContext::internal(self.request_id.to_string()) }
    }
}

impl<S: Sync> FromRequestParts<S> for Context {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or_else(Problem::internal)
    }
}

#[cfg(test)]
#[path = "context_tests.rs"]
mod tests;
