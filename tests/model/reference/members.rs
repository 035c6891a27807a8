//! Changing, removing and leaving, and the effects on invitations and public tokens (S3.4, S3.5, S3.8).

use super::access::{FORBIDDEN, INVALID, NOT_FOUND, NOT_GRANTABLE, check, offer, require};
use super::state::{State, TokenRecord, World};
use crate::labels::{Account, Permission, Person, Project, Role, Target, Token, Workspace};
use crate::outcome::{Code, Done, Outcome};
use crate::step::Orphans;

impl World {
    pub(super) fn change_role(
        &mut self,
        who: Person,
        workspace: Workspace,
        member: Person,
        role: Role,
        orphans: Orphans,
    ) -> Outcome {
        let account = self.caller(who)?;
        let target = Target::Workspace(workspace);
        require(self.sees(account, target), self.is_admin(account, target))?;
        let member = self.account(member).ok_or(NOT_FOUND)?;
        let present = self.role(member, workspace).ok_or(NOT_FOUND)?;
        check(role != Role::Owner, NOT_GRANTABLE)?;
        check(present != Role::Owner, "owner_required")?;
        if present == role {
            return Ok(Done::NothingToDo);
        }
        let mut after = self.clone();
        if let Some(record) = after.roles.get_mut(&(workspace, member)) {
            record.role = role;
        }
        after.settle_tokens(member, target, orphans)?;
        *self = after;
        Ok(Done::Changed)
    }

    pub(super) fn change_permission(
        &mut self,
        who: Person,
        project: Project,
        member: Person,
        permission: Permission,
        orphans: Orphans,
    ) -> Outcome {
        let account = self.caller(who)?;
        let target = Target::Project(project);
        require(self.sees(account, target), self.manages(account, target))?;
        let member = self.account(member).ok_or(NOT_FOUND)?;
        let present = self.permission(member, project).ok_or(NOT_FOUND)?;
        if present == permission {
            return Ok(Done::NothingToDo);
        }
        let mut after = self.clone();
        after.permissions.insert((project, member), permission);
        after.settle_tokens(member, target, orphans)?;
        *self = after;
        Ok(Done::Changed)
    }

    pub(super) fn remove_member(&mut self, who: Person, target: Target, member: Person, orphans: Orphans) -> Outcome {
        let account = self.caller(who)?;
        require(self.sees(account, target), self.manages(account, target))?;
        let member = self.account(member).ok_or(NOT_FOUND)?;
        match target {
            Target::Workspace(workspace) => {
                check(self.role(member, workspace) != Some(Role::Owner), "owner_required")?;
            }
            Target::Project(project) => check(self.permission(member, project).is_some(), NOT_FOUND)?,
        }
        let mut after = self.clone();
        after.remove(member, target, orphans)?;
        *self = after;
        Ok(Done::Changed)
    }

    pub(super) fn leave(&mut self, who: Person, target: Target, orphans: Orphans) -> Outcome {
        let account = self.caller(who)?;
        if let Target::Workspace(workspace) = target {
            let role = self.role(account, workspace).ok_or(NOT_FOUND)?;
            check(role != Role::Owner, "owner_required")?;
        }
        let mut after = self.clone();
        after.remove(account, target, orphans)?;
        *self = after;
        Ok(Done::Changed)
    }

    /// Takes the account out of the target; out of a workspace with all permissions in its projects. Cancels pending
    /// invitations there that are for its address, or that it granted and cannot grant any more.
    pub(super) fn remove(&mut self, account: Account, target: Target, orphans: Orphans) -> Result<(), Code> {
        let workspace = self.workspace_of(target).ok_or(NOT_FOUND)?;
        let was_in = match target {
            Target::Workspace(workspace) => {
                let had_role = self.roles.remove(&(workspace, account)).is_some();
                let before = self.permissions.len();
                let projects = &self.projects;
                self.permissions.retain(|(of, by), _| *by != account || projects.get(of) != Some(&workspace));
                had_role || self.permissions.len() < before
            }
            Target::Project(project) => self.permissions.remove(&(project, account)).is_some(),
        };
        check(was_in, NOT_FOUND)?;
        self.cancel_invitations_of(account, workspace, target);
        self.settle_tokens(account, target, orphans)
    }

