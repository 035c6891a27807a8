//! The request that a use case serves.

use super::{Caller, IdempotentCall, Snapshot};
use crate::model::device::Device;

/// The request that a use case serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestContext {
    /// Id of the request, as answered to the client; recorded in audit events.
    pub request_id: String,
    /// Source address for rate limits; `None` if it does not distinguish clients.
    pub source: Option<String>,
    /// Device that the client reports, stored with a session that the request starts.
    pub device: Option<Device>,
    /// The idempotency key of the request.
    pub idempotency: Option<IdempotentCall>,
    /// Precondition: the record to change, as the client read it.
    pub precondition: Option<Snapshot>,
    /// The session that the browser was signed in with before. A session that the request starts replaces it.
    pub session_to_replace: Option<Caller>,
}

impl RequestContext {
    /// Creates the context of work without a client: background work and commands of the operator.
    #[must_use]
    pub fn internal(request_id: String) -> Self {
        Self { request_id, source: None, device: None, idempotency: None, precondition: None, session_to_replace: None }
    }
}
