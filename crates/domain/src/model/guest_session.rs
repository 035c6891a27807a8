//! Guest sessions: the access that redeeming a public token opens.

use std::time::Duration;

use super::ids::{GuestSessionId, PublicTokenId, WorkspaceId};
use super::public_token::{PublicToken, PublicTokenStatus};
use super::secret::SecretHash;
use super::text::DisplayName;
use super::time::Timestamp;

/// The session of a guest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestSession {
    /// Id; `sub` of its access tokens.
    pub id: GuestSessionId,
    /// The public token that was redeemed.
    pub token_id: PublicTokenId,
    /// The workspace of the token.
    pub workspace_id: WorkspaceId,
    /// Hash of the secret that the guest holds.
    pub secret_hash: SecretHash,
    /// Display name that the guest entered.
    pub display_name: Option<DisplayName>,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When an access token was last issued for it.
    pub last_used_at: Timestamp,
    /// When it expires unless it is used before.
    pub idle_expires_at: Timestamp,
}

impl GuestSession {
    /// Minimum time that an ended session is kept after its last use.
    pub const RETENTION: Duration = super::time::days(90);

    /// Returns whether the session gives access: its idle expiry is not reached, and its token is neither revoked nor
    /// expired.
    ///
    /// A used-up token refuses new guests but keeps existing sessions. Whether the token still covers a project is
    /// checked separately.
    #[must_use]
    pub fn is_live(&self, token: &PublicToken, now: Timestamp) -> bool {
        let token_allows_sessions = match token.status_at(now) {
            PublicTokenStatus::Active | PublicTokenStatus::UsedUp => true,
            PublicTokenStatus::Expired | PublicTokenStatus::Revoked => false,
        };
        token_allows_sessions && self.token_id == token.id && !self.idle_expires_at.is_reached_by(now)
    }

    /// Returns the session after a use at `now`, which extends it by `idle`.
    #[must_use]
    pub fn used(self, idle: Duration, now: Timestamp) -> Self {
        Self { last_used_at: now, idle_expires_at: now.plus(idle), ..self }
    }

    /// Returns the session after its guest ended it at `now`.
    #[must_use]
    pub fn ended(self, now: Timestamp) -> Self {
        Self { idle_expires_at: now, ..self }
    }

    /// Returns when an access token issued at `now` expires: after `ttl`, but never later than the public token.
    #[must_use]
    pub fn access_expiry(token: &PublicToken, ttl: Duration, now: Timestamp) -> Timestamp {
        let by_ttl = now.plus(ttl);
        token.expires_at.map_or(by_ttl, |end| end.min(by_ttl))
    }
}
