//! Workspaces.

use async_trait::async_trait;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::membership::{Grant, Membership};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::port::{LockedTarget, ProjectRepository, StoreError, WorkspaceRepository};
use guestlist_sql::{Time, workspace_row};

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl WorkspaceRepository for SqliteUnitOfWork {
    async fn workspace(&mut self, id: WorkspaceId) -> Result<Option<Workspace>, StoreError> {
        let found = sqlx::query!(
            "SELECT w.id, w.name, owner.account_id AS owner_id, w.plan_name, w.plan_public_tokens,
                    w.plan_max_members, w.plan_max_pending, w.plan_max_active_tokens,
                    w.setting_locale, w.setting_invitation_days, w.setting_token_default_days,
                    w.setting_token_max_days, w.setting_tokens_without_expiry, w.setting_app_url,
                    w.created_at
             FROM workspace w
             JOIN workspace_membership owner ON owner.owner_key = w.id
             WHERE w.id = $1 AND w.deleted_at IS NULL",
            id.uuid(),
        )
        .fetch_optional(self.connection())
        .await
        .map_err(store_error)?;
        found.map(|row| workspace_row!(row).into_workspace(row.owner_id)).transpose()
    }

    async fn lock_target(&mut self, target: Target) -> Result<Option<LockedTarget>, StoreError> {
        let (workspace, project) = match target {
            Target::Workspace(id) => (id, None),
            Target::Project(id) => {
                let Some(project) = self.project(id).await? else { return Ok(None) };
                (project.workspace_id, Some(project))
            }
        };
        Ok(self.workspace(workspace).await?.map(|workspace| LockedTarget { workspace, project }))
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn insert_workspace(&mut self, workspace: &Workspace) -> Result<(), StoreError> {
        let Workspace { plan, settings, .. } = workspace;
        self.execute(sqlx::query!(
            "INSERT INTO workspace
                 (id, name, plan_name, plan_public_tokens, plan_max_members, plan_max_pending,
                  plan_max_active_tokens, setting_locale, setting_invitation_days,
                  setting_token_default_days, setting_token_max_days,
                  setting_tokens_without_expiry, setting_app_url, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            workspace.id.uuid(),
            workspace.name.as_str(),
            plan.name,
            plan.public_tokens,
            plan.max_members,
            plan.max_pending_invitations,
            plan.max_active_tokens,
            settings.locale.map(Locale::as_str),
            settings.invitation_days,
            settings.token_default_days,
            settings.token_max_days,
            settings.tokens_without_expiry,
            settings.app_url,
            Time(workspace.created_at),
        ))
        .await?;
        let owner = Membership {
            account_id: workspace.owner_id,
            grant: Grant::Workspace { workspace: workspace.id, role: Role::Owner },
            joined_at: workspace.created_at,
            invited_by: None,
        };
        self.put_membership(&owner).await
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
            plan.name,
            plan.public_tokens,
            plan.max_members,
            plan.max_pending_invitations,
            plan.max_active_tokens,
            settings.locale.map(Locale::as_str),
            settings.invitation_days,
            settings.token_default_days,
            settings.token_max_days,
            settings.tokens_without_expiry,
            settings.app_url,
        ))
        .await
    }

    pub(crate) async fn delete_workspace(&mut self, id: WorkspaceId, at: Timestamp) -> Result<(), StoreError> {
        self.revoke_public_tokens(id, at).await?;
        self.execute(sqlx::query!(
            "DELETE FROM project_membership
             WHERE project_id IN (SELECT id FROM project WHERE workspace_id = $1)",
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
}
