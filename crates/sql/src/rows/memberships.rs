//! Memberships of workspaces and projects.

use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::membership::{Grant, Membership};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::model::workspace_access::WorkspaceAccess;
use guestlist_domain::port::{GrantHolder, MemberView, NamedMembership, StoreError};
use uuid::Uuid;

use crate::{Time, corrupt_column, effective_access, permission, role};

row! {
    [$]
    /// A membership of an account: a role in the workspace, or a permission in a project of it.
    MembershipRow, membership_row! {
        account_id: Uuid,
        workspace_id: Uuid,
        project_id: Option<Uuid>,
        role: Option<String>,
        permission: Option<String>,
        joined_at: Time,
        invited_by: Option<Uuid>,
    }
}

impl TryFrom<MembershipRow> for Membership {
    type Error = StoreError;

    fn try_from(row: MembershipRow) -> Result<Self, StoreError> {
        Ok(Self {
            account_id: AccountId::new(row.account_id),
            grant: grant(row.workspace_id, row.project_id, row.role.as_deref(), row.permission.as_deref())?,
            joined_at: row.joined_at.into(),
            invited_by: row.invited_by.map(AccountId::new),
        })
    }
}

/// Converts a grant, which is either a role in a workspace or a permission in a project.
pub(crate) fn grant(
    workspace: Uuid,
    project: Option<Uuid>,
    role_name: Option<&str>,
    permission_name: Option<&str>,
) -> Result<Grant, StoreError> {
    let workspace = WorkspaceId::new(workspace);
    match (project.map(ProjectId::new), role_name, permission_name) {
        (None, Some(name), None) => Ok(Grant::Workspace { workspace, role: role(name)? }),
        (Some(project), None, Some(name)) => Ok(Grant::Project { workspace, project, permission: permission(name)? }),
        _ => Err(corrupt_column("grant")),
    }
}

row! {
    /// A membership with the name of its target.
    NamedMembershipRow {
        account_id: Uuid,
        workspace_id: Uuid,
        project_id: Option<Uuid>,
        role: Option<String>,
        permission: Option<String>,
        joined_at: Time,
        invited_by: Option<Uuid>,
        target_id: Uuid,
        target: String,
    }
}

impl TryFrom<NamedMembershipRow> for NamedMembership {
    type Error = StoreError;

    fn try_from(row: NamedMembershipRow) -> Result<Self, StoreError> {
        Ok(Self { target: Name::restore(row.target), membership: membership_row!(row).try_into()? })
    }
}

row! {
    /// The effective access of an account in a target, and the workspace of the target.
    EffectiveAccessRow {
        workspace_id: Uuid,
        role: Option<String>,
        permission: Option<String>,
    }
}

impl EffectiveAccessRow {
    /// Converts the row.
    ///
    /// # Errors
    /// [`StoreError::Internal`] if a column has an invalid value.
    pub fn read(self) -> Result<(WorkspaceId, EffectiveAccess), StoreError> {
        let access = effective_access(self.role.as_deref(), self.permission.as_deref())?;
        Ok((WorkspaceId::new(self.workspace_id), access))
    }
}

/// Returns the target of a row: the project, or the workspace as a whole.
#[must_use]
pub fn target(workspace: Uuid, project: Option<Uuid>) -> Target {
    project.map_or(Target::Workspace(WorkspaceId::new(workspace)), |id| Target::Project(ProjectId::new(id)))
}

/// Returns the id of a target as that of a workspace or as that of a project.
#[must_use]
pub fn target_ids(target: Target) -> (Option<Uuid>, Option<Uuid>) {
    match target {
        Target::Workspace(id) => (Some(id.uuid()), None),
        Target::Project(id) => (None, Some(id.uuid())),
    }
}

row! {
    /// One of the grants of an account in a workspace: its role, with a permission in one project.
    WorkspaceAccessRow {
        role: Option<String>,
        project_id: Option<Uuid>,
        permission: Option<String>,
    }
}

impl WorkspaceAccessRow {
    /// Converts all rows of an account. Returns `None` if there are none, because the workspace does not exist.
    ///
    /// # Errors
    /// [`StoreError::Internal`] if a column has an invalid value.
    pub fn read(rows: Vec<Self>) -> Result<Option<WorkspaceAccess>, StoreError> {
        let mut found = None;
        for row in rows {
            row.add_to(found.get_or_insert_default())?;
        }
        Ok(found)
    }

    fn add_to(self, access: &mut WorkspaceAccess) -> Result<(), StoreError> {
        access.role = self.role.as_deref().map(role).transpose()?;
        if let (Some(project), Some(name)) = (self.project_id, self.permission) {
            access.permissions.insert(ProjectId::new(project), permission(&name)?);
        }
        Ok(())
    }
}

row! {
    /// One of the grants of an account, with its name.
    GrantHolderRow {
        id: Uuid,
        display_name: String,
        role: Option<String>,
        project_id: Option<Uuid>,
        permission: Option<String>,
    }
}

impl GrantHolderRow {
    /// Converts rows that are ordered by account.
    ///
    /// # Errors
    /// [`StoreError::Internal`] if a column has an invalid value.
    pub fn read(rows: Vec<Self>) -> Result<Vec<GrantHolder>, StoreError> {
        let mut holders: Vec<GrantHolder> = Vec::new();
        for row in rows {
            let account_id = AccountId::new(row.id);
            if holders.last().is_none_or(|last| last.account_id != account_id) {
                let display_name = DisplayName::restore(row.display_name);
                holders.push(GrantHolder { account_id, display_name, access: WorkspaceAccess::default() });
            }
            if let Some(holder) = holders.last_mut() {
                let grant =
                    WorkspaceAccessRow { role: row.role, project_id: row.project_id, permission: row.permission };
                grant.add_to(&mut holder.access)?;
            }
        }
        Ok(holders)
    }
}

row! {
    /// A member with the names that a list shows.
    MemberViewRow {
        account_id: Uuid,
        display_name: String,
        email: String,
        email_canonical: String,
        role: Option<String>,
        permission: Option<String>,
        joined_at: Time,
        invited_by: Option<Uuid>,
        inviter: Option<String>,
    }
}

impl TryFrom<MemberViewRow> for MemberView {
    type Error = StoreError;

    fn try_from(row: MemberViewRow) -> Result<Self, StoreError> {
        let access = effective_access(row.role.as_deref(), row.permission.as_deref())?;
        Ok(Self {
            account_id: AccountId::new(row.account_id),
            display_name: DisplayName::restore(row.display_name),
            email: EmailAddress::restore(row.email, row.email_canonical),
            role: access.role,
            permission: access.permission,
            joined_at: row.joined_at.into(),
            invited_by: row.invited_by.map(AccountId::new).zip(row.inviter.map(DisplayName::restore)),
        })
    }
}
