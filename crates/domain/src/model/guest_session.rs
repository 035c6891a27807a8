//! Guest sessions: what a redeemed public token opens.

use std::time::Duration;

use super::ids::{GuestSessionId, PublicTokenId, WorkspaceId};
use super::public_token::{PublicToken, PublicTokenStatus};
use super::secret::SecretHash;
use super::text::DisplayName;
use super::time::Timestamp;

/// One visitor with a public token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestSession {
    /// Id; the access tokens' `sub`.
    pub id: GuestSessionId,
    /// What it was opened with.
    pub token_id: PublicTokenId,
    /// The token's workspace.
    pub workspace_id: WorkspaceId,
    /// Hash of the secret that the guest holds.
    pub secret_hash: SecretHash,
    /// What the guest wants to be called.
    pub display_name: Option<DisplayName>,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When an access token was last fetched with it.
    pub last_used_at: Timestamp,
    /// Without use until then, it ends.
    pub idle_expires_at: Timestamp,
}

impl GuestSession {
    /// How long after its last use a session that is over is still kept, at least.
    pub const KEPT: Duration = super::time::days(90);

    /// Whether it still opens anything: it is in use, and its token is neither revoked nor expired. A used-up token
    /// blocks new guests, not those who are in. Whether any project is left is asked per project.
    #[must_use]
    pub fn is_live(&self, token: &PublicToken, now: Timestamp) -> bool {
        let token_goes_on = match token.status_at(now) {
            PublicTokenStatus::Active | PublicTokenStatus::UsedUp => true,
            PublicTokenStatus::Expired | PublicTokenStatus::Revoked => false,
        };
        token_goes_on && self.token_id == token.id && !self.idle_expires_at.has_come(now)
    }

    /// The same session, used `now`.
    #[must_use]
    pub fn used(self, idle: Duration, now: Timestamp) -> Self {
        Self { last_used_at: now, idle_expires_at: now.plus(idle), ..self }
    }

    /// The same session, ended `now` by whoever holds it.
    #[must_use]
    pub fn ended(self, now: Timestamp) -> Self {
        Self { idle_expires_at: now, ..self }
    }

    /// When an access token fetched `now` runs out: after `ttl`, but never past the public token's end.
    #[must_use]
    pub fn access_expiry(token: &PublicToken, ttl: Duration, now: Timestamp) -> Timestamp {
        let by_ttl = now.plus(ttl);
        token.expires_at.map_or(by_ttl, |end| end.min(by_ttl))
    }
}
