//! Who sees and manages what (S3.1, S3.2, S3.10).

use super::state::World;
use crate::labels::{Account, Grant, Offer, Permission, Person, Project, Role, Target, Workspace};
use crate::outcome::Code;

pub(crate) const NOT_FOUND: Code = "not_found";
pub(crate) const FORBIDDEN: Code = "forbidden";
pub(crate) const CONFLICT: Code = "conflict";
pub(crate) const INVALID: Code = "validation_failed";
pub(crate) const NOT_GRANTABLE: Code = "role_not_grantable";

/// Hidden things are not found; an act on a visible thing without the capability is forbidden.
pub(crate) const fn require(sees: bool, may: bool) -> Result<(), Code> {
    match (sees, may) {
        (false, _) => Err(NOT_FOUND),
        (true, false) => Err(FORBIDDEN),
        (true, true) => Ok(()),
    }
}

/// Returns `Ok` if the condition holds, otherwise the refusal.
pub(crate) const fn check(condition: bool, refusal: Code) -> Result<(), Code> {
    if condition { Ok(()) } else { Err(refusal) }
}

impl World {
    /// Returns the account that a person has now.
    pub(crate) fn account(&self, person: Person) -> Option<Account> {
        let (number, exists) = self.accounts.get(&person)?;
        exists.then_some(Account { person, number: *number })
    }

    /// Returns the account of a person who makes a request.
    pub(crate) fn caller(&self, person: Person) -> Result<Account, Code> {
        self.account(person).ok_or("unauthenticated")
    }

    pub(crate) fn role(&self, account: Account, workspace: Workspace) -> Option<Role> {
        self.roles.get(&(workspace, account)).map(|record| record.role)
    }

    pub(crate) fn permission(&self, account: Account, project: Project) -> Option<Permission> {
        self.permissions.get(&(project, account)).copied()
    }

    /// Returns the workspace that an existing target is or belongs to.
    pub(crate) fn workspace_of(&self, target: Target) -> Option<Workspace> {
        match target {
            Target::Workspace(workspace) => self.workspaces.contains_key(&workspace).then_some(workspace),
            Target::Project(project) => self.projects.get(&project).copied(),
        }
    }

    /// Returns the role that reaches the target.
    pub(crate) fn role_in(&self, account: Account, target: Target) -> Option<Role> {
        self.role(account, self.workspace_of(target)?)
    }

    /// Every role sees the workspace and its projects; every permission sees its project.
    pub(crate) fn sees(&self, account: Account, target: Target) -> bool {
        self.role_in(account, target).is_some()
            || matches!(target, Target::Project(project) if self.permission(account, project).is_some())
    }

    /// Owner and Admin manage the workspace and its projects; the permission Admin manages its project.
    pub(crate) fn manages(&self, account: Account, target: Target) -> bool {
        self.role_in(account, target) >= Some(Role::Admin)
            || matches!(target, Target::Project(project)
                if self.permission(account, project) == Some(Permission::Admin))
    }

    /// An Owner or Admin of the workspace of the target, whatever their permissions.
    pub(crate) fn is_admin(&self, account: Account, target: Target) -> bool {
        self.role_in(account, target) >= Some(Role::Admin)
    }

    /// An account grants only what it holds (S3.4). Invitations never offer Owner or the permission Admin.
    pub(crate) fn may_offer(&self, account: Account, offer: Offer) -> bool {
        match offer {
            Offer::Role(workspace, role) => role != Role::Owner && self.role(account, workspace) >= Some(role),
            Offer::Permission(project, permission) => {
                permission != Permission::Admin && self.manages(account, Target::Project(project))
            }
        }
    }

    pub(crate) fn owner(&self, workspace: Workspace) -> Option<Account> {
        let mut of_workspace = self.roles.iter().filter(|((of, _), _)| *of == workspace);
        of_workspace.find(|(_, record)| record.role == Role::Owner).map(|((_, account), _)| *account)
    }

    /// Returns the accounts with a role in the workspace or a permission in one of its projects.
    pub(crate) fn members(&self, workspace: Workspace) -> impl Iterator<Item = Account> {
        let by_role = self.roles.keys().filter(move |(of, _)| *of == workspace).map(|(_, account)| *account);
        let is_here = move |project: &Project| self.projects.get(project) == Some(&workspace);
        let by_permission = self.permissions.keys().filter(move |(of, _)| is_here(of)).map(|(_, account)| *account);
        by_role.chain(by_permission)
    }
}

/// Combines a target and a grant of the same kind.
pub(crate) const fn offer(target: Target, grant: Grant) -> Option<Offer> {
    match (target, grant) {
        (Target::Workspace(workspace), Grant::Role(role)) => Some(Offer::Role(workspace, role)),
        (Target::Project(project), Grant::Permission(permission)) => Some(Offer::Permission(project, permission)),
        (Target::Workspace(_), Grant::Permission(_)) | (Target::Project(_), Grant::Role(_)) => None,
    }
}
