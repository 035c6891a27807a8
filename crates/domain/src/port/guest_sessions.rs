//! Guest sessions.

use async_trait::async_trait;

use super::StoreError;
use crate::model::guest_session::GuestSession;
use crate::model::secret::SecretHash;

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
}
