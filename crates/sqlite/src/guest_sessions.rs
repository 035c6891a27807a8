//! Guest sessions.

use async_trait::async_trait;
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{GuestSessionRepository, GuestTokenFacts, StoreError};
use guestlist_sql::{GuestSessionRow, Time, bytes, corrupt_column};

use crate::error::store_error;
use crate::public_tokens::find_guest_token;
use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl GuestSessionRepository for SqliteUnitOfWork {
    async fn guest_session(&mut self, secret: SecretHash) -> Result<Option<GuestSession>, StoreError> {
        sqlx::query_as!(
            GuestSessionRow,
            "SELECT id AS session_id, token_id, workspace_id AS session_workspace_id, secret_hash, display_name,
                 created_at AS session_created_at, last_used_at AS session_last_used_at, idle_expires_at
             FROM guest_session WHERE secret_hash = $1",
            bytes(&secret),
        )
        .fetch_optional(self.connection())
        .await
        .map_err(store_error)?
        .map(GuestSession::try_from)
        .transpose()
    }

    async fn guest_session_facts(
        &mut self,
        secret: SecretHash,
    ) -> Result<Option<(GuestSession, GuestTokenFacts)>, StoreError> {
        let Some(session) = self.guest_session(secret).await? else { return Ok(None) };
        let facts = find_guest_token(self.connection(), session.token_id).await?;
        Ok(Some((session, facts.ok_or_else(|| corrupt_column("guest_session.token_id"))?)))
    }

    async fn prune_guest_sessions(&mut self, before: Timestamp, now: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.execute(sqlx::query!(
            "DELETE FROM guest_session WHERE id IN (
             SELECT s.id FROM guest_session s JOIN public_token t ON t.id = s.token_id
             WHERE s.last_used_at < $1
               AND (s.idle_expires_at <= $2 OR t.revoked_at IS NOT NULL OR t.expires_at <= $2)
             ORDER BY s.last_used_at LIMIT $3)",
            Time(before),
            Time(now),
            limit,
        ))
        .await
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn insert_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO guest_session (id, token_id, workspace_id, secret_hash, display_name, created_at, last_used_at,
                 idle_expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            session.id.uuid(),
            session.token_id.uuid(),
            session.workspace_id.uuid(),
            bytes(&session.secret_hash),
            session.display_name.as_ref().map(DisplayName::as_str),
            Time(session.created_at),
            Time(session.last_used_at),
            Time(session.idle_expires_at),
        ))
        .await?;
        Ok(())
    }

    pub(crate) async fn update_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!(
            "UPDATE guest_session SET last_used_at = $2, idle_expires_at = $3, display_name = $4 WHERE id = $1",
            session.id.uuid(),
            Time(session.last_used_at),
            Time(session.idle_expires_at),
            session.display_name.as_ref().map(DisplayName::as_str),
        ))
        .await
    }
}
