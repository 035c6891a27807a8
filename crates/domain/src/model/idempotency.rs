//! Repeated requests with an idempotency key: one effect, and the first response again
//! (draft-ietf-httpapi-idempotency-key-header-07).

use std::time::Duration;

use uuid::Uuid;

use super::secret::SecretHash;
use super::time::{Timestamp, hours, minutes};

/// Record of a request that carried an idempotency key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyRecord {
    /// Hash of caller, operation and key.
    pub id: SecretHash,
    /// Hash of the content of the request.
    pub fingerprint: SecretHash,
    /// Identifies the request that carries out the operation. Only that request can write an effect.
    pub claim: Uuid,
    /// State of the operation.
    pub state: IdempotencyState,
    /// When this request claimed the key.
    pub claimed_at: Timestamp,
}

/// State of a request with an idempotency key.
#[derive(Clone, PartialEq, Eq)]
pub enum IdempotencyState {
    /// In progress; nothing was written yet.
    InFlight,
    /// The effect was written, in the same transaction as this state. The response is not stored yet.
    Done,
    /// The stored response, sealed because it can carry secrets.
    Answered(Vec<u8>),
}

impl IdempotencyState {
    /// Returns the name in stores.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::InFlight => "in_flight",
            Self::Done => "done",
            Self::Answered(_) => "answered",
        }
    }
}

/// Omits the response.
impl std::fmt::Debug for IdempotencyState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The claim of one request on an idempotency key (fencing): it ends when a later request takes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdempotencyClaim {
    /// The record.
    pub id: SecretHash,
    /// The claim of the request.
    pub claim: Uuid,
}

/// How a repeated request proceeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat<'a> {
    /// Start again: the earlier request was forgotten, or ended before it wrote anything.
    Retry,
    /// Send this stored response again.
    Replay(&'a [u8]),
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
    /// The first request was carried out, but its response is lost because the instance stopped before storing it.
    #[error("this request was carried out, but its response was lost; look up its result")]
    AnswerLost,
}

impl IdempotencyRecord {
    /// How long a key is remembered after it was claimed.
    pub const RETENTION: Duration = hours(24);
    /// Time after which an unfinished request is considered dead; far longer than any request takes.
    pub const LEASE: Duration = minutes(2);

    /// Returns how another request with the same key and this fingerprint proceeds.
    ///
    /// # Errors
    /// [`IdempotencyRefusal`] if the key was used with another request, the first request is not finished, or its
    /// response is lost.
    pub fn repeat(&self, fingerprint: SecretHash, now: Timestamp) -> Result<Repeat<'_>, IdempotencyRefusal> {
        if self.claimed_at.plus(Self::RETENTION).is_reached_by(now) {
            return Ok(Repeat::Retry);
        }
        if fingerprint != self.fingerprint {
            return Err(IdempotencyRefusal::KeyReused);
        }
        let is_over = self.claimed_at.plus(Self::LEASE).is_reached_by(now);
        match &self.state {
            IdempotencyState::Answered(answer) => Ok(Repeat::Replay(answer)),
            IdempotencyState::InFlight if is_over => Ok(Repeat::Retry),
            IdempotencyState::Done if is_over => Err(IdempotencyRefusal::AnswerLost),
            IdempotencyState::InFlight | IdempotencyState::Done => Err(IdempotencyRefusal::InProgress),
        }
    }
}

#[cfg(test)]
#[path = "idempotency_tests.rs"]
mod tests;
