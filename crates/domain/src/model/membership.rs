//! Memberships and grants: the role or permission of an account in a target.

use super::ids::{AccountId, ProjectId, WorkspaceId};
use super::role::{Permission, Role};
use super::target::Target;
use super::time::Timestamp;

/// A role in a workspace, or a permission in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grant {
    /// A role in a workspace, which applies to all its projects.
    Workspace {
        /// The workspace.
        workspace: WorkspaceId,
        /// The role.
        role: Role,
    },
    /// A permission in one project.
    Project {
        /// The workspace that the project is in.
        workspace: WorkspaceId,
        /// The project.
        project: ProjectId,
        /// The permission.
        permission: Permission,
    },
}

impl Grant {
    /// Returns the target.
    #[must_use]
    pub const fn target(self) -> Target {
        match self {
            Self::Workspace { workspace, .. } => Target::Workspace(workspace),
            Self::Project { project, .. } => Target::Project(project),
        }
    }

    /// Returns the workspace of the target.
    #[must_use]
    pub const fn workspace(self) -> WorkspaceId {
        match self {
            Self::Workspace { workspace, .. } | Self::Project { workspace, .. } => workspace,
        }
    }

    /// Returns the project, for a project permission.
    #[must_use]
    pub const fn project(self) -> Option<ProjectId> {
        match self {
            Self::Workspace { .. } => None,
            Self::Project { project, .. } => Some(project),
        }
    }

    /// Returns the role, for a workspace role.
    #[must_use]
    pub const fn role(self) -> Option<Role> {
        match self {
            Self::Workspace { role, .. } => Some(role),
            Self::Project { .. } => None,
        }
    }

    /// Returns the permission, for a project permission.
    #[must_use]
    pub const fn permission(self) -> Option<Permission> {
        match self {
            Self::Workspace { .. } => None,
            Self::Project { permission, .. } => Some(permission),
        }
    }

    /// Returns the name of the role or permission in the API.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Workspace { role, .. } => role.as_str(),
            Self::Project { permission, .. } => permission.as_str(),
        }
    }
}

/// The grant of an account in a target. At most one for each account and target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The member.
    pub account_id: AccountId,
    /// The grant.
    pub grant: Grant,
    /// When the membership began.
    pub joined_at: Timestamp,
    /// The account that granted it by invitation; `None` for the account that created the target.
    pub invited_by: Option<AccountId>,
}

impl Membership {
    /// Returns the membership after an invitation to the same target is accepted: the higher grant of `existing` and
    /// `accepted`, so that accepting never lowers access. An existing membership keeps its `joined_at` and its inviter.
    #[must_use]
    pub fn highest_of(existing: Option<Self>, accepted: Self) -> Self {
        match existing {
            Some(existing)
                if existing.grant.role() >= accepted.grant.role()
                    && existing.grant.permission() >= accepted.grant.permission() =>
            {
                existing
            }
            Some(existing) => Self { grant: accepted.grant, ..existing },
            None => accepted,
        }
    }
}
