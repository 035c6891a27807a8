//! Workspaces.

use async_trait::async_trait;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::port::{LockedTarget, StoreError, WorkspaceRepository};
use guestlist_sql::{Time, WorkspaceRow, corrupt_column, target_ids};

use crate::projects::found_project;
use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl WorkspaceRepository for PgUnitOfWork {
    async fn workspace(&mut self, id: WorkspaceId) -> Result<Option<Workspace>, StoreError> {
        let outcome = sqlx::query_as!(
            WorkspaceRow,
            "SELECT id, name, plan_name, plan_public_tokens, plan_max_members, plan_max_pending, plan_max_active_tokens,
                 setting_locale, setting_invitation_days, setting_token_default_days, setting_token_max_days,
                 setting_tokens_without_expiry, setting_app_url, created_at
             FROM workspace WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE",
            id.uuid(),
        )
        .fetch_optional(self.statement())
        .await;
        let Some(row) = self.check(outcome)? else { return Ok(None) };
        // A separate statement sees what was committed while the first one waited for the lock. Joined to the first
        // one, this row would be as old as the start of the wait.
        let outcome =
            sqlx::query_scalar!("SELECT account_id FROM workspace_membership WHERE owner_key = $1", id.uuid(),)
                .fetch_optional(self.statement())
                .await;
        let owner = self.check(outcome)?.ok_or_else(|| corrupt_column("owner"))?;
        row.into_workspace(owner).map(Some)
    }

    async fn lock_target(&mut self, target: Target) -> Result<Option<LockedTarget>, StoreError> {
        let Some(workspace) = self.lock_workspace_of(target).await? else { return Ok(None) };
        let project = match target {
            Target::Workspace(_) => None,
            Target::Project(id) => Some(id.uuid()),
        };
        // Joined to the first statement, these rows would be as old as the start of its wait for the lock.
        let outcome = sqlx::query!(
            r#"SELECT owner.account_id AS owner, p.id AS "id?", p.name AS "name?", p.created_at AS "created_at?"
               FROM workspace_membership owner
               LEFT JOIN project p ON p.id = $2 AND p.workspace_id = $1 AND p.deleted_at IS NULL
               WHERE owner.owner_key = $1"#,
            workspace.id,
            project,
        )
        .fetch_optional(self.statement())
        .await;
        let row = self.check(outcome)?.ok_or_else(|| corrupt_column("owner"))?;
        let workspace = workspace.into_workspace(row.owner)?;
        let project = found_project(workspace.id, row.id, row.name, row.created_at);
        let is_found = project.is_some() || matches!(target, Target::Workspace(_));
        Ok(is_found.then_some(LockedTarget { workspace, project }))
    }
}

impl PgUnitOfWork {
    pub(crate) async fn insert_workspace(&mut self, workspace: &Workspace) -> Result<(), StoreError> {
        let Workspace { plan, settings, .. } = workspace;
        self.execute_one(sqlx::query!(
            "WITH created AS (
                 INSERT INTO workspace (id, name, plan_name, plan_public_tokens, plan_max_members, plan_max_pending,
                     plan_max_active_tokens, setting_locale, setting_invitation_days, setting_token_default_days,
                     setting_token_max_days, setting_tokens_without_expiry, setting_app_url, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                 RETURNING id, created_at
             )
             INSERT INTO workspace_membership (workspace_id, account_id, role, joined_at, invited_by, owner_key)
             SELECT id, $15, $16, created_at, NULL, id FROM created",
            workspace.id.uuid(),
            workspace.name.as_str(),
            plan.name.as_str(),
            plan.public_tokens,
            plan.max_members.map(i64::from),
            plan.max_pending_invitations.map(i64::from),
            plan.max_active_tokens.map(i64::from),
            settings.locale.map(Locale::as_str),
            settings.invitation_days.map(i64::from),
            settings.token_default_days.map(i64::from),
            settings.token_max_days.map(i64::from),
            settings.tokens_without_expiry,
            settings.app_url.as_deref(),
            Time(workspace.created_at),
            workspace.owner_id.uuid(),
            Role::Owner.as_str(),
        ))
        .await
    }

    pub(crate) async fn update_workspace(&mut self, workspace: &Workspace) -> Result<(), StoreError> {
        let Workspace { plan, settings, .. } = workspace;
        self.execute_one(sqlx::query!(
            "UPDATE workspace SET name = $2, plan_name = $3, plan_public_tokens = $4, plan_max_members = $5,
                 plan_max_pending = $6, plan_max_active_tokens = $7, setting_locale = $8, setting_invitation_days = $9,
                 setting_token_default_days = $10, setting_token_max_days = $11, setting_tokens_without_expiry = $12,
                 setting_app_url = $13
             WHERE id = $1 AND deleted_at IS NULL",
            workspace.id.uuid(),
            workspace.name.as_str(),
            plan.name.as_str(),
            plan.public_tokens,
            plan.max_members.map(i64::from),
            plan.max_pending_invitations.map(i64::from),
            plan.max_active_tokens.map(i64::from),
            settings.locale.map(Locale::as_str),
            settings.invitation_days.map(i64::from),
            settings.token_default_days.map(i64::from),
            settings.token_max_days.map(i64::from),
            settings.tokens_without_expiry,
            settings.app_url.as_deref(),
        ))
        .await
    }

    pub(crate) async fn delete_workspace(&mut self, id: WorkspaceId, at: Timestamp) -> Result<(), StoreError> {
        self.revoke_public_tokens(id, at).await?;
        self.execute(sqlx::query!(
            "DELETE FROM project_membership m USING project p WHERE p.id = m.project_id AND p.workspace_id = $1",
            id.uuid(),
        ))
        .await?;
        self.execute(sqlx::query!("DELETE FROM workspace_membership WHERE workspace_id = $1", id.uuid())).await?;
        self.execute(sqlx::query!(
            "UPDATE project SET deleted_at = $2 WHERE workspace_id = $1 AND deleted_at IS NULL",
            id.uuid(),
            Time(at),
        ))
        .await?;
        self.execute_one(sqlx::query!(
            "UPDATE workspace SET deleted_at = $2 WHERE id = $1 AND deleted_at IS NULL",
            id.uuid(),
            Time(at),
        ))
        .await
    }

    /// Locks the workspace of a target, if it exists. Whether a project is still in it is for the next statement.
    pub(crate) async fn lock_workspace_of(&mut self, target: Target) -> Result<Option<WorkspaceRow>, StoreError> {
        let (workspace, project) = target_ids(target);
        let outcome = sqlx::query_as!(
            WorkspaceRow,
            "SELECT id, name, plan_name, plan_public_tokens, plan_max_members, plan_max_pending, plan_max_active_tokens,
                 setting_locale, setting_invitation_days, setting_token_default_days, setting_token_max_days,
                 setting_tokens_without_expiry, setting_app_url, created_at
             FROM workspace
             WHERE id = coalesce($1, (SELECT workspace_id FROM project WHERE id = $2)) AND deleted_at IS NULL
             FOR NO KEY UPDATE",
            workspace,
            project,
        )
        .fetch_optional(self.statement())
        .await;
        self.check(outcome)
    }
}
