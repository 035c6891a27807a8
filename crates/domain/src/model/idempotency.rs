//! Requests that may come twice: one effect, and the first answer again
//! (draft-ietf-httpapi-idempotency-key-header-07).

use std::time::Duration;

use uuid::Uuid;

use super::secret::SecretHash;
use super::time::{Timestamp, hours, minutes};

/// What is known of a request that carried an idempotency key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyRecord {
    /// Hash of who asks, for what, with which key.
    pub id: SecretHash,
    /// Hash of what they sent.
    pub fingerprint: SecretHash,
    /// Which of the requests with this key carries it out. Only that one writes an effect.
    pub claim: Uuid,
    /// How far it came.
    pub state: IdempotencyState,
    /// When it was claimed.
    pub claimed_at: Timestamp,
}

/// How far a request came.
#[derive(Clone, PartialEq, Eq)]
pub enum IdempotencyState {
    /// Somebody works on it; nothing was written yet.
    InFlight,
    /// Its effect is there; written in the same transaction. Its answer is not kept yet.
    Done,
    /// Its answer, sealed: answers can carry secrets.
    Answered(Vec<u8>),
}

impl IdempotencyState {
    /// The name in stores.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::InFlight => "in_flight",
            Self::Done => "done",
            Self::Answered(_) => "answered",
        }
    }
}

/// Without the answer.
impl std::fmt::Debug for IdempotencyState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a request with a key may go on with: the fence between it and a later one that takes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdempotencyClaim {
    /// The record.
    pub id: SecretHash,
    /// The claim.
    pub claim: Uuid,
}

/// What a repeated request is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat<'a> {
    /// Begin from the beginning: the earlier one is forgotten, or died before it wrote anything.
    Anew,
    /// Answer this, once more.
    Replay(&'a [u8]),
}

/// Why a repeated request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdempotencyRefusal {
    /// The key was used for something else.
    #[error("this idempotency key was used with another request; send a new key")]
    KeyReused,
    /// The first one is not finished.
    #[error("the first request with this idempotency key is not finished; try again in a moment")]
    InProgress,
    /// It was carried out, but its answer is gone: it was not kept before a crash.
    #[error("this request was carried out, but its answer was lost; look for what it made")]
    AnswerLost,
}

impl IdempotencyRecord {
    /// How long a key is remembered.
    pub const KEPT: Duration = hours(24);
    /// After this long, a request that wrote nothing is taken for dead: far longer than one may take.
    pub const LEASE: Duration = minutes(2);

    /// What another request with the same key and this fingerprint is to do.
    ///
    /// # Errors
    /// [`IdempotencyRefusal`].
    pub fn repeat(&self, fingerprint: SecretHash, now: Timestamp) -> Result<Repeat<'_>, IdempotencyRefusal> {
        if self.claimed_at.plus(Self::KEPT).has_come(now) {
            return Ok(Repeat::Anew);
        }
        if fingerprint != self.fingerprint {
            return Err(IdempotencyRefusal::KeyReused);
        }
        let is_over = self.claimed_at.plus(Self::LEASE).has_come(now);
        match &self.state {
            IdempotencyState::Answered(answer) => Ok(Repeat::Replay(answer)),
            IdempotencyState::InFlight if is_over => Ok(Repeat::Anew),
            IdempotencyState::Done if is_over => Err(IdempotencyRefusal::AnswerLost),
            IdempotencyState::InFlight | IdempotencyState::Done => Err(IdempotencyRefusal::InProgress),
        }
    }
}

#[cfg(test)]
#[path = "idempotency_tests.rs"]
mod tests;
