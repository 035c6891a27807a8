//! Views for lists, from the committed state.

use std::cmp::Reverse;

use async_trait::async_trait;
use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, InvitationId, ProjectId, WorkspaceId};
use guestlist_domain::model::invitation::{Invitation, InvitationSecretKind};
use guestlist_domain::model::notification::MAX_UNREAD_COUNT;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::project::Project;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Name;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{
    ApiKeyReader, ApiKeyView, InvitationBySecret, InvitationFilter, InvitationReader, InvitationScope, InvitationView,
    ProjectReader, ProjectView, PublicTokenView, ReachableProject, SentInvitation, SessionReader, StoreError,
    WorkspaceReader, WorkspaceView,
};

use super::MemoryStore;
use super::state::State;

#[async_trait]
impl WorkspaceReader for MemoryStore {
    async fn workspaces(&self, account: AccountId, page: PageRequest) -> Result<Page<WorkspaceView>, StoreError> {
        let state = self.snapshot()?;
        let views = state.workspaces.keys().filter_map(|&id| state.workspace_view(account, id));
        let cursor = |view: &WorkspaceView| Cursor { at: view.workspace.created_at, id: view.workspace.id.uuid() };
        Ok(newest_first(views, page, cursor))
    }

    async fn workspace(&self, account: AccountId, id: WorkspaceId) -> Result<Option<WorkspaceView>, StoreError> {
        Ok(self.snapshot()?.workspace_view(account, id))
    }
}

