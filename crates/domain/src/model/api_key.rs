//! API keys (*host keys* in the HTTP contract): the credentials of host applications.

use std::time::Duration;

use super::ids::{AccountId, ApiKeyId, WorkspaceId};
use super::secret::SecretHash;
use super::text::Name;
use super::time::{Timestamp, minutes};

/// An API key of one workspace. It reads access decisions there, and changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    /// Id.
    pub id: ApiKeyId,
    /// The workspace that the key is limited to.
    pub workspace_id: WorkspaceId,
    /// Name that the workspace chose.
    pub name: Name,
    /// Hash of the secret, which was shown once.
    pub secret_hash: SecretHash,
    /// Account that created it.
    pub created_by: AccountId,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was last used, accurate to [`ApiKey::TOUCH_INTERVAL`].
    pub last_used_at: Option<Timestamp>,
    /// When it was revoked, for good.
    pub revoked_at: Option<Timestamp>,
}

impl ApiKey {
    /// Minimum interval between two writes of `last_used_at`, so that most requests cause no write.
    pub const TOUCH_INTERVAL: Duration = minutes(1);

    /// Returns whether the key is valid.
    #[must_use]
    pub const fn is_live(&self) -> bool {
        self.revoked_at.is_none()
    }

    /// Returns whether a use at `now` has to be written to `last_used_at`.
    #[must_use]
    pub fn needs_touch(&self, now: Timestamp) -> bool {
        self.last_used_at.is_none_or(|used| now.since(used) >= Self::TOUCH_INTERVAL)
    }

    /// Revokes the key for good. A key that is revoked already keeps its time of revocation.
    #[must_use]
    pub fn revoke(self, now: Timestamp) -> Self {
        Self { revoked_at: self.revoked_at.or(Some(now)), ..self }
    }
}

#[cfg(test)]
#[path = "api_key_tests.rs"]
mod tests;
