//! The facts that access decisions depend on.

use std::collections::HashMap;

use async_trait::async_trait;
use guestlist_domain::model::access::{EffectiveAccess, GuestFacts};
use guestlist_domain::model::account::Account;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::ids::{AccountId, GuestSessionId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::invitation::InvitationSecret;
use guestlist_domain::model::notification::MAX_UNREAD_COUNT;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::workspace_access::WorkspaceAccess;
use guestlist_domain::port::{AccessReader, ApiKeyAccess, GuestTokenFacts, SessionAccess, StoreError};
use guestlist_sql::{
    GuestSessionRow, SessionWithAccountRow, api_key_row, bytes, corrupt_column, effective_access, number,
    session_with_account_row, target,
};
use serde_json::Value;
use uuid::Uuid;

use crate::api_keys;
use crate::error::store_error;
use crate::store::SqliteStore;
use crate::{accounts, invitations, memberships, public_tokens, workspace_access};

#[async_trait]
impl AccessReader for SqliteStore {
    async fn session(&self, token: SecretHash) -> Result<Option<(Session, Account)>, StoreError> {
        let found = sqlx::query_as!(
            SessionWithAccountRow,
            "SELECT s.id, s.account_id, s.token_hash, s.created_at, s.last_seen_at, s.expires_at, s.device, a.email,
                 a.email_canonical, a.verified_at, a.display_name, a.locale, a.password_hash,
                 a.created_at AS account_created_at
             FROM session s JOIN account a ON a.id = s.account_id
             WHERE s.token_hash = $1",
            bytes(&token),
        )
        .fetch_optional(self.readers())
        .await
        .map_err(store_error)?;
        found.map(SessionWithAccountRow::read).transpose()
    }

    async fn session_with_unread(&self, token: SecretHash) -> Result<Option<(Session, Account, u64)>, StoreError> {
        let found = sqlx::query!(
            r#"SELECT s.id, s.account_id, s.token_hash, s.created_at, s.last_seen_at, s.expires_at, s.device, a.email,
                      a.email_canonical, a.verified_at, a.display_name, a.locale, a.password_hash,
                      a.created_at AS account_created_at,
                      (SELECT count(*) FROM (
                        SELECT 1 FROM notification n WHERE n.account_id = a.id AND n.read_at IS NULL LIMIT $2
                      )) AS "unread!: i64"
               FROM session s
               JOIN account a ON a.id = s.account_id
               WHERE s.token_hash = $1"#,
            bytes(&token),
            MAX_UNREAD_COUNT.cast_signed(),
        )
        .fetch_optional(self.readers())
        .await
        .map_err(store_error)?;
        let Some(row) = found else { return Ok(None) };
        let (session, account) = session_with_account_row!(row).read()?;
        Ok(Some((session, account, number("count of unread notifications", row.unread)?)))
    }

    async fn account_by_email(&self, email: &EmailAddress) -> Result<Option<Account>, StoreError> {
        accounts::find_by_email(self.readers(), email).await
    }

    async fn api_key(&self, secret: SecretHash) -> Result<Option<ApiKey>, StoreError> {
        api_keys::find_by_secret(self.readers(), secret).await
    }

    async fn session_access(&self, token: SecretHash, targets: &[Target]) -> Result<Option<SessionAccess>, StoreError> {
        let targets = json_rows(targets.iter().map(|&target| target_ids(target)));
        let rows = sqlx::query!(
            r#"SELECT s.id, s.account_id, s.token_hash, s.created_at, s.last_seen_at, s.expires_at, s.device, a.email,
                      a.email_canonical, a.verified_at, a.display_name, a.locale, a.password_hash,
                      a.created_at AS account_created_at,
                      p.id AS "project_id?: Uuid", coalesce(w.id, p.workspace_id) AS "workspace_id?: Uuid",
                      wm.role AS "role?: String", pm.permission AS "permission?: String"
               FROM session s
               JOIN account a ON a.id = s.account_id
               LEFT JOIN json_each($2) t
               LEFT JOIN workspace w ON w.id = unhex(t.value ->> 0) AND w.deleted_at IS NULL
               LEFT JOIN project p ON p.id = unhex(t.value ->> 1) AND p.deleted_at IS NULL
               LEFT JOIN workspace_membership wm
                 ON wm.workspace_id = coalesce(w.id, p.workspace_id) AND wm.account_id = a.id
               LEFT JOIN project_membership pm ON pm.project_id = p.id AND pm.account_id = a.id
               WHERE s.token_hash = $1"#,
            bytes(&token),
            targets,
        )
        .fetch_all(self.readers())
        .await
        .map_err(store_error)?;
        let mut found = None;
        let mut access = HashMap::new();
        for row in rows {
            if let Some(workspace) = row.workspace_id {
                let held = effective_access(row.role.as_deref(), row.permission.as_deref())?;
                access.insert(target(workspace, row.project_id), (WorkspaceId::new(workspace), held));
            }
            found = Some(session_with_account_row!(row));
        }
        let Some((session, account)) = found.map(SessionWithAccountRow::read).transpose()? else { return Ok(None) };
        Ok(Some(SessionAccess { session, account, access }))
    }

    async fn api_key_access(
        &self,
        secret: SecretHash,
        subjects: &[(AccountId, Target)],
    ) -> Result<Option<ApiKeyAccess>, StoreError> {
        let subjects = json_rows(subjects.iter().map(|&(account, target)| {
            let [workspace, project] = target_ids(target);
            [workspace, project, Some(hex(account.uuid()))]
        }));
        let rows = sqlx::query!(
            r#"SELECT k.id, k.workspace_id, k.name, k.secret_hash, k.created_by, k.created_at,
                      k.last_used_at, k.revoked_at,
                      unhex(t.value ->> 2) AS "account_id?: Uuid", p.id AS "project_id?: Uuid",
                      coalesce(w.id, p.workspace_id) AS "target_workspace_id?: Uuid", wm.role AS "role?: String",
                      pm.permission AS "permission?: String"
               FROM api_key k
               LEFT JOIN json_each($2) t
               LEFT JOIN workspace w ON w.id = unhex(t.value ->> 0) AND w.deleted_at IS NULL
               LEFT JOIN project p ON p.id = unhex(t.value ->> 1) AND p.deleted_at IS NULL
               LEFT JOIN workspace_membership wm
                 ON wm.workspace_id = coalesce(w.id, p.workspace_id) AND wm.account_id = unhex(t.value ->> 2)
               LEFT JOIN project_membership pm ON pm.project_id = p.id AND pm.account_id = unhex(t.value ->> 2)
               WHERE k.secret_hash = $1"#,
            bytes(&secret),
            subjects,
        )
        .fetch_all(self.readers())
        .await
        .map_err(store_error)?;
        let mut found = None;
        let mut access = HashMap::new();
        for row in rows {
            if let (Some(account), Some(workspace)) = (row.account_id, row.target_workspace_id) {
                let held = effective_access(row.role.as_deref(), row.permission.as_deref())?;
                let subject = (AccountId::new(account), target(workspace, row.project_id));
                access.insert(subject, (WorkspaceId::new(workspace), held));
            }
            found = Some(api_key_row!(row));
        }
        let Some(key) = found.map(ApiKey::try_from).transpose()? else { return Ok(None) };
        Ok(Some(ApiKeyAccess { key, access }))
    }

    async fn invitation_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationSecret>, StoreError> {
        invitations::resolve_invitation_secret(self.readers(), hashes).await
    }

    async fn public_token_by_code(&self, hashes: &[SecretHash]) -> Result<Option<PublicTokenId>, StoreError> {
        public_tokens::find_by_code(self.readers(), hashes).await
    }

    async fn effective_access(
        &self,
        account: AccountId,
        target: Target,
    ) -> Result<Option<(WorkspaceId, EffectiveAccess)>, StoreError> {
        let mut connection = self.readers().acquire().await.map_err(store_error)?;
        memberships::find_effective_access(&mut connection, account, target).await
    }

    async fn workspace_access(
        &self,
        account: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Option<WorkspaceAccess>, StoreError> {
        let mut connection = self.readers().acquire().await.map_err(store_error)?;
        workspace_access::find_workspace_access(&mut connection, account, workspace).await
    }

    async fn guest_token(&self, id: PublicTokenId) -> Result<Option<GuestTokenFacts>, StoreError> {
        public_tokens::find_guest_token(self.readers(), id).await
    }

    async fn guest(&self, session: GuestSessionId) -> Result<Option<GuestFacts>, StoreError> {
        // One transaction, so that all facts are of the same moment.
        let mut snapshot = self.readers().begin().await.map_err(store_error)?;
        let found = sqlx::query_as!(
            GuestSessionRow,
            "SELECT id AS session_id, token_id, workspace_id AS session_workspace_id, secret_hash, display_name,
                 created_at AS session_created_at, last_used_at AS session_last_used_at, idle_expires_at
             FROM guest_session WHERE id = $1",
            session.uuid(),
        )
        .fetch_optional(&mut *snapshot)
        .await
        .map_err(store_error)?;
        let Some(row) = found else { return Ok(None) };
        let session = GuestSession::try_from(row)?;
        let found = public_tokens::find_guest_token(&mut *snapshot, session.token_id).await?;
        let facts = found.ok_or_else(|| corrupt_column("guest_session.token_id"))?;
        Ok(Some(GuestFacts {
            session,
            token: facts.token,
            live_projects: facts.projects.into_iter().map(|(id, _)| id).collect(),
            is_in_plan: facts.is_in_plan,
        }))
    }
}

/// Returns the id of a target in hexadecimal, as that of a workspace or as that of a project.
fn target_ids(target: Target) -> [Option<String>; 2] {
    let (workspace, project) = guestlist_sql::target_ids(target);
    [workspace.map(hex), project.map(hex)]
}

fn hex(id: Uuid) -> String {
    id.simple().to_string()
}

/// Returns rows of ids as the parameter of `json_each`.
fn json_rows<const N: usize>(rows: impl Iterator<Item = [Option<String>; N]>) -> String {
    rows.map(Value::from_iter).collect::<Value>().to_string()
}
