//! Sessions of signed-in people.

use std::time::Duration;

use super::device::Device;
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
    /// What it was begun with, as far as that said so.
    pub device: Option<Device>,
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
