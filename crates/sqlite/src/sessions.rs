//! Sessions of accounts.

use async_trait::async_trait;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::device::Device;
use guestlist_domain::model::ids::{AccountId, SessionId};
use guestlist_domain::model::secret::PasswordHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccountRepository, SessionRepository, SessionsEnd, StoreError};
use guestlist_sql::{Time, bytes};

use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl SessionRepository for SqliteUnitOfWork {
    async fn insert_session_with_password(
        &mut self,
        session: &Session,
        password: &PasswordHash,
    ) -> Result<Option<Account>, StoreError> {
        let account = self.account(session.account_id).await?.filter(|account| account.password == *password);
        if account.is_some() {
            self.insert_session(session).await?;
        }
        Ok(account)
    }

    async fn touch_session(&mut self, id: SessionId, at: Timestamp) -> Result<(), StoreError> {
        self.execute(sqlx::query!("UPDATE session SET last_seen_at = $2 WHERE id = $1", id.uuid(), Time(at))).await?;
        Ok(())
    }

    async fn end_session(&mut self, account: AccountId, id: SessionId) -> Result<bool, StoreError> {
        Ok(self
            .execute(sqlx::query!("DELETE FROM session WHERE id = $1 AND account_id = $2", id.uuid(), account.uuid()))
            .await?
            == 1)
    }

    async fn prune_sessions(
        &mut self,
        expired_by: Timestamp,
        unused_since: Timestamp,
        limit: u16,
    ) -> Result<u64, StoreError> {
        self.execute(sqlx::query!(
            "DELETE FROM session WHERE id IN (
             SELECT id FROM session WHERE expires_at <= $1 OR last_seen_at <= $2 LIMIT $3)",
            Time(expired_by),
            Time(unused_since),
            limit,
        ))
        .await
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn end_sessions(&mut self, end: &SessionsEnd) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "DELETE FROM session WHERE account_id = $1 AND id IS NOT $2",
            end.account_id.uuid(),
            end.kept.map(SessionId::uuid),
        ))
        .await?;
        Ok(())
    }

    pub(crate) async fn insert_session(&mut self, session: &Session) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO session
                 (id, account_id, token_hash, created_at, last_seen_at, expires_at, device)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            session.id.uuid(),
            session.account_id.uuid(),
            bytes(&session.token_hash),
            Time(session.created_at),
            Time(session.last_seen_at),
            Time(session.expires_at),
            session.device.map(Device::as_text),
        ))
        .await?;
        Ok(())
    }
}
