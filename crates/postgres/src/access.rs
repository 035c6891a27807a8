//! The facts that access decisions depend on: one statement each.

use async_trait::async_trait;
use guestlist_domain::model::access::{EffectiveAccess, GuestFacts};
use guestlist_domain::model::account::Account;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::device::Device;
use guestlist_domain::model::ids::{AccountId, GuestSessionId, ProjectId, SessionId, WorkspaceId};
use guestlist_domain::model::invitation::InvitationSecret;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::workspace_access::WorkspaceAccess;
use guestlist_domain::port::{AccessReader, StoreError};

use crate::accounts::AccountRow;
use crate::error::store_error;
use crate::guest_sessions::GuestSessionRow;
use crate::memberships::{EffectiveAccessRow, find_effective_access};
use crate::public_tokens::PublicTokenRow;
use crate::rows::{hash, timestamp};
use crate::store::PgStore;
use crate::workspace_access::find_workspace_access;
use crate::{api_keys, invitations};

#[async_trait]
impl AccessReader for PgStore {
    async fn session(&self, token: SecretHash) -> Result<Option<(Session, Account)>, StoreError> {
        let found = sqlx::query!(
            "SELECT s.id, s.account_id, s.token_hash, s.created_at, s.last_seen_at, s.expires_at, s.device, a.email,
                 a.email_canonical, a.verified_at, a.display_name, a.locale, a.password_hash,
                 a.created_at AS account_created_at
             FROM session s JOIN account a ON a.id = s.account_id
             WHERE s.token_hash = $1",
            &token.as_bytes()[..],
        )
        .fetch_optional(&self.pool)
        .await
        .map_err(store_error)?;
        let Some(row) = found else { return Ok(None) };
        let session = Session {
            id: SessionId::new(row.id),
            account_id: AccountId::new(row.account_id),
            token_hash: hash("token_hash", row.token_hash)?,
            created_at: timestamp(row.created_at),
            last_seen_at: timestamp(row.last_seen_at),
            expires_at: timestamp(row.expires_at),
            device: row.device.as_deref().and_then(Device::restore),
        };
        let account = AccountRow {
            id: row.account_id,
            email: row.email,
            email_canonical: row.email_canonical,
            verified_at: row.verified_at,
            display_name: row.display_name,
            locale: row.locale,
            password_hash: row.password_hash,
            created_at: row.account_created_at,
        };
        Ok(Some((session, account.try_into()?)))
    }

    async fn api_key(&self, secret: SecretHash) -> Result<Option<ApiKey>, StoreError> {
        api_keys::find_by_secret(&self.pool, secret).await
    }

    async fn invitation_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationSecret>, StoreError> {
        invitations::resolve_invitation_secret(&self.pool, hashes).await
    }

    async fn effective_access(
        &self,
        account: AccountId,
        target: Target,
    ) -> Result<Option<(WorkspaceId, EffectiveAccess)>, StoreError> {
        let found = find_effective_access(&self.pool, account, target).await.map_err(store_error)?;
        found.map(EffectiveAccessRow::read).transpose()
    }

    async fn workspace_access(
        &self,
        account: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Option<WorkspaceAccess>, StoreError> {
        find_workspace_access(&self.pool, account, workspace).await
    }

    async fn guest(&self, session: GuestSessionId) -> Result<Option<GuestFacts>, StoreError> {
        let found = sqlx::query!(
            r#"SELECT g.id, g.token_id, g.workspace_id, g.secret_hash, g.display_name, g.created_at, g.last_used_at,
                   g.idle_expires_at,
                   t.workspace_id AS token_workspace_id, t.name, t.note, t.permission, t.expires_at, t.usage_limit,
                   t.uses, t.last_used_at AS token_last_used_at, t.code_hash, t.created_by,
                   t.created_at AS token_created_at, t.revoked_at, t.renewed_at,
                   ARRAY(SELECT c.project_id FROM public_token_project c WHERE c.token_id = t.id ORDER BY c.project_id)
                       AS "projects!",
                   ARRAY(
                       SELECT p.id FROM public_token_project c JOIN project p ON p.id = c.project_id
                       WHERE c.token_id = t.id AND c.left_at IS NULL AND p.workspace_id = t.workspace_id
                           AND p.deleted_at IS NULL
                       ORDER BY p.id
                   ) AS "live_projects!"
               FROM guest_session g JOIN public_token t ON t.id = g.token_id
               WHERE g.id = $1"#,
            session.uuid(),
        )
        .fetch_optional(&self.pool)
        .await
        .map_err(store_error)?;
        let Some(row) = found else { return Ok(None) };
        let session = GuestSessionRow {
            id: row.id,
            token_id: row.token_id,
            workspace_id: row.workspace_id,
            secret_hash: row.secret_hash,
            display_name: row.display_name,
            created_at: row.created_at,
            last_used_at: row.last_used_at,
            idle_expires_at: row.idle_expires_at,
        };
        let token = PublicTokenRow {
            id: row.token_id,
            workspace_id: row.token_workspace_id,
            name: row.name,
            note: row.note,
            permission: row.permission,
            expires_at: row.expires_at,
            usage_limit: row.usage_limit,
            uses: row.uses,
            last_used_at: row.token_last_used_at,
            code_hash: row.code_hash,
            created_by: row.created_by,
            created_at: row.token_created_at,
            revoked_at: row.revoked_at,
            renewed_at: row.renewed_at,
            projects: row.projects,
        };
        Ok(Some(GuestFacts {
            session: session.try_into()?,
            token: token.try_into()?,
            live_projects: row.live_projects.into_iter().map(ProjectId::new).collect(),
        }))
    }
}
