//! The facts that access decisions depend on: one statement each.

use std::collections::HashMap;

use async_trait::async_trait;
use guestlist_domain::model::access::{EffectiveAccess, GuestFacts};
use guestlist_domain::model::account::Account;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::device::Device;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, GuestSessionId, ProjectId, PublicTokenId, SessionId, WorkspaceId};
use guestlist_domain::model::invitation::InvitationSecret;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::workspace_access::WorkspaceAccess;
use guestlist_domain::port::{AccessReader, ApiKeyAccess, GuestTokenFacts, SessionAccess, StoreError};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::accounts::AccountRow;
use crate::api_keys::{self, ApiKeyRow};
use crate::error::store_error;
use crate::guest_sessions::guest_session_row;
use crate::memberships::{EffectiveAccessRow, effective_access, find_effective_access};
use crate::public_tokens::{self, public_token_row};
use crate::rows::{hash, number, timestamp};
use crate::store::PgStore;
use crate::workspace_access::find_workspace_access;
use crate::{accounts, invitations, redeem};

/// Takes the columns of a session and its account out of a row that has others as well.
macro_rules! session_row {
    ($row:ident) => {
        SessionRow {
            id: $row.id,
            account_id: $row.account_id,
            token_hash: $row.token_hash,
            created_at: $row.created_at,
            last_seen_at: $row.last_seen_at,
            expires_at: $row.expires_at,
            device: $row.device,
            email: $row.email,
            email_canonical: $row.email_canonical,
            verified_at: $row.verified_at,
            display_name: $row.display_name,
            locale: $row.locale,
            password_hash: $row.password_hash,
            account_created_at: $row.account_created_at,
        }
    };
}

