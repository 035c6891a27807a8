//! Lists, from what is committed.

use std::cmp::Reverse;
use std::collections::HashSet;

use async_trait::async_trait;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::ids::{AccountId, InvitationId, ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::invitation::{Invitation, InvitationStatus};
use guestlist_domain::model::notification::{Notification, NotificationPreferences};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::project::Project;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::token_usage::{Bucket, UsesIn};
use guestlist_domain::port::{
    GuestSessionView, InvitationScope, InvitationView, PublicTokenQuery, PublicTokenView, ReadModel, StoreError,
    WorkspaceView,
};

use super::state::State;
use super::{MemoryStore, token_usage};

#[async_trait]
impl ReadModel for MemoryStore {
    async fn workspaces(&self, account: AccountId, page: PageRequest) -> Result<Page<WorkspaceView>, StoreError> {
        let state = self.committed();
        let views = state.workspaces.keys().filter_map(|&id| state.workspace_view(account, id));
        let cursor = |view: &WorkspaceView| Cursor { at: view.workspace.created_at, id: view.workspace.id.uuid() };
        Ok(newest_first(views, page, cursor))
    }

    async fn workspace(&self, account: AccountId, id: WorkspaceId) -> Result<Option<WorkspaceView>, StoreError> {
        Ok(self.committed().workspace_view(account, id))
    }

    async fn projects(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<Project>, StoreError> {
        let state = self.committed();
        let projects = state.projects.values().filter(|project| project.workspace_id == workspace).cloned();
        Ok(newest_first(projects, page, |project| Cursor { at: project.created_at, id: project.id.uuid() }))
    }

    async fn project(&self, id: ProjectId) -> Result<Option<Project>, StoreError> {
        Ok(self.committed().projects.get(&id).cloned())
    }

    async fn invitations(
        &self,
        scope: InvitationScope,
        statuses: HashSet<InvitationStatus>,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, StoreError> {
        let state = self.committed();
        let wanted = |invitation: &&Invitation| {
            let in_scope = match &scope {
                InvitationScope::To(place) => place_of(invitation) == *place,
                InvitationScope::For(email) => invitation.email.is_same_as(email),
            };
            in_scope && (statuses.is_empty() || statuses.contains(&invitation.status_at(now)))
        };
        let views = state.invitations.values().filter(wanted).filter_map(|it| state.invitation_view(it));
        let cursor = |view: &InvitationView| Cursor { at: view.invitation.created_at, id: view.invitation.id.uuid() };
        Ok(newest_first(views, page, cursor))
    }

    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitationView>, StoreError> {
        let state = self.committed();
        Ok(state.invitations.get(&id).and_then(|invitation| state.invitation_view(invitation)))
    }

    async fn public_tokens(
        &self,
        query: PublicTokenQuery,
        page: PageRequest,
    ) -> Result<Page<PublicTokenView>, StoreError> {
        let state = self.committed();
        let covers = |token: &PublicToken| {
            query.covering.as_ref().is_none_or(|wanted| wanted.iter().any(|id| token.projects.contains(id)))
        };
        let wanted = |token: &&PublicToken| {
            token.workspace_id == query.workspace
                && covers(token)
                && (query.statuses.is_empty() || query.statuses.contains(&token.status_at(query.now)))
                && query.creator.is_none_or(|creator| token.created_by == creator)
                && query.bounds.hold(token)
        };
        let views = state.public_tokens.values().filter(wanted).filter_map(|token| state.public_token_view(token));
        Ok(newest_first(views, page, |view| Cursor { at: view.token.created_at, id: view.token.id.uuid() }))
    }

    async fn public_token(&self, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError> {
        let state = self.committed();
        Ok(state.public_tokens.get(&id).and_then(|token| state.public_token_view(token)))
    }

    async fn public_token_uses(
        &self,
        id: PublicTokenId,
        since: Timestamp,
        bucket: Bucket,
    ) -> Result<Vec<UsesIn>, StoreError> {
        Ok(token_usage::uses(&self.committed(), id, since, bucket))
    }

    async fn guest_sessions(
        &self,
        id: PublicTokenId,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<GuestSessionView>, StoreError> {
        Ok(token_usage::guest_sessions(&self.committed(), id, now, limit))
    }

    async fn notifications(
        &self,
        account: AccountId,
        unread_only: bool,
        page: PageRequest,
    ) -> Result<Page<Notification>, StoreError> {
        let state = self.committed();
        let wanted = |it: &&Notification| it.account_id == account && !(unread_only && it.read_at.is_some());
        let notifications = state.notifications.values().filter(wanted).cloned();
        Ok(newest_first(notifications, page, |it| Cursor { at: it.at, id: it.id.uuid() }))
    }

    async fn unread_notifications(&self, account: AccountId) -> Result<u64, StoreError> {
        let state = self.committed();
        let unread = state.notifications.values().filter(|it| it.account_id == account && it.read_at.is_none());
        Ok(unread.map(|_| 1).sum())
    }

    async fn notification_preferences(&self, account: AccountId) -> Result<NotificationPreferences, StoreError> {
        Ok(self.committed().notification_preferences.get(&account).cloned().unwrap_or_default())
    }
}

fn newest_first<T>(items: impl Iterator<Item = T>, page: PageRequest, cursor: impl Fn(&T) -> Cursor) -> Page<T> {
    let key = |cursor: Cursor| Reverse((cursor.at, cursor.id));
    let mut rows: Vec<T> = items.filter(|item| page.after.is_none_or(|after| key(cursor(item)) > key(after))).collect();
    rows.sort_by_key(|item| key(cursor(item)));
    Page::cut(rows, page.limit, cursor)
}

fn place_of(invitation: &Invitation) -> Place {
    invitation.grant.project().map_or(Place::Workspace(invitation.grant.workspace()), Place::Project)
}

impl State {
    fn workspace_view(&self, account: AccountId, id: WorkspaceId) -> Option<WorkspaceView> {
        Some(WorkspaceView { my_role: self.role(account, id)?, workspace: self.workspace(id)? })
    }

    fn invitation_view(&self, invitation: &Invitation) -> Option<InvitationView> {
        let inviter = self.accounts.get(&invitation.granter)?;
        let project = invitation.grant.project().and_then(|id| self.projects.get(&id));
        let standing = self.standing(invitation.granter, place_of(invitation));
        Some(InvitationView {
            invitation: invitation.clone(),
            workspace: self.workspaces.get(&invitation.grant.workspace())?.name.clone(),
            project: project.map(|project| project.name.clone()),
            inviter: inviter.display_name.clone(),
            inviter_email: inviter.email.clone(),
            granter_standing: standing.map(|(_, standing)| standing).unwrap_or_default(),
        })
    }

    fn public_token_view(&self, token: &PublicToken) -> Option<PublicTokenView> {
        Some(PublicTokenView {
            token: token.clone(),
            projects: self.live_projects(token).map(|project| (project.id, project.name.clone())).collect(),
            creator: self.accounts.get(&token.created_by)?.display_name.clone(),
        })
    }
}
