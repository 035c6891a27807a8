//! Guest sessions.

use async_trait::async_trait;

use super::{GuestTokenFacts, StoreError};
use crate::model::guest_session::GuestSession;
use crate::model::secret::SecretHash;
use crate::model::time::Timestamp;

/// Stores guest sessions. Access tokens are checked with [`AccessReader::guest`](super::AccessReader::guest).
#[async_trait]
pub trait GuestSessionRepository {
    /// Reads and locks a guest session by the hash of its secret.
    async fn guest_session(&mut self, secret: SecretHash) -> Result<Option<GuestSession>, StoreError>;

    /// Reads a guest session by the hash of its secret, with the facts about its public token, in one statement.
    /// Locks the session; everything else is as it was when the statement began.
    async fn guest_session_facts(
        &mut self,
        secret: SecretHash,
    ) -> Result<Option<(GuestSession, GuestTokenFacts)>, StoreError>;

    /// Deletes up to `limit` sessions that were last used before `before` and are not live at `now` in the sense of
    /// [`GuestSession::is_live`]. Returns how many were deleted. The uses that they consumed stay counted on their
    /// token.
    async fn prune_guest_sessions(&mut self, before: Timestamp, now: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
