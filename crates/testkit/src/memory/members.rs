//! Members, as lists show them.

use async_trait::async_trait;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::workspace_access::{GrantsWith, WorkspaceAccess};
use guestlist_domain::port::{GrantHolder, MemberReader, MemberScope, MemberSearch, MemberView, StoreError};

use super::MemoryStore;
use super::read_model::newest_first;
use super::state::State;

#[async_trait]
impl MemberReader for MemoryStore {
    async fn members(
        &self,
        scope: MemberScope,
        search: Option<MemberSearch>,
        page: PageRequest,
    ) -> Result<Page<MemberView>, StoreError> {
        let members = self.snapshot()?.members(scope);
        let fitting =
            members.into_iter().filter(|view| search.as_ref().is_none_or(|search| matches_search(search, view)));
        Ok(newest_first(fitting, page, |view| Cursor { at: view.joined_at, id: view.account_id.uuid() }))
    }

    async fn holders(
        &self,
        workspace: WorkspaceId,
        projects: &[ProjectId],
        grants: &GrantsWith,
    ) -> Result<Vec<GrantHolder>, StoreError> {
        Ok(self.snapshot()?.holders(workspace, projects, grants))
    }

    async fn member(&self, scope: MemberScope, account: AccountId) -> Result<Option<MemberView>, StoreError> {
        Ok(self.snapshot()?.members(scope).into_iter().find(|view| view.account_id == account))
    }
}

/// Returns whether a member's name, or the address if it is searched, contains the text.
fn matches_search(search: &MemberSearch, view: &MemberView) -> bool {
    let has_text = |text: &str| text.to_ascii_lowercase().contains(search.text());
    has_text(view.display_name.as_str()) || search.visibility.shows(view.permission) && has_text(view.email.canonical())
}

impl State {
    pub(super) fn members(&self, scope: MemberScope) -> Vec<MemberView> {
        match scope {
            MemberScope::Workspace(id) => self.roles_in(id).filter_map(|role| self.member(Some(role), None)).collect(),
            MemberScope::Project(id) => {
                self.permissions_in(id).filter_map(|permission| self.member(None, Some(permission))).collect()
            }
            MemberScope::ProjectAccess(id) => self.members_with_project_access(id),
        }
    }

    /// Returns the accounts that hold one of the grants, by role or by permission in one of these projects.
    pub(super) fn holders(
        &self,
        workspace: WorkspaceId,
        projects: &[ProjectId],
        grants: &GrantsWith,
    ) -> Vec<GrantHolder> {
        let is_live =
            |id: &&ProjectId| self.live_project(**id).is_some_and(|project| project.workspace_id == workspace);
        let holder = |account: &Account| {
            let permission = |id: &ProjectId| self.permissions.get(&(*id, account.id))?.grant.permission();
            let permissions = projects.iter().filter(is_live).filter_map(|id| Some((*id, permission(id)?)));
            let access = WorkspaceAccess { role: self.role(account.id, workspace), permissions: permissions.collect() };
            let held: Vec<Permission> = access.permissions.values().copied().collect();
            let display_name = account.display_name.clone();
            grants.any_of(access.role, &held).then_some(GrantHolder { account_id: account.id, display_name, access })
        };
        let mut holders: Vec<GrantHolder> = self.accounts.values().filter_map(holder).collect();
        holders.sort_by_key(|holder| holder.account_id);
        holders
    }

    fn members_with_project_access(&self, project: ProjectId) -> Vec<MemberView> {
        let Some(workspace) = self.projects.get(&project).map(|project| project.workspace_id) else {
            return Vec::new();
        };
        let role_of = |account: AccountId, id: WorkspaceId| self.roles.get(&(id, account));
        let by_permission = self.permissions_in(project).filter_map(|permission| {
            let role = role_of(permission.account_id, workspace);
            self.member(role, Some(permission))
        });
        let by_role =
            self.roles_in(workspace).filter(|role| !self.permissions.contains_key(&(project, role.account_id)));
        by_permission.chain(by_role.filter_map(|role| self.member(Some(role), None))).collect()
    }

    fn permissions_in(&self, id: ProjectId) -> impl Iterator<Item = &Membership> {
        self.permissions.iter().filter(move |((project, _), _)| *project == id).map(|(_, membership)| membership)
    }

    /// Builds the view of a member with a role, a permission or both; the permission takes precedence.
    fn member(&self, role: Option<&Membership>, permission: Option<&Membership>) -> Option<MemberView> {
        let membership = permission.or(role)?;
        let account = self.accounts.get(&membership.account_id)?;
        let inviter = membership.invited_by.and_then(|id| self.accounts.get(&id));
        Some(MemberView {
            account_id: account.id,
            display_name: account.display_name.clone(),
            email: account.email.clone(),
            role: role.and_then(|role| role.grant.role()),
            permission: permission.and_then(|permission| permission.grant.permission()),
            joined_at: membership.joined_at,
            invited_by: inviter.map(|inviter| (inviter.id, inviter.display_name.clone())),
        })
    }

    /// Returns the permissions of a token's owner in its live projects, lowest first.
    pub(super) fn permissions_in_live_projects(&self, token: &PublicToken) -> Vec<Permission> {
        let memberships =
            self.live_projects(token).filter_map(|project| self.permissions.get(&(project.id, token.created_by)));
        let mut permissions: Vec<Permission> =
            memberships.filter_map(|membership| membership.grant.permission()).collect();
        permissions.sort_unstable();
        permissions
    }
}
