//! Guest sessions.

use async_trait::async_trait;
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::ids::{GuestSessionId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{GuestSessionRepository, GuestTokenFacts, StoreError};
use guestlist_sql::{Time, bytes, hash};
use uuid::Uuid;

use crate::public_tokens::{public_token_row, with_names};
use crate::unit_of_work::PgUnitOfWork;

pub(crate) struct GuestSessionRow {
    pub(crate) id: Uuid,
    pub(crate) token_id: Uuid,
    pub(crate) workspace_id: Uuid,
    pub(crate) secret_hash: Vec<u8>,
    pub(crate) display_name: Option<String>,
    pub(crate) created_at: Time,
    pub(crate) last_used_at: Time,
    pub(crate) idle_expires_at: Time,
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
            created_at: row.created_at.into(),
            last_used_at: row.last_used_at.into(),
            idle_expires_at: row.idle_expires_at.into(),
        })
    }
}

/// Takes the columns of a guest session out of a row that also has those of its public token.
macro_rules! guest_session_row {
    ($row:ident) => {
        $crate::guest_sessions::GuestSessionRow {
            id: $row.session_id,
            token_id: $row.token_id,
            workspace_id: $row.session_workspace_id,
            secret_hash: $row.secret_hash,
            display_name: $row.display_name,
            created_at: $row.session_created_at,
            last_used_at: $row.session_last_used_at,
            idle_expires_at: $row.idle_expires_at,
        }
    };
}
pub(crate) use guest_session_row;

#[async_trait]
impl GuestSessionRepository for PgUnitOfWork {
    async fn guest_session(&mut self, secret: SecretHash) -> Result<Option<GuestSession>, StoreError> {
        let outcome = sqlx::query_as!(
            GuestSessionRow,
            "SELECT id, token_id, workspace_id, secret_hash, display_name, created_at, last_used_at, idle_expires_at
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
        let outcome = sqlx::query!(
            r#"SELECT g.id AS session_id, g.token_id, g.workspace_id AS session_workspace_id, g.secret_hash,
                   g.display_name, g.created_at AS session_created_at, g.last_used_at AS session_last_used_at,
                   g.idle_expires_at,
                   t.id, t.workspace_id, t.name, t.note, t.permission, t.expires_at, t.usage_limit, t.uses,
                   t.last_used_at, t.code_hash, t.created_by, t.created_at, t.revoked_at, t.renewed_at,
                   ARRAY(SELECT c.project_id FROM public_token_project c WHERE c.token_id = t.id ORDER BY c.project_id)
                       AS "projects!",
                   ARRAY(
                       SELECT p.id FROM public_token_project c JOIN project p ON p.id = c.project_id
                       WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                           AND p.deleted_at IS NULL
                       ORDER BY p.id
                   ) AS "live_projects!",
                   ARRAY(
                       SELECT p.name FROM public_token_project c JOIN project p ON p.id = c.project_id
                       WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                           AND p.deleted_at IS NULL
                       ORDER BY p.id
                   ) AS "live_names!",
                   w.plan_public_tokens AS is_in_plan, w.setting_app_url AS app_url
               FROM guest_session g
               JOIN public_token t ON t.id = g.token_id
               JOIN workspace w ON w.id = t.workspace_id
               WHERE g.secret_hash = $1
               FOR NO KEY UPDATE OF g"#,
            bytes(&secret),
        )
        .fetch_optional(self.statement())
        .await;
        let Some(row) = self.check(outcome)? else { return Ok(None) };
        let session = guest_session_row!(row).try_into()?;
        let facts = GuestTokenFacts {
            projects: with_names(row.live_projects, row.live_names),
            is_in_plan: row.is_in_plan,
            app_url: row.app_url,
            token: public_token_row!(row).try_into()?,
        };
        Ok(Some((session, facts)))
    }

    async fn prune_guest_sessions(&mut self, before: Timestamp, now: Timestamp, limit: u16) -> Result<u64, StoreError> {
        let outcome = sqlx::query!(
            "DELETE FROM guest_session WHERE id IN (
                 SELECT s.id FROM guest_session s JOIN public_token t ON t.id = s.token_id
                 WHERE s.last_used_at < $1
                     AND (s.idle_expires_at <= $2 OR t.revoked_at IS NOT NULL OR t.expires_at <= $2)
                 ORDER BY s.last_used_at LIMIT $3 FOR UPDATE OF s SKIP LOCKED)",
            Time(before),
            Time(now),
            i64::from(limit),
        )
        .execute(self.statement())
        .await;
        Ok(self.check(outcome)?.rows_affected())
    }
}

impl PgUnitOfWork {
    pub(crate) async fn insert_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError> {
        let outcome = sqlx::query!(
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
        )
        .execute(self.statement())
        .await;
        self.check_one_row(outcome)
    }

    pub(crate) async fn update_guest_session(&mut self, session: &GuestSession) -> Result<(), StoreError> {
        let outcome = sqlx::query!(
            "UPDATE guest_session SET last_used_at = $2, idle_expires_at = $3, display_name = $4 WHERE id = $1",
            session.id.uuid(),
            Time(session.last_used_at),
            Time(session.idle_expires_at),
            session.display_name.as_ref().map(DisplayName::as_str),
        )
        .execute(self.statement())
        .await;
        self.check_one_row(outcome)
    }
}
