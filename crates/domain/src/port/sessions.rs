//! Sessions of signed-in people.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::{AccountId, SessionId};
use crate::model::session::Session;
use crate::model::time::Timestamp;

/// Keeps sessions. They are read by [`AccessReader::session`](super::AccessReader::session).
#[async_trait]
pub trait SessionRepository {
    /// Adds a session.
    async fn insert_session(&mut self, session: &Session) -> Result<(), StoreError>;

    /// Writes when a session was last used; does nothing where it is gone.
    async fn touch_session(&mut self, id: SessionId, at: Timestamp) -> Result<(), StoreError>;

    /// Removes a session of this account; says whether it was there. From the commit on nothing opens with it.
    async fn end_session(&mut self, account: AccountId, id: SessionId) -> Result<bool, StoreError>;

    /// Removes all sessions of an account.
    async fn end_sessions(&mut self, account: AccountId) -> Result<(), StoreError>;

    /// Removes all sessions of an account but one.
    async fn end_other_sessions(&mut self, account: AccountId, kept: SessionId) -> Result<(), StoreError>;

    /// Removes up to `limit` sessions that expired at `expired_by` or earlier, or were last used at `unused_since` or
    /// earlier; says how many.
    async fn prune_sessions(
        &mut self,
        expired_by: Timestamp,
        unused_since: Timestamp,
        limit: u16,
    ) -> Result<u64, StoreError>;
}
