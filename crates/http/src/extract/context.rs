//! What is known of every request.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use guestlist_domain::model::device::Device;
use guestlist_domain::model::idempotency::IdempotencyClaim;
use guestlist_domain::usecase::RequestContext;

use crate::options::Options;
use crate::problem::Problem;
use crate::source;

/// What the shell knows of a request.
#[derive(Clone)]
pub(crate) struct Context {
    pub(crate) request_id: Arc<str>,
    /// The client's address; unknown where whoever serves the router does not tell.
    pub(crate) source: Option<IpAddr>,
    /// With which browser, as far as the client says so.
    pub(crate) device: Option<Device>,
    pub(crate) options: Arc<Options>,
    /// What is carried out under an idempotency key.
    pub(crate) idempotency: Option<IdempotencyClaim>,
}

impl Context {
    /// The same in the domain's words. A loopback address tells nobody apart: it is a proxy that was not named as
    /// trusted, or a developer.
    pub(crate) fn request(&self) -> RequestContext {
        let source = self.source.filter(|address| !address.is_loopback()).map(source::label);
        RequestContext {
            source,
            device: self.device,
            idempotency: self.idempotency,
            ..RequestContext::unasked(self.request_id.to_string())
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Context {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or_else(Problem::internal)
    }
}
