//! Memberships.

use std::collections::BTreeSet;

use async_trait::async_trait;
use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, WorkspaceId};
use guestlist_domain::model::membership::{Grant, Membership};
use guestlist_domain::model::plan::SeatCount;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{MembershipRepository, StoreError};

use super::state::conflict_if;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl MembershipRepository for MemoryUnitOfWork {
    async fn membership(&mut self, account: AccountId, target: Target) -> Result<Option<Membership>, StoreError> {
        self.read(|state| match target {
            Target::Workspace(id) => state.roles.get(&(id, account)).cloned(),
            Target::Project(id) => state.permissions.get(&(id, account)).cloned(),
        })
    }

    async fn memberships_within(
        &mut self,
        accounts: &[AccountId],
        workspace: WorkspaceId,
    ) -> Result<Vec<Membership>, StoreError> {
        self.read(|state| {
            let roles = state.roles.values().filter(|it| it.grant.workspace() == workspace);
            let is_here = |project| state.projects.get(project).is_some_and(|it| it.workspace_id == workspace);
            let permissions = state.permissions.iter().filter(|((project, _), _)| is_here(project)).map(|(_, it)| it);
            let of_accounts = roles.chain(permissions).filter(|it| accounts.contains(&it.account_id));
            let mut memberships: Vec<Membership> = of_accounts.cloned().collect();
            memberships.sort_by_key(|it| (it.account_id, it.grant.project()));
            memberships
        })
    }

    async fn workspaces_of(&mut self, account: AccountId) -> Result<Vec<WorkspaceId>, StoreError> {
        self.read(|state| {
            let by_role = state.roles.keys().filter(|(_, member)| *member == account).map(|(workspace, _)| *workspace);
            let held = state.permissions.keys().filter(|(_, member)| *member == account);
            let by_permission = held.filter_map(|(project, _)| state.projects.get(project)).map(|it| it.workspace_id);
            let workspaces: BTreeSet<WorkspaceId> = by_role.chain(by_permission).collect();
            workspaces.into_iter().collect()
        })
    }

    async fn members_of(&mut self, workspace: WorkspaceId) -> Result<Vec<(Account, Option<Role>)>, StoreError> {
        self.read(|state| {
            let is_here = |project| state.projects.get(project).is_some_and(|it| it.workspace_id == workspace);
            let by_role = state.roles.keys().filter(|(target, _)| *target == workspace).map(|(_, member)| *member);
            let by_permission = state.permissions.keys().filter(|(project, _)| is_here(project)).map(|(_, id)| *id);
            let members: BTreeSet<AccountId> = by_role.chain(by_permission).collect();
            let role = |id| state.roles.get(&(workspace, id)).and_then(|held| held.grant.role());
            members.iter().filter_map(|id| state.accounts.get(id)).map(|it| (it.clone(), role(it.id))).collect()
        })
    }

    async fn effective_access(
        &mut self,
        account: AccountId,
        target: Target,
    ) -> Result<Option<EffectiveAccess>, StoreError> {
        self.read(|state| state.effective_access(account, target).map(|(_, access)| access))
    }

    async fn seats(
        &mut self,
        workspace: WorkspaceId,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<SeatCount, StoreError> {
        self.read(|state| state.seats(workspace, email, now))
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn remove_membership(&mut self, membership: &Membership) -> Result<(), StoreError> {
        self.write(|state| {
            let account = membership.account_id;
            let removed = match membership.grant.target() {
                Target::Workspace(id) => state.roles.remove(&(id, account)),
                Target::Project(id) => state.permissions.remove(&(id, account)),
            };
            conflict_if(removed.is_none())
        })
    }

    pub(super) async fn put_membership(&mut self, membership: &Membership) -> Result<(), StoreError> {
        self.write(|state| {
            let account = membership.account_id;
            state.require_account(account)?;
            if let Some(inviter) = membership.invited_by {
                state.require_account(inviter)?;
            }
            match membership.grant {
                Grant::Workspace { workspace, role } => {
                    state.require_workspace(workspace)?;
                    let has_another_owner = state.owner(workspace).is_some_and(|owner| owner != account);
                    conflict_if(role == Role::Owner && has_another_owner)?;
                    state.roles.insert((workspace, account), membership.clone());
                }
                Grant::Project { workspace, project, .. } => {
                    state.require_project_in(project, workspace)?;
                    state.permissions.insert((project, account), membership.clone());
                }
            }
            Ok(())
        })
    }
}
