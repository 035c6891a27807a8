//! Sessions of accounts.

use async_trait::async_trait;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::device::Device;
use guestlist_domain::model::ids::{AccountId, SessionId};
use guestlist_domain::model::secret::PasswordHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{SessionRepository, SessionsEnd, StoreError};
use guestlist_sql::{AccountRow, Time, bytes};

use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl SessionRepository for PgUnitOfWork {
    async fn insert_session_with_password(
        &mut self,
        session: &Session,
        password: &PasswordHash,
    ) -> Result<Option<Account>, StoreError> {
        let outcome = sqlx::query_as!(
            AccountRow,
            "WITH locked AS MATERIALIZED (
                 SELECT id, email, email_canonical, verified_at, display_name, locale, password_hash, created_at
                 FROM account WHERE id = $2 AND password_hash = $8 FOR NO KEY UPDATE
             ), added AS (
                 INSERT INTO session (id, account_id, token_hash, created_at, last_seen_at, expires_at, device)
                 SELECT $1, locked.id, $3, $4, $5, $6, $7 FROM locked
             )
             SELECT id, email, email_canonical, verified_at, display_name, locale, password_hash, created_at
             FROM locked",
            session.id.uuid(),
            session.account_id.uuid(),
            bytes(&session.token_hash),
            Time(session.created_at),
            Time(session.last_seen_at),
            Time(session.expires_at),
            session.device.map(Device::as_text),
            password.as_str(),
        )
        .fetch_optional(self.statement())
        .await;
        self.check(outcome)?.map(Account::try_from).transpose()
    }

    async fn touch_session(&mut self, id: SessionId, at: Timestamp) -> Result<(), StoreError> {
        self.execute(sqlx::query!("UPDATE session SET last_seen_at = $2 WHERE id = $1", id.uuid(), Time(at),)).await?;
        Ok(())
    }

    async fn end_session(&mut self, account: AccountId, id: SessionId) -> Result<bool, StoreError> {
        Ok(self
            .execute(sqlx::query!("DELETE FROM session WHERE id = $1 AND account_id = $2", id.uuid(), account.uuid(),))
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
                 SELECT id FROM session WHERE id IN (
                     (SELECT id FROM session WHERE expires_at <= $1 ORDER BY expires_at LIMIT $3)
                     UNION
                     (SELECT id FROM session WHERE last_seen_at <= $2 ORDER BY last_seen_at LIMIT $3))
                 LIMIT $3 FOR UPDATE SKIP LOCKED)",
            Time(expired_by),
            Time(unused_since),
            i64::from(limit),
        ))
        .await
    }
}

impl PgUnitOfWork {
    pub(crate) async fn end_sessions(&mut self, end: &SessionsEnd) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "DELETE FROM session WHERE account_id = $1 AND id IS DISTINCT FROM $2",
            end.account_id.uuid(),
            end.kept.map(SessionId::uuid),
        ))
        .await?;
        Ok(())
    }
}
