//! Everything that one account holds in one workspace.

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