    fn cancel_invitations_of(&mut self, account: Account, workspace: Workspace, target: Target) {
        let is_within = |of: Target| matches!(target, Target::Workspace(_)) || of == target;
        let fallen: Vec<_> = self
            .invitations
            .iter()
            .filter(|(_, record)| record.workspace == workspace && is_within(record.target))
            .filter(|(_, record)| record.is_pending(self.now))
            .filter(|(_, record)| {
                let may_still = || offer(record.target, record.grant).is_some_and(|of| self.may_offer(account, of));
                record.address == Some(account.person) || (record.granted_by == account && !may_still())
            })
            .map(|(label, _)| *label)
            .collect();
        for label in fallen {
            if let Some(record) = self.invitations.get_mut(&label) {
                record.state = State::Cancelled;
            }
        }
    }

    /// Keeps, revokes or transfers the tokens that an account cannot manage any more in all of their projects.
    fn settle_tokens(&mut self, account: Account, target: Target, orphans: Orphans) -> Result<(), Code> {
        let workspace = self.workspace_of(target).ok_or(NOT_FOUND)?;
        if orphans == Orphans::Keep {
            return Ok(());
        }
        if let Orphans::TransferTo(to) = orphans {
            check(self.account(to) != Some(account), INVALID)?;
        }
        for label in self.orphaned_tokens(account, workspace, target) {
            let Some(record) = self.tokens.get(&label) else { continue };
            let owner = match orphans {
                Orphans::TransferTo(to) => {
                    let to = self.account(to).ok_or(INVALID)?;
                    check(self.can_own(to, record), INVALID)?;
                    Some(to)
                }
                Orphans::Keep | Orphans::Revoke => None,
            };
            if let Some(record) = self.tokens.get_mut(&label) {
                match owner {
                    Some(owner) => record.owner = owner,
                    None => record.is_revoked = true,
                }
            }
        }
        Ok(())
    }

    fn orphaned_tokens(&self, account: Account, workspace: Workspace, target: Target) -> Vec<Token> {
        let is_left = |record: &TokenRecord| match target {
            Target::Workspace(_) => true,
            Target::Project(project) => self.live_projects(record).any(|live| live == project),
        };
        let of_account = |record: &TokenRecord| record.owner == account && record.workspace == workspace;
        self.tokens
            .iter()
            .filter(|(_, record)| of_account(record) && !record.is_revoked && is_left(record))
            .filter(|(_, record)| self.live_projects(record).next().is_none() || !self.manages_all_of(account, record))
            .map(|(label, _)| *label)
            .collect()
    }

    /// An account that manages all projects of a token can own it; without any project, Owner and Admin can.
    fn can_own(&self, account: Account, record: &TokenRecord) -> bool {
        match self.live_projects(record).next() {
            Some(_) => self.manages_all_of(account, record),
            None => self.is_admin(account, Target::Workspace(record.workspace)),
        }
    }

    pub(super) fn manages_all_of(&self, account: Account, record: &TokenRecord) -> bool {
        self.live_projects(record).all(|project| self.manages(account, Target::Project(project)))
    }

    /// Managers of all its projects change a token; managers of some of them only see and revoke it.
    pub(super) fn manageable_token(&self, account: Account, token: Token) -> Result<&TokenRecord, Code> {
        let record = self.visible_token(account, token)?;
        check(self.manages_all_of(account, record), FORBIDDEN).map(|()| record)
    }

    pub(super) fn visible_token(&self, account: Account, token: Token) -> Result<&TokenRecord, Code> {
        let record = self.tokens.get(&token).ok_or(NOT_FOUND)?;
        let manages_any = self.live_projects(record).any(|of| self.manages(account, Target::Project(of)));
        let sees = manages_any || self.is_admin(account, Target::Workspace(record.workspace));
        check(sees, NOT_FOUND).map(|()| record)
    }
}
