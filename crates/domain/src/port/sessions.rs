//! Sessions of accounts.

use async_trait::async_trait;

use super::StoreError;
use crate::model::account::Account;
use crate::model::ids::{AccountId, SessionId};
use crate::model::secret::PasswordHash;
use crate::model::session::Session;
use crate::model::time::Timestamp;

/// Stores sessions. Lookup by token is [`AccessReader::session`](super::AccessReader::session).
#[async_trait]
pub trait SessionRepository {
    /// Adds a session if the password of its account is still `password`, and returns the account, which is locked.
    /// Returns `None` and writes nothing if the password was changed or the account does not exist.
    async fn insert_session_with_password(
        &mut self,
        session: &Session,
        password: &PasswordHash,
    ) -> Result<Option<Account>, StoreError>;

    /// Records when a session was last used; does nothing if it does not exist.
    async fn touch_session(&mut self, id: SessionId, at: Timestamp) -> Result<(), StoreError>;

    /// Deletes a session of this account. Returns whether it existed. Its token stops working at the commit.
    async fn end_session(&mut self, account: AccountId, id: SessionId) -> Result<bool, StoreError>;

    /// Deletes up to `limit` sessions that expired at `expired_by` or earlier, or were last used at `unused_since` or
    /// earlier. Returns how many were deleted.
    async fn prune_sessions(
        &mut self,
        expired_by: Timestamp,
        unused_since: Timestamp,
        limit: u16,
    ) -> Result<u64, StoreError>;
}
