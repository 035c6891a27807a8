//! Repeated requests with an idempotency key: one effect, and the first response again
//! (draft-ietf-httpapi-idempotency-key-header-07).

use std::time::Duration;

use super::secret::SecretHash;
use super::time::{Timestamp, hours};

/// Record of a request that carried an idempotency key. It is committed together with the effect of the request.
#[derive(Clone, PartialEq, Eq)]
pub struct IdempotencyRecord {
    /// Hash of caller, operation and key.
    pub id: SecretHash,
    /// Hash of the content of the request.
    pub fingerprint: SecretHash,
    /// The stored response, sealed because it can carry secrets. `None` until the request commits.
    pub answer: Option<Vec<u8>>,
    /// When this request claimed the key.
    pub claimed_at: Timestamp,
}

/// Omits the response.
impl std::fmt::Debug for IdempotencyRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IdempotencyRecord")
            .field("id", &self.id)
            .field("fingerprint", &self.fingerprint)
            .field("claimed_at", &self.claimed_at)
            .finish_non_exhaustive()
    }
}

/// Reason for refusing a repeated request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdempotencyRefusal {
    /// The key was used with another request.
    #[error("this idempotency key was used with another request; send a new key")]
    KeyReused,
    /// The first request is not finished.
    #[error("the first request with this idempotency key is not finished; try again in a moment")]
    InProgress,
    /// The first request was carried out: its response is sent again.
    #[error("this request was carried out before")]
    Repeated,
}

impl IdempotencyRecord {
    /// How long a key is remembered after it was claimed.
    pub const RETENTION: Duration = hours(24);

    /// Returns the latest time of a claim that is forgotten at `now`: a request with its key is a new one.
    #[must_use]
    pub fn forgotten_since(now: Timestamp) -> Timestamp {
        now.minus(Self::RETENTION)
    }

    /// Returns the sealed response to send to another request with the same key and this fingerprint.
    ///
    /// # Errors
    /// [`IdempotencyRefusal::KeyReused`] if the key was used with another request; [`IdempotencyRefusal::InProgress`]
    /// for a record without a response.
    pub fn answer_to(&self, fingerprint: SecretHash) -> Result<&[u8], IdempotencyRefusal> {
        if fingerprint != self.fingerprint {
            return Err(IdempotencyRefusal::KeyReused);
        }
        self.answer.as_deref().ok_or(IdempotencyRefusal::InProgress)
    }
}

#[cfg(test)]
#[path = "idempotency_tests.rs"]
mod tests;
