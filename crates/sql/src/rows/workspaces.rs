//! Workspaces.

use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::model::workspace::{Workspace, WorkspaceSettings};
use guestlist_domain::port::{PendingOwner, ProjectView, StoreError, WorkspaceView};
use uuid::Uuid;

use crate::{Time, effective_access, locale, optional_number, role};

row! {
    [$]
    /// A row of `workspace`.
    WorkspaceRow, workspace_row!, workspace_columns!("w") {
        id: Uuid,
        name: String,
        plan_name: String,
        plan_public_tokens: bool,
        plan_max_members: Option<i64>,
        plan_max_pending: Option<i64>,
        plan_max_active_tokens: Option<i64>,
        setting_locale: Option<String>,
        setting_invitation_days: Option<i64>,
        setting_token_default_days: Option<i64>,
        setting_token_max_days: Option<i64>,
        setting_tokens_without_expiry: Option<bool>,
        setting_app_url: Option<String>,
        created_at: Time,
    }
}

impl WorkspaceRow {
    /// Converts the row, together with the account id of its Owner.
    ///
    /// # Errors
    /// [`StoreError::Internal`] if a column has an invalid value.
    pub fn into_workspace(self, owner: Uuid) -> Result<Workspace, StoreError> {
        Ok(Workspace {
            id: WorkspaceId::new(self.id),
            name: Name::restore(self.name),
            owner_id: AccountId::new(owner),
            plan: Plan {
                name: self.plan_name,
                public_tokens: self.plan_public_tokens,
                max_members: optional_number("plan_max_members", self.plan_max_members)?,
                max_pending_invitations: optional_number("plan_max_pending", self.plan_max_pending)?,
                max_active_tokens: optional_number("plan_max_active_tokens", self.plan_max_active_tokens)?,
            },
            settings: WorkspaceSettings {
                locale: self.setting_locale.as_deref().map(locale).transpose()?,
                invitation_days: optional_number("setting_invitation_days", self.setting_invitation_days)?,
                token_default_days: optional_number("setting_token_default_days", self.setting_token_default_days)?,
                token_max_days: optional_number("setting_token_max_days", self.setting_token_max_days)?,
                tokens_without_expiry: self.setting_tokens_without_expiry,
                app_url: self.setting_app_url,
            },
            created_at: self.created_at.into(),
        })
    }
}

row! {
    /// A workspace as one of its members sees it, with the account that its ownership is offered to.
    WorkspaceViewRow {
        #[sqlx(flatten)]
        workspace: WorkspaceRow,
        owner_id: Uuid,
        my_role: Option<String>,
        pending_owner_id: Option<Uuid>,
        pending_owner_name: Option<String>,
        offer_expires_at: Option<Time>,
    }
}

impl WorkspaceViewRow {
    /// Converts the row. Returns `None` if the account has no role in the workspace.
    ///
    /// # Errors
    /// [`StoreError::Internal`] if a column has an invalid value.
    pub fn read(self) -> Result<Option<WorkspaceView>, StoreError> {
        let Some(my_role) = self.my_role.as_deref().map(role).transpose()? else { return Ok(None) };
        let pending_owner = match (self.pending_owner_id, self.pending_owner_name, self.offer_expires_at) {
            (Some(id), Some(name), Some(Time(expires_at))) => {
                Some(PendingOwner { account_id: AccountId::new(id), name: DisplayName::restore(name), expires_at })
            }
            _ => None,
        };
        Ok(Some(WorkspaceView { workspace: self.workspace.into_workspace(self.owner_id)?, my_role, pending_owner }))
    }
}

row! {
    /// A project with its workspace, as an account sees them.
    ProjectViewRow {
        #[sqlx(flatten)]
        workspace: WorkspaceViewRow,
        project_id: Uuid,
        project_name: String,
        project_created_at: Time,
        permission: Option<String>,
    }
}

impl TryFrom<ProjectViewRow> for ProjectView {
    type Error = StoreError;

    fn try_from(row: ProjectViewRow) -> Result<Self, StoreError> {
        Ok(Self {
            project: Project {
                id: ProjectId::new(row.project_id),
                workspace_id: WorkspaceId::new(row.workspace.workspace.id),
                name: Name::restore(row.project_name),
                created_at: row.project_created_at.into(),
            },
            access: effective_access(row.workspace.my_role.as_deref(), row.permission.as_deref())?,
            workspace: row.workspace.read()?,
        })
    }
}
