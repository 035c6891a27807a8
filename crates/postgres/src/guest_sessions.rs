//! Guest sessions.

use async_trait::async_trait;
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{GuestSessionRepository, GuestTokenFacts, StoreError};
use guestlist_sql::{GuestSessionRow, List, Time, bytes, guest_session_row, guest_token_row, public_token_row};
use uuid::Uuid;

use crate::public_tokens::select_public_token;
use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl GuestSessionRepository for PgUnitOfWork {
    async fn guest_session(&mut self, secret: SecretHash) -> Result<Option<GuestSession>, StoreError> {
        let outcome = sqlx::query_as!(
            GuestSessionRow,
            "SELECT id AS session_id, token_id, workspace_id AS session_workspace_id, secret_hash, display_name,
                 created_at AS session_created_at, last_used_at AS session_last_used_at, idle_expires_at
             FROM guest_session WHERE secret_hash = $1 FOR NO KEY UPDATE",
            bytes(&secret),
        )
        .fetch_optional(self.statement())
        .await;
        self.check(outcome)?.map(GuestSession::try_from).transpose()
    }

    async fn guest_session_facts(
        &mut self,
        secret: SecretHash,
    ) -> Result<Option<(GuestSession, GuestTokenFacts)>, StoreError> {
        let outcome = select_public_token!(
            "g.id AS session_id, g.token_id, g.workspace_id AS session_workspace_id, g.secret_hash, g.display_name,
             g.created_at AS session_created_at, g.last_used_at AS session_last_used_at, g.idle_expires_at,",
            r#", ARRAY(
                 SELECT p.id FROM public_token_project c JOIN project p ON p.id = c.project_id
                 WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                     AND p.deleted_at IS NULL
                 ORDER BY p.id
             ) AS "live_projects!: List<Uuid>",
             ARRAY(
                 SELECT p.name FROM public_token_project c JOIN project p ON p.id = c.project_id
                 WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                     AND p.deleted_at IS NULL
                 ORDER BY p.id
             ) AS "live_names!: List<String>",
             w.plan_public_tokens AS is_in_plan, w.setting_app_url AS app_url
               FROM guest_session g
               JOIN public_token t ON t.id = g.token_id
               JOIN workspace w ON w.id = t.workspace_id
               WHERE g.secret_hash = $1
               FOR NO KEY UPDATE OF g"#,
            bytes(&secret)
        )
        .fetch_optional(self.statement())
        .await;
        let Some(row) = self.check(outcome)? else { return Ok(None) };
        let facts = guest_token_row!(row).of(public_token_row!(row))?;
        Ok(Some((guest_session_row!(row).try_into()?, facts)))
    }

    async fn prune_guest_sessions(&mut self, before: Timestamp, now: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.execute(sqlx::query!(
            "DELETE FROM guest_session WHERE id IN (
                 SELECT s.id FROM guest_session s JOIN public_token t ON t.id = s.token_id
                 WHERE s.last_used_at < $1
                     AND (s.idle_expires_at <= $2 OR t.revoked_at IS NOT NULL OR t.expires_at <= $2)
                 ORDER BY s.last_used_at LIMIT $3 FOR UPDATE OF s SKIP LOCKED)",
            Time(before),
            Time(now),
            i64::from(limit),
        ))
        .await
    }
}

impl PgUnitOfWork {
    pub(crate) async fn insert_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!(
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
        .await
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
