//! Guest sessions.

use async_trait::async_trait;
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::ids::{GuestSessionId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{GuestSessionRepository, StoreError};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::rows::{hash, timestamp};
use crate::unit_of_work::PgUnitOfWork;

pub(crate) struct GuestSessionRow {
    pub(crate) id: Uuid,
    pub(crate) token_id: Uuid,
    pub(crate) workspace_id: Uuid,
    pub(crate) secret_hash: Vec<u8>,
    pub(crate) display_name: Option<String>,
    pub(crate) created_at: OffsetDateTime,
    pub(crate) last_used_at: OffsetDateTime,
    pub(crate) idle_expires_at: OffsetDateTime,
}

impl TryFrom<GuestSessionRow> for GuestSession {
    type Error = StoreError;

    fn try_from(row: GuestSessionRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: GuestSessionId::new(row.id),
            token_id: PublicTokenId::new(row.token_id),
            workspace_id: WorkspaceId::new(row.workspace_id),
            secret_hash: hash("secret_hash", row.secret_hash)?,
            display_name: row.display_name.map(DisplayName::restore),
            created_at: timestamp(row.created_at),
            last_used_at: timestamp(row.last_used_at),
            idle_expires_at: timestamp(row.idle_expires_at),
        })
    }
}

#[async_trait]
impl GuestSessionRepository for PgUnitOfWork {
    async fn insert_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError> {
        let outcome = sqlx::query!(
            "INSERT INTO guest_session (id, token_id, workspace_id, secret_hash, display_name, created_at, last_used_at,
                 idle_expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            session.id.uuid(),
            session.token_id.uuid(),
            session.workspace_id.uuid(),
            &session.secret_hash.as_bytes()[..],
            session.display_name.as_ref().map(DisplayName::as_str),
            session.created_at.to_offset_date_time(),
            session.last_used_at.to_offset_date_time(),
            session.idle_expires_at.to_offset_date_time(),
        )
        .execute(self.statement())
        .await;
        self.check_one_row(outcome)
    }

    async fn guest_session(&mut self, secret: SecretHash) -> Result<Option<GuestSession>, StoreError> {
        let outcome = sqlx::query_as!(
            GuestSessionRow,
            "SELECT id, token_id, workspace_id, secret_hash, display_name, created_at, last_used_at, idle_expires_at
             FROM guest_session WHERE secret_hash = $1 FOR NO KEY UPDATE",
            &secret.as_bytes()[..],
        )
        .fetch_optional(self.statement())
        .await;
        self.check(outcome)?.map(GuestSession::try_from).transpose()
    }

    async fn update_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError> {
        let outcome = sqlx::query!(
            "UPDATE guest_session SET last_used_at = $2, idle_expires_at = $3, display_name = $4 WHERE id = $1",
            session.id.uuid(),
            session.last_used_at.to_offset_date_time(),
            session.idle_expires_at.to_offset_date_time(),
            session.display_name.as_ref().map(DisplayName::as_str),
        )
        .execute(self.statement())
        .await;
        self.check_one_row(outcome)
    }

    async fn prune_guest_sessions(&mut self, before: Timestamp, now: Timestamp, limit: u16) -> Result<u64, StoreError> {
        let outcome = sqlx::query!(
            "DELETE FROM guest_session WHERE id IN (
                 SELECT s.id FROM guest_session s JOIN public_token t ON t.id = s.token_id
                 WHERE s.last_used_at < $1
                     AND (s.idle_expires_at <= $2 OR t.revoked_at IS NOT NULL OR t.expires_at <= $2)
                 ORDER BY s.last_used_at LIMIT $3 FOR UPDATE OF s SKIP LOCKED)",
            before.to_offset_date_time(),
            now.to_offset_date_time(),
            i64::from(limit),
        )
        .execute(self.statement())
        .await;
        Ok(self.check(outcome)?.rows_affected())
    }
}