#[async_trait]
impl AccessReader for PgStore {
    async fn session(&self, token: SecretHash) -> Result<Option<(Session, Account)>, StoreError> {
        let found = sqlx::query_as!(
            SessionRow,
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
        found.map(SessionRow::read).transpose()
    }

    async fn session_with_unread(&self, token: SecretHash) -> Result<Option<(Session, Account, u64)>, StoreError> {
        let found = sqlx::query!(
            r#"SELECT s.id, s.account_id, s.token_hash, s.created_at, s.last_seen_at, s.expires_at, s.device, a.email,
                   a.email_canonical, a.verified_at, a.display_name, a.locale, a.password_hash,
                   a.created_at AS account_created_at,
                   (SELECT count(*) FROM notification n WHERE n.account_id = s.account_id AND n.read_at IS NULL)
                       AS "unread!"
               FROM session s JOIN account a ON a.id = s.account_id
               WHERE s.token_hash = $1"#,
            &token.as_bytes()[..],
        )
        .fetch_optional(&self.pool)
        .await
        .map_err(store_error)?;
        let Some(row) = found else { return Ok(None) };
        let session = session_row!(row);
        let (session, account) = session.read()?;
        Ok(Some((session, account, number("unread", row.unread)?)))
    }

    async fn account_by_email(&self, email: &EmailAddress) -> Result<Option<Account>, StoreError> {
        accounts::find_by_email(&self.pool, email).await
    }

    async fn api_key(&self, secret: SecretHash) -> Result<Option<ApiKey>, StoreError> {
        api_keys::find_by_secret(&self.pool, secret).await
    }

    async fn session_access(&self, token: SecretHash, targets: &[Target]) -> Result<Option<SessionAccess>, StoreError> {
        let (workspaces, projects) = target_ids(targets.iter().copied());
        let rows = sqlx::query!(
            r#"SELECT s.id AS "id!", s.account_id AS "account_id!", s.token_hash AS "token_hash!",
                   s.created_at AS "created_at!", s.last_seen_at AS "last_seen_at!", s.expires_at AS "expires_at!",
                   s.device, a.email AS "email!", a.email_canonical AS "email_canonical!", a.verified_at,
                   a.display_name AS "display_name!", a.locale AS "locale!", a.password_hash AS "password_hash!",
                   a.created_at AS "account_created_at!",
                   p.id AS "project_id?", coalesce(w.id, p.workspace_id) AS workspace_id, wm.role AS "role?",
                   pm.permission AS "permission?"
               FROM session s
               JOIN account a ON a.id = s.account_id
               LEFT JOIN unnest((SELECT $2::uuid[]), (SELECT $3::uuid[])) AS t (workspace_id, project_id) ON true
               LEFT JOIN workspace w ON w.id = t.workspace_id AND w.deleted_at IS NULL
               LEFT JOIN project p ON p.id = t.project_id AND p.deleted_at IS NULL
               LEFT JOIN workspace_membership wm
                   ON wm.workspace_id = coalesce(w.id, p.workspace_id) AND wm.account_id = s.account_id
               LEFT JOIN project_membership pm
                   ON pm.project_id = t.project_id AND pm.account_id = s.account_id AND p.id IS NOT NULL
               WHERE s.token_hash = $1"#,
            &token.as_bytes()[..],
            &workspaces as &[Option<Uuid>],
            &projects as &[Option<Uuid>],
        )
        .fetch_all(&self.pool)
        .await
        .map_err(store_error)?;
        let mut found = None;
        let mut access = HashMap::new();
        for row in rows {
            if let Some(workspace) = row.workspace_id {
                let held = effective_access(row.role.as_deref(), row.permission.as_deref())?;
                access.insert(target(workspace, row.project_id), (WorkspaceId::new(workspace), held));
            }
            found = Some(session_row!(row));
        }
        let Some((session, account)) = found.map(SessionRow::read).transpose()? else { return Ok(None) };
        Ok(Some(SessionAccess { session, account, access }))
    }

    async fn api_key_access(
        &self,
        secret: SecretHash,
        subjects: &[(AccountId, Target)],
    ) -> Result<Option<ApiKeyAccess>, StoreError> {
        let accounts: Vec<Uuid> = subjects.iter().map(|(account, _)| account.uuid()).collect();
        let (workspaces, projects) = target_ids(subjects.iter().map(|(_, target)| *target));
        let rows = sqlx::query!(
            r#"SELECT k.id AS "id!", k.workspace_id AS "key_workspace_id!", k.name AS "name!",
                   k.secret_hash AS "secret_hash!", k.created_by AS "created_by!", k.created_at AS "created_at!",
                   k.last_used_at, k.revoked_at,
                   t.account_id AS "account_id?", p.id AS "project_id?",
                   coalesce(w.id, p.workspace_id) AS workspace_id, wm.role AS "role?", pm.permission AS "permission?"
               FROM api_key k
               LEFT JOIN unnest((SELECT $2::uuid[]), (SELECT $3::uuid[]), (SELECT $4::uuid[]))
                   AS t (account_id, workspace_id, project_id) ON true
               LEFT JOIN workspace w ON w.id = t.workspace_id AND w.deleted_at IS NULL
               LEFT JOIN project p ON p.id = t.project_id AND p.deleted_at IS NULL
               LEFT JOIN workspace_membership wm
                   ON wm.workspace_id = coalesce(w.id, p.workspace_id) AND wm.account_id = t.account_id
               LEFT JOIN project_membership pm
                   ON pm.project_id = t.project_id AND pm.account_id = t.account_id AND p.id IS NOT NULL
               WHERE k.secret_hash = $1"#,
            &secret.as_bytes()[..],
            &accounts,
            &workspaces as &[Option<Uuid>],
            &projects as &[Option<Uuid>],
        )
        .fetch_all(&self.pool)
        .await
        .map_err(store_error)?;
        let mut found = None;
        let mut access = HashMap::new();
        for row in rows {
            if let (Some(account), Some(workspace)) = (row.account_id, row.workspace_id) {
                let held = effective_access(row.role.as_deref(), row.permission.as_deref())?;
                let subject = (AccountId::new(account), target(workspace, row.project_id));
                access.insert(subject, (WorkspaceId::new(workspace), held));
            }
            found = Some(ApiKeyRow {
                id: row.id,
                workspace_id: row.key_workspace_id,
                name: row.name,
                secret_hash: row.secret_hash,
                created_by: row.created_by,
                created_at: row.created_at,
                last_used_at: row.last_used_at,
                revoked_at: row.revoked_at,
            });
        }
        let Some(key) = found.map(ApiKey::try_from).transpose()? else { return Ok(None) };
        Ok(Some(ApiKeyAccess { key, access }))
    }

    async fn invitation_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationSecret>, StoreError> {
        invitations::resolve_invitation_secret(&self.pool, hashes).await
    }

    async fn public_token_by_code(&self, hashes: &[SecretHash]) -> Result<Option<PublicTokenId>, StoreError> {
        public_tokens::find_by_code(&self.pool, hashes).await
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

    async fn guest_token(&self, id: PublicTokenId) -> Result<Option<GuestTokenFacts>, StoreError> {
        redeem::find_guest_token(&self.pool, id).await
    }

    async fn guest(&self, session: GuestSessionId) -> Result<Option<GuestFacts>, StoreError> {
        let found = sqlx::query!(
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
                   w.plan_public_tokens AS is_in_plan
               FROM guest_session g
               JOIN public_token t ON t.id = g.token_id
               JOIN workspace w ON w.id = t.workspace_id
               WHERE g.id = $1"#,
            session.uuid(),
        )
        .fetch_optional(&self.pool)
        .await
        .map_err(store_error)?;
        let Some(row) = found else { return Ok(None) };
        Ok(Some(GuestFacts {
            session: guest_session_row!(row).try_into()?,
            live_projects: row.live_projects.into_iter().map(ProjectId::new).collect(),
            is_in_plan: row.is_in_plan,
            token: public_token_row!(row).try_into()?,
        }))
    }
}

/// A session with its account.
struct SessionRow {
    id: Uuid,
    account_id: Uuid,
    token_hash: Vec<u8>,
    created_at: OffsetDateTime,
    last_seen_at: OffsetDateTime,
    expires_at: OffsetDateTime,
    device: Option<String>,
    email: String,
    email_canonical: String,
    verified_at: Option<OffsetDateTime>,
    display_name: String,
    locale: String,
    password_hash: String,
    account_created_at: OffsetDateTime,
}

impl SessionRow {
    fn read(self) -> Result<(Session, Account), StoreError> {
        let session = Session {
            id: SessionId::new(self.id),
            account_id: AccountId::new(self.account_id),
            token_hash: hash("token_hash", self.token_hash)?,
            created_at: timestamp(self.created_at),
            last_seen_at: timestamp(self.last_seen_at),
            expires_at: timestamp(self.expires_at),
            device: self.device.as_deref().and_then(Device::restore),
        };
        let account = AccountRow {
            id: self.account_id,
            email: self.email,
            email_canonical: self.email_canonical,
            verified_at: self.verified_at,
            display_name: self.display_name,
            locale: self.locale,
            password_hash: self.password_hash,
            created_at: self.account_created_at,
        };
        Ok((session, account.try_into()?))
    }
}

/// Returns the ids of targets as two columns, of which each row has one: workspaces and projects.
fn target_ids(targets: impl Iterator<Item = Target>) -> (Vec<Option<Uuid>>, Vec<Option<Uuid>>) {
    let columns = |target| match target {
        Target::Workspace(id) => (Some(id.uuid()), None),
        Target::Project(id) => (None, Some(id.uuid())),
    };
    targets.map(columns).unzip()
}

/// Returns the target of a row: the project, or the workspace as a whole.
fn target(workspace: Uuid, project: Option<Uuid>) -> Target {
    project.map_or(Target::Workspace(WorkspaceId::new(workspace)), |id| Target::Project(ProjectId::new(id)))
}
