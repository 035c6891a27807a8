//! Everything that an account holds in a workspace, and the grants that confer a capability.

use std::collections::HashMap;

use super::access::EffectiveAccess;
use super::capability::Capability;
use super::ids::ProjectId;
use super::membership::{Grant, Membership};
use super::role::{Permission, Role};
use super::target::Target;

/// Workspace access: the role of an account in a workspace, and its permissions in the projects.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkspaceAccess {
    /// The role in the workspace.
    pub role: Option<Role>,
    /// The permissions, by project; projects without a permission are left out.
    pub permissions: HashMap<ProjectId, Permission>,
}

impl WorkspaceAccess {
    /// Returns the access by the role alone, if the role gives all of these capabilities. Permissions make no
    /// difference to decisions about them then, and need not be read.
    #[must_use]
    pub fn by_role_alone(role: Option<Role>, capabilities: &[Capability]) -> Option<Self> {
        let gives_all = |role: &Role| capabilities.iter().all(|needed| role.capabilities().contains(*needed));
        Some(Self { role: Some(role.filter(gives_all)?), permissions: HashMap::new() })
    }

    /// Returns the effective access in the workspace as a whole.
    #[must_use]
    pub const fn in_workspace(&self) -> EffectiveAccess {
        EffectiveAccess { role: self.role, permission: None }
    }

    /// Returns the effective access in one project of this workspace.
    #[must_use]
    pub fn in_project(&self, project: ProjectId) -> EffectiveAccess {
        EffectiveAccess { role: self.role, permission: self.permissions.get(&project).copied() }
    }

    /// Returns the effective access in each of these projects of this workspace.
    #[must_use]
    pub fn in_each(&self, projects: &[ProjectId]) -> Vec<EffectiveAccess> {
        projects.iter().map(|id| self.in_project(*id)).collect()
    }

    /// Returns the effective access in the workspace as a whole, or in one of its projects.
    #[must_use]
    pub fn in_target(&self, target: Target) -> EffectiveAccess {
        match target {
            Target::Workspace(_) => self.in_workspace(),
            Target::Project(id) => self.in_project(id),
        }
    }

    /// Returns the projects in which a permission, not the role, gives this capability, ordered by id.
    #[must_use]
    pub fn projects_by_permission(&self, capability: Capability) -> Vec<ProjectId> {
        let gives = |permission: &Permission| permission.capabilities().contains(capability);
        let mut found: Vec<ProjectId> =
            self.permissions.iter().filter(|(_, permission)| gives(permission)).map(|(id, _)| *id).collect();
        found.sort_unstable();
        found
    }
}

/// The access by memberships of one account in one workspace.
impl<'a> FromIterator<&'a Membership> for WorkspaceAccess {
    fn from_iter<T: IntoIterator<Item = &'a Membership>>(memberships: T) -> Self {
        let mut access = Self::default();
        for membership in memberships {
            match membership.grant {
                Grant::Workspace { role, .. } => access.role = Some(role),
                Grant::Project { project, permission, .. } => {
                    access.permissions.insert(project, permission);
                }
            }
        }
        access
    }
}

/// Workspace roles and project permissions, each of which is sufficient for a capability.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantsWith {
    /// The roles, in ascending order.
    pub roles: Vec<Role>,
    /// The permissions, in ascending order.
    pub permissions: Vec<Permission>,
}

impl GrantsWith {
    /// Returns all roles and permissions that give a capability.
    #[must_use]
    pub fn giving(capability: Capability) -> Self {
        let gives = |access: EffectiveAccess| access.capabilities().contains(capability);
        let by_role = |role: &Role| gives(EffectiveAccess { role: Some(*role), permission: None });
        let by_permission =
            |permission: &Permission| gives(EffectiveAccess { role: None, permission: Some(*permission) });
        Self {
            roles: Role::ALL.iter().copied().filter(by_role).collect(),
            permissions: Permission::ALL.iter().copied().filter(by_permission).collect(),
        }
    }

    /// Returns whether they include the role or one of the permissions.
    #[must_use]
    pub fn any_of(&self, role: Option<Role>, permissions: &[Permission]) -> bool {
        role.is_some_and(|role| self.roles.contains(&role))
            || permissions.iter().any(|permission| self.permissions.contains(permission))
    }
}
