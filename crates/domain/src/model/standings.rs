//! Everything that one account holds in one workspace, and what has to be held for something.

use std::collections::HashMap;

use super::access::Standing;
use super::capability::Capability;
use super::ids::ProjectId;
use super::role::{Permission, Role};

/// What an account holds in a workspace and in each of its projects.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standings {
    /// The role in the workspace.
    pub role: Option<Role>,
    /// The permissions in those of its projects where there is one.
    pub permissions: HashMap<ProjectId, Permission>,
}

impl Standings {
    /// In the workspace as a whole.
    #[must_use]
    pub const fn in_workspace(&self) -> Standing {
        Standing { role: self.role, permission: None }
    }

    /// In one project of this workspace.
    #[must_use]
    pub fn in_project(&self, project: ProjectId) -> Standing {
        Standing { role: self.role, permission: self.permissions.get(&project).copied() }
    }

    /// The projects in which a permission of its own gives this, in the order of their ids.
    #[must_use]
    pub fn projects_by_permission(&self, capability: Capability) -> Vec<ProjectId> {
        let gives = |permission: &Permission| permission.capabilities().contains(capability);
        let mut found: Vec<ProjectId> =
            self.permissions.iter().filter(|(_, permission)| gives(permission)).map(|(id, _)| *id).collect();
        found.sort_unstable();
        found
    }
}

/// Roles in a workspace and permissions in projects, any of which is enough for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holdings {
    /// The roles, from least to most.
    pub roles: Vec<Role>,
    /// The permissions, from least to most.
    pub permissions: Vec<Permission>,
}

impl Holdings {
    /// All that give a capability.
    #[must_use]
    pub fn giving(capability: Capability) -> Self {
        let gives = |standing: Standing| standing.capabilities().contains(capability);
        let by_role = |role: &Role| gives(Standing { role: Some(*role), permission: None });
        let by_permission = |permission: &Permission| gives(Standing { role: None, permission: Some(*permission) });
        Self {
            roles: Role::ALL.iter().copied().filter(by_role).collect(),
            permissions: Permission::ALL.iter().copied().filter(by_permission).collect(),
        }
    }

    /// Whether a role or any of some permissions is among them.
    #[must_use]
    pub fn any_of(&self, role: Option<Role>, permissions: &[Permission]) -> bool {
        role.is_some_and(|role| self.roles.contains(&role))
            || permissions.iter().any(|permission| self.permissions.contains(permission))
    }
}
