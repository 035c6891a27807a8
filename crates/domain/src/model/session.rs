//! Sessions of accounts.

use std::time::Duration;

use super::device::Device;
use super::ids::{AccountId, SessionId};
use super::secret::SecretHash;
use super::time::Timestamp;

/// The signed-in state of an account: an opaque token, stored as its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Id by which the account can end it.
    pub id: SessionId,
    /// The account that is signed in.
    pub account_id: AccountId,
    /// Hash of the token.
    pub token_hash: SecretHash,
    /// When the account signed in.
    pub created_at: Timestamp,
    /// When it was last used, accurate to [`Session::TOUCH_INTERVAL`].
    pub last_seen_at: Timestamp,
    /// When it expires, even if it is in use.
    pub expires_at: Timestamp,
    /// Device that it was started with, if known.
    pub device: Option<Device>,
}

impl Session {
    /// Time without use after which a session expires early.
    pub const IDLE_TIMEOUT: Duration = super::time::days(7);
    /// Minimum interval between two writes of `last_seen_at`, so that most reads cause no write.
    pub const TOUCH_INTERVAL: Duration = super::time::hours(1);

    /// Returns whether the session is valid at `now`.
    #[must_use]
    pub fn is_live(&self, now: Timestamp) -> bool {
        !self.expires_at.is_reached_by(now) && !self.last_seen_at.plus(Self::IDLE_TIMEOUT).is_reached_by(now)
    }

    /// Returns whether a use at `now` has to be written to `last_seen_at`.
    #[must_use]
    pub fn needs_touch(&self, now: Timestamp) -> bool {
        now.since(self.last_seen_at) >= Self::TOUCH_INTERVAL
    }
}
