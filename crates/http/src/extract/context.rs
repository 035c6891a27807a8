//! The context of a request.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use guestlist_domain::usecase::{IdempotentCall, InviteOutcomes, RequestContext};
use guestlist_edge::log_if_fault;

use crate::problem::Problem;

/// The context that the request layer adds to every request, with the idempotency key of the request.
#[derive(Clone)]
pub(crate) struct Context {
    layer: guestlist_edge::Context,
    idempotency: Option<IdempotentCall>,
}

impl Context {
    /// Returns the context for use cases.
    pub(crate) fn request(&self) -> RequestContext {
        RequestContext { idempotency: self.idempotency.clone(), ..self.layer.request() }
    }

    pub(crate) fn request_id(&self) -> &Arc<str> {
        &self.layer.request_id
    }

    /// Logs the cause of every row that failed for a fault.
    pub(crate) fn log_faults(&self, outcomes: &InviteOutcomes) {
        for error in outcomes.iter().filter_map(|outcome| outcome.as_ref().err()) {
            log_if_fault(error, &self.layer.request_id);
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Context {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let layer = guestlist_edge::Context::from_request_parts(parts, state).await?;
        Ok(Self { layer, idempotency: parts.extensions.get().cloned() })
    }
}
