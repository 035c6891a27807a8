//! Host applications' keys: how the product that Guestlist serves asks about its own workspace.

use std::time::Duration;

use super::ids::{AccountId, HostKeyId, WorkspaceId};
use super::secret::SecretHash;
use super::text::Name;
use super::time::{Timestamp, minutes};

/// A key of one workspace. It asks who may do what there, and changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostKey {
    /// Id.
    pub id: HostKeyId,
    /// The one workspace that it asks about.
    pub workspace_id: WorkspaceId,
    /// What its makers call it.
    pub name: Name,
    /// Hash of the secret, which was shown once.
    pub secret_hash: SecretHash,
    /// Who made it.
    pub created_by: AccountId,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last used, to within [`HostKey::TOUCH_EVERY`].
    pub last_used_at: Option<Timestamp>,
    /// When it was revoked: final.
    pub revoked_at: Option<Timestamp>,
}

impl HostKey {
    /// How stale `last_used_at` may get before a request writes it again: reads stay reads.
    pub const TOUCH_EVERY: Duration = minutes(1);

    /// Whether it still opens anything.
    #[must_use]
    pub const fn is_live(&self) -> bool {
        self.revoked_at.is_none()
    }

    /// Whether a use `now` is worth writing down.
    #[must_use]
    pub fn wants_touch(&self, now: Timestamp) -> bool {
        self.last_used_at.is_none_or(|used| now.since(used) >= Self::TOUCH_EVERY)
    }

    /// Ends it for good. Ending twice is ending once.
    #[must_use]
    pub fn revoke(self, now: Timestamp) -> Self {
        Self { revoked_at: self.revoked_at.or(Some(now)), ..self }
    }
}

#[cfg(test)]
#[path = "host_key_tests.rs"]
mod tests;
