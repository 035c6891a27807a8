//! Sessions of signed-in people, and the one-time secrets that prove an address.

use std::time::Duration;

use super::ids::{AccountId, SessionId};
use super::secret::SecretHash;
use super::time::Timestamp;

/// A signed-in session: an opaque token, kept as its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Id, by which its owner can end it.
    pub id: SessionId,
    /// Whose it is.
    pub account_id: AccountId,
    /// Hash of the token.
    pub token_hash: SecretHash,
    /// When the person signed in.
    pub created_at: Timestamp,
    /// When it was last used, to within [`Session::TOUCH_EVERY`].
    pub last_seen_at: Timestamp,
    /// When it ends whatever happens.
    pub expires_at: Timestamp,
}

impl Session {
    /// Without use for this long, a session ends early.
    pub const IDLE: Duration = super::time::days(7);
    /// How stale `last_seen_at` may get before a request writes it again: reads stay reads.
    pub const TOUCH_EVERY: Duration = super::time::hours(1);

    /// Whether it still opens anything.
    #[must_use]
    pub fn is_live(&self, now: Timestamp) -> bool {
        !self.expires_at.has_come(now) && !self.last_seen_at.plus(Self::IDLE).has_come(now)
    }

    /// Whether a use `now` is worth writing down.
    #[must_use]
    pub fn wants_touch(&self, now: Timestamp) -> bool {
        now.since(self.last_seen_at) >= Self::TOUCH_EVERY
    }
}

/// A mailed secret that proves an account's address, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// Hash of the secret.
    pub secret_hash: SecretHash,
    /// Whose address it proves.
    pub account_id: AccountId,
    /// When it runs out; a newer one for the same account moves this to the moment it was made.
    pub expires_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
}

/// Why a one-time secret opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SecretRefusal {
    /// Nobody was ever given it.
    #[error("this link is not one of ours; copy the whole link from the mail")]
    Invalid,
    /// It did its work already.
    #[error("this link was used already; sign in")]
    Used,
    /// It ran out, or a newer one was sent.
    #[error("this link has run out or a newer one was sent; sign in to get a fresh one")]
    Expired,
}

impl Verification {
    /// How long a verification link lives.
    pub const TTL: Duration = super::time::hours(24);
    /// How long one that ran out is kept, so that it is told from a link that never was.
    pub const KEPT: Duration = super::time::days(7);

    /// The same, used up.
    ///
    /// # Errors
    /// [`SecretRefusal::Used`] or [`SecretRefusal::Expired`].
    pub fn used(self, now: Timestamp) -> Result<Self, SecretRefusal> {
        if self.used_at.is_some() {
            Err(SecretRefusal::Used)
        } else if self.expires_at.has_come(now) {
            Err(SecretRefusal::Expired)
        } else {
            Ok(Self { used_at: Some(now), ..self })
        }
    }
}