#[async_trait]
impl ProjectReader for MemoryStore {
    async fn projects(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<Project>, StoreError> {
        let state = self.snapshot()?;
        let live = state.projects.values().filter(|project| state.live_project(project.id).is_some());
        let projects = live.filter(|project| project.workspace_id == workspace).cloned();
        Ok(newest_first(projects, page, |project| Cursor { at: project.created_at, id: project.id.uuid() }))
    }

    async fn project(&self, id: ProjectId) -> Result<Option<Project>, StoreError> {
        Ok(self.snapshot()?.live_project(id).cloned())
    }

    async fn project_view(&self, account: AccountId, id: ProjectId) -> Result<Option<ProjectView>, StoreError> {
        let state = self.snapshot()?;
        Ok(state.live_project(id).map(|project| ProjectView {
            access: state.effective_access(account, Target::Project(id)).map(|(_, access)| access).unwrap_or_default(),
            workspace: state.workspace_view(account, project.workspace_id),
            project: project.clone(),
        }))
    }

    async fn reachable_projects(
        &self,
        account: AccountId,
        page: PageRequest,
    ) -> Result<Page<ReachableProject>, StoreError> {
        let state = self.snapshot()?;
        let found = state.projects.values().filter_map(|project| state.reachable_project(account, project));
        Ok(newest_first(found, page, |it| Cursor { at: it.project.created_at, id: it.project.id.uuid() }))
    }
}

#[async_trait]
impl InvitationReader for MemoryStore {
    async fn invitations(
        &self,
        scope: InvitationScope,
        filter: InvitationFilter,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, StoreError> {
        let state = self.snapshot()?;
        let matches = |invitation: &&Invitation| {
            let in_scope = match &scope {
                InvitationScope::To(target) => invitation.grant.target() == *target && state.is_target_live(invitation),
                InvitationScope::For(email) => invitation.email.is_same_as(email),
                InvitationScope::From(granted_by) => invitation.granted_by == *granted_by,
                InvitationScope::Within(workspace, granted_by) => {
                    invitation.grant.workspace() == *workspace && invitation.granted_by == *granted_by
                }
            };
            let is_by_grantor = matches!(scope, InvitationScope::From(_) | InvitationScope::Within(..));
            let statuses = &filter.statuses;
            in_scope
                && (statuses.is_empty() || statuses.contains(&invitation.status_at(now)))
                && filter.text.as_deref().is_none_or(|text| contains_text(&invitation.email, text))
                && (filter.text.is_none()
                    || !is_by_grantor
                    || state.access_in(invitation, invitation.granted_by).is_some())
        };
        let views = state.invitations.values().filter(matches).filter_map(|it| state.invitation_view(it));
        let cursor = |view: &InvitationView| Cursor { at: view.invitation.created_at, id: view.invitation.id.uuid() };
        Ok(newest_first(views, page, cursor))
    }

    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitationView>, StoreError> {
        let state = self.snapshot()?;
        Ok(state.invitations.get(&id).and_then(|invitation| state.invitation_view(invitation)))
    }

    async fn sent_invitation(
        &self,
        account: AccountId,
        id: InvitationId,
    ) -> Result<Option<SentInvitation>, StoreError> {
        let state = self.snapshot()?;
        Ok(state.invitations.get(&id).and_then(|invitation| {
            let key = (id, invitation.generation, InvitationSecretKind::Code);
            let mut secrets = state.invitation_secrets.values();
            let code = secrets.find(|secret| (secret.invitation_id, secret.generation, secret.kind) == key);
            Some(SentInvitation {
                view: state.invitation_view(invitation)?,
                access: state.access_in(invitation, account).unwrap_or_default(),
                code_hash: code.map(|secret| secret.hash),
            })
        }))
    }

    async fn invitation_by_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationBySecret>, StoreError> {
        let state = self.snapshot()?;
        let secret = hashes.iter().find_map(|hash| state.invitation_secrets.get(hash.as_bytes())).copied();
        Ok(secret.and_then(|secret| {
            let invitation = state.invitations.get(&secret.invitation_id)?;
            let account_exists = state.account_by_email(&invitation.email).is_some();
            Some(InvitationBySecret { secret, view: state.invitation_view(invitation)?, account_exists })
        }))
    }

    async fn expired_unnotified_invitations(
        &self,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<InvitationId>, StoreError> {
        Ok(self.snapshot()?.expired_unnotified_invitations(now, limit))
    }
}

#[async_trait]
impl SessionReader for MemoryStore {
    async fn sessions(
        &self,
        account: AccountId,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<Session>, StoreError> {
        let state = self.snapshot()?;
        let matches = |session: &&Session| session.account_id == account && session.is_live(now);
        let sessions = state.sessions.values().filter(matches).cloned();
        Ok(newest_first(sessions, page, |session| Cursor { at: session.created_at, id: session.id.uuid() }))
    }
}

#[async_trait]
impl ApiKeyReader for MemoryStore {
    async fn api_keys(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<ApiKeyView>, StoreError> {
        let state = self.snapshot()?;
        let keys = state.api_keys.values().filter(|key| key.workspace_id == workspace);
        let views = keys.filter_map(|key| {
            let creator = state.accounts.get(&key.created_by)?.display_name.clone();
            Some(ApiKeyView { key: key.clone(), creator })
        });
        Ok(newest_first(views, page, |view| Cursor { at: view.key.created_at, id: view.key.id.uuid() }))
    }
}

fn contains_text(email: &EmailAddress, text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    [email.as_typed(), email.canonical()].into_iter().any(|address| address.to_ascii_lowercase().contains(&text))
}

/// Returns a page of records, newest first.
pub(super) fn newest_first<T>(
    items: impl Iterator<Item = T>,
    page: PageRequest,
    cursor: impl Fn(&T) -> Cursor,
) -> Page<T> {
    let key = |cursor: Cursor| Reverse((cursor.at, cursor.id));
    let mut rows: Vec<T> = items.filter(|item| page.after.is_none_or(|after| key(cursor(item)) > key(after))).collect();
    rows.sort_by_key(|item| key(cursor(item)));
    Page::cut(rows, page.limit, cursor)
}

impl State {
    fn workspace_view(&self, account: AccountId, id: WorkspaceId) -> Option<WorkspaceView> {
        Some(WorkspaceView {
            my_role: self.role(account, id)?,
            workspace: self.workspace(id)?,
            pending_owner: self.pending_owner(id),
        })
    }

    pub(super) fn unread_notifications(&self, account: AccountId) -> u64 {
        let unread = self.notifications.values().filter(|it| it.account_id == account && it.read_at.is_none());
        unread.map(|_| 1).sum::<u64>().min(MAX_UNREAD_COUNT)
    }

    /// Returns whether the target of an invitation is still in its workspace. A project that moved leaves its
    /// invitations behind.
    fn is_target_live(&self, invitation: &Invitation) -> bool {
        let project = invitation.grant.project().map(|id| self.live_project(id).map(|project| project.workspace_id));
        project.is_none_or(|workspace| workspace == Some(invitation.grant.workspace()))
    }

    pub(super) fn invitation_view(&self, invitation: &Invitation) -> Option<InvitationView> {
        let inviter = self.accounts.get(&invitation.granted_by)?;
        let project = invitation.grant.project().and_then(|id| self.live_project(id));
        let project = project.filter(|project| project.workspace_id == invitation.grant.workspace());
        let invitee = self.account_by_email(&invitation.email);
        Some(InvitationView {
            invitation: invitation.clone(),
            workspace: self.workspaces.get(&invitation.grant.workspace())?.name.clone(),
            project: project.map(|project| project.name.clone()),
            target_when_sent: self.target_when_sent(invitation),
            inviter: inviter.display_name.clone(),
            inviter_email: inviter.email.clone(),
            granted_by_access: self.access_in(invitation, invitation.granted_by).unwrap_or_default(),
            invitee_access: invitee.and_then(|account| self.access_in(invitation, account.id)).unwrap_or_default(),
        })
    }

    /// Returns the access of an account in the target of an invitation; `None` if it has none, or the target was
    /// deleted or moved.
    fn access_in(&self, invitation: &Invitation, account: AccountId) -> Option<EffectiveAccess> {
        let (workspace, access) = self.effective_access(account, invitation.grant.target())?;
        (workspace == invitation.grant.workspace() && access != EffectiveAccess::default()).then_some(access)
    }

    pub(super) fn target_when_sent(&self, invitation: &Invitation) -> Option<Name> {
        let id = invitation.id.to_string();
        let named = self.events.values().filter(|event| event.object.id == id).filter_map(|event| {
            let (_, name) = event.detail.iter().find(|(key, _)| *key == "target")?;
            Some(((event.at, event.id), name))
        });
        named.max_by_key(|(at, _)| *at).map(|(_, name)| Name::restore(name.clone()))
    }

    pub(super) fn public_token_view(&self, token: &PublicToken) -> Option<PublicTokenView> {
        let workspace = self.workspaces.get(&token.workspace_id)?;
        Some(PublicTokenView {
            token: token.clone(),
            projects: self.live_projects(token).map(|project| (project.id, project.name.clone())).collect(),
            creator: self.accounts.get(&token.created_by)?.display_name.clone(),
            creator_role: self.role(token.created_by, token.workspace_id),
            creator_permissions: self.permissions_in_live_projects(token),
            is_in_plan: workspace.plan.public_tokens,
            app_url: workspace.settings.app_url.clone(),
        })
    }
}
