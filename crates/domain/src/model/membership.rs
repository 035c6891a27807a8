//! Memberships: what an account was given where.

use super::ids::{AccountId, ProjectId, WorkspaceId};
use super::role::{Permission, Role};
use super::time::Timestamp;

/// Something given in a place: a role in a workspace, or a permission in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grant {
    /// A role in a workspace; reaches all its projects.
    Workspace {
        /// Where.
        workspace: WorkspaceId,
        /// What.
        role: Role,
    },
    /// A permission in one project.
    Project {
        /// The workspace that the project is in.
        workspace: WorkspaceId,
        /// Where.
        project: ProjectId,
        /// What.
        permission: Permission,
    },
}

impl Grant {
    /// The workspace that it is in or of.
    #[must_use]
    pub const fn workspace(self) -> WorkspaceId {
        match self {
            Self::Workspace { workspace, .. } | Self::Project { workspace, .. } => workspace,
        }
    }

    /// The project, where it is of one.
    #[must_use]
    pub const fn project(self) -> Option<ProjectId> {
        match self {
            Self::Workspace { .. } => None,
            Self::Project { project, .. } => Some(project),
        }
    }

    /// The role, where it is of a workspace.
    #[must_use]
    pub const fn role(self) -> Option<Role> {
        match self {
            Self::Workspace { role, .. } => Some(role),
            Self::Project { .. } => None,
        }
    }

    /// The permission, where it is of a project.
    #[must_use]
    pub const fn permission(self) -> Option<Permission> {
        match self {
            Self::Workspace { .. } => None,
            Self::Project { permission, .. } => Some(permission),
        }
    }

    /// The role's or permission's name in the API.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Workspace { role, .. } => role.as_str(),
            Self::Project { permission, .. } => permission.as_str(),
        }
    }

    /// The id of the workspace or project, as text.
    #[must_use]
    pub fn target_id(self) -> String {
        match self {
            Self::Workspace { workspace, .. } => workspace.to_string(),
            Self::Project { project, .. } => project.to_string(),
        }
    }
}

/// That an account is a member somewhere. At most one per account and place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Who.
    pub account_id: AccountId,
    /// Where and what.
    pub grant: Grant,
    /// Since when.
    pub joined_at: Timestamp,
    /// Whose invitation it came from; `None` for whoever created the place.
    pub invited_by: Option<AccountId>,
}

impl Membership {
    /// What somebody has after being offered `offer` in the same place: the greater of both, so that accepting never
    /// lowers what one has. A membership that is there keeps its beginning.
    #[must_use]
    pub fn raised_to(existing: Option<Self>, offer: Self) -> Self {
        match existing {
            Some(existing)
                if existing.grant.role() >= offer.grant.role()
                    && existing.grant.permission() >= offer.grant.permission() =>
            {
                existing
            }
            Some(existing) => Self { grant: offer.grant, ..existing },
            None => offer,
        }
    }
}
