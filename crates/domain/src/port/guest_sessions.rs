//! Guest sessions.

use async_trait::async_trait;

use super::StoreError;
use crate::model::guest_session::GuestSession;
use crate::model::secret::SecretHash;
use crate::model::time::Timestamp;

/// Keeps guest sessions. Their access tokens are checked by [`AccessReader::guest`](super::AccessReader::guest).
#[async_trait]
pub trait GuestSessionRepository {
    /// Adds a guest session.
    async fn insert_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError>;

    /// Reads and locks a guest session by its secret's hash.
    async fn guest_session(&mut self, secret: SecretHash) -> Result<Option<GuestSession>, StoreError>;

    /// Writes `last_used_at`, `idle_expires_at` and `display_name` of a session that is there.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there.
    async fn update_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError>;

    /// Removes up to `limit` sessions that were last used before `before` and are over at `now` in the sense of
    /// [`GuestSession::is_live`]; says how many. The uses that they cost stay counted on their token.
    async fn prune_guest_sessions(&mut self, before: Timestamp, now: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
