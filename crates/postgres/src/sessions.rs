//! Sessions of accounts.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, SessionId};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{SessionRepository, StoreError};

use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl SessionRepository for PgUnitOfWork {
    async fn touch_session(&mut self, id: SessionId, at: Timestamp) -> Result<(), StoreError> {
        let outcome =
            sqlx::query!("UPDATE session SET last_seen_at = $2 WHERE id = $1", id.uuid(), at.to_offset_date_time(),)
                .execute(self.statement())
                .await;
        self.check(outcome)?;
        Ok(())
    }

    async fn end_session(&mut self, account: AccountId, id: SessionId) -> Result<bool, StoreError> {
        let outcome = sqlx::query!("DELETE FROM session WHERE id = $1 AND account_id = $2", id.uuid(), account.uuid(),)
            .execute(self.statement())
            .await;
        Ok(self.check(outcome)?.rows_affected() == 1)
    }

    async fn end_sessions(&mut self, account: AccountId) -> Result<(), StoreError> {
        let outcome =
            sqlx::query!("DELETE FROM session WHERE account_id = $1", account.uuid()).execute(self.statement()).await;
        self.check(outcome)?;
        Ok(())
    }

    async fn end_other_sessions(&mut self, account: AccountId, kept: SessionId) -> Result<(), StoreError> {
        let outcome =
            sqlx::query!("DELETE FROM session WHERE account_id = $1 AND id <> $2", account.uuid(), kept.uuid())
                .execute(self.statement())
                .await;
        self.check(outcome)?;
        Ok(())
    }

    async fn prune_sessions(
        &mut self,
        expired_by: Timestamp,
        unused_since: Timestamp,
        limit: u16,
    ) -> Result<u64, StoreError> {
        let outcome = sqlx::query!(
            "DELETE FROM session WHERE id IN (
                 SELECT id FROM session WHERE expires_at <= $1 OR last_seen_at <= $2
                 LIMIT $3 FOR UPDATE SKIP LOCKED)",
            expired_by.to_offset_date_time(),
            unused_since.to_offset_date_time(),
            i64::from(limit),
        )
        .execute(self.statement())
        .await;
        Ok(self.check(outcome)?.rows_affected())
    }
}
