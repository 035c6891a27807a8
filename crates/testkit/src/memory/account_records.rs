//! Queries about a single account: the projects it can reach, and its records.

use std::cmp::Reverse;

use async_trait::async_trait;
use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::event::{Actor, Event};
use guestlist_domain::model::ids::{AccountId, ProjectId};
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::target::Target;
use guestlist_domain::port::{
    AccountReader, AccountRecords, InvitationView, NamedMembership, OwnEvent, PublicTokenView, ReachableProject,
    StoreError,
};

use super::MemoryStore;
use super::state::State;

#[async_trait]
impl AccountReader for MemoryStore {
    async fn account_records(&self, account: AccountId) -> Result<AccountRecords, StoreError> {
        Ok(self.snapshot()?.records_of(account))
    }
}

impl State {
    /// Returns the view of the project if the account can reach it.
    pub(super) fn reachable_project(&self, account: AccountId, project: &Project) -> Option<ReachableProject> {
        let (workspace, access) = self.effective_access(account, Target::Project(project.id))?;
        let workspace = self.workspaces.get(&workspace)?.name.clone();
        let is_reached = access != EffectiveAccess::default();
        is_reached.then(|| ReachableProject { project: project.clone(), workspace, access })
    }

    pub(super) fn records_of(&self, account: AccountId) -> AccountRecords {
        let roles = self.roles.values().filter(|membership| membership.account_id == account);
        let permissions = self.permissions.values().filter(|membership| membership.account_id == account);
        let mut memberships: Vec<NamedMembership> =
            roles.chain(permissions).filter_map(|membership| self.named_membership(membership)).collect();
        memberships
            .sort_by_key(|membership| Reverse((membership.membership.joined_at, target_id(&membership.membership))));

        let sent = self.invitations.values().filter(|invitation| invitation.granted_by == account);
        let mut sent_invitations: Vec<InvitationView> = sent.filter_map(|it| self.invitation_view(it)).collect();
        sent_invitations.sort_by_key(|view| Reverse((view.invitation.created_at, view.invitation.id)));

        let created = self.public_tokens.values().filter(|token| token.created_by == account);
        let mut public_tokens: Vec<PublicTokenView> = created.filter_map(|it| self.public_token_view(it)).collect();
        public_tokens.sort_by_key(|view| Reverse((view.token.created_at, view.token.id)));

        let own = self.events.values().filter(|event| event.actor == Actor::Account(account));
        let mut activity: Vec<OwnEvent> = own.map(own_event).collect();
        activity.sort_by_key(|event| Reverse((event.at, event.id)));
        AccountRecords { memberships, sent_invitations, public_tokens, activity }
    }

    fn named_membership(&self, membership: &Membership) -> Option<NamedMembership> {
        let target = match membership.grant.project() {
            Some(project) => self.projects.get(&project)?.name.clone(),
            None => self.workspaces.get(&membership.grant.workspace())?.name.clone(),
        };
        Some(NamedMembership { membership: membership.clone(), target })
    }
}

fn target_id(membership: &Membership) -> uuid::Uuid {
    membership.grant.project().map_or(membership.grant.workspace().uuid(), ProjectId::uuid)
}

fn own_event(event: &Event) -> OwnEvent {
    let mut detail: Vec<(String, String)> =
        event.detail.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
    detail.sort();
    OwnEvent { id: event.id, at: event.at, action: event.action, object: event.object.clone(), detail }
}
