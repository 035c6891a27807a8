//! Invitations, their pending keys and their secrets.

use std::cmp::Reverse;

use async_trait::async_trait;
use guestlist_domain::model::delivery::Delivery;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, InvitationId, WorkspaceId};
use guestlist_domain::model::invitation::{Invitation, InvitationSecret, InvitationState, InvitationStatus};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{InvitationFacts, InvitationRepository, InviteFacts, StoreError};

use super::state::{State, conflict_if};
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl InvitationRepository for MemoryUnitOfWork {
    async fn invitation(&mut self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        self.read(|state| state.invitations.get(&id).cloned())
    }

    async fn invitation_facts(
        &mut self,
        id: InvitationId,
        caller: Option<AccountId>,
    ) -> Result<Option<InvitationFacts>, StoreError> {
        self.read_invitation_facts(id, caller).await
    }

    async fn invite_facts(
        &mut self,
        target: Target,
        inviter: AccountId,
        addresses: &[EmailAddress],
        now: Timestamp,
    ) -> Result<Option<InviteFacts>, StoreError> {
        self.read_invite_facts(target, inviter, addresses, now).await
    }

    async fn invitation_by_pending_key(&mut self, key: &str) -> Result<Option<Invitation>, StoreError> {
        self.read(|state| state.pending_keys.get(key).and_then(|id| state.invitations.get(id)).cloned())
    }

    async fn invitations_of(
        &mut self,
        email: &EmailAddress,
        workspace: WorkspaceId,
        limit: u16,
    ) -> Result<Vec<Invitation>, StoreError> {
        self.read(|state| {
            let is_match = |it: &&Invitation| it.email.is_same_as(email) && it.grant.workspace() == workspace;
            let mut found: Vec<Invitation> = state.invitations.values().filter(is_match).cloned().collect();
            found.sort_by_key(|it| Reverse((it.created_at, it.id)));
            found.truncate(usize::from(limit));
            found
        })
    }

    async fn undecided_invitations(
        &mut self,
        workspace: WorkspaceId,
        granted_by: AccountId,
        addressee: &EmailAddress,
    ) -> Result<Vec<Invitation>, StoreError> {
        self.read(|state| {
            let is_affected = |it: &&Invitation| it.granted_by == granted_by || it.email.is_same_as(addressee);
            let all = state.invitations.values().filter(|it| it.grant.workspace() == workspace);
            all.filter(|it| matches!(it.state, InvitationState::Pending)).filter(is_affected).cloned().collect()
        })
    }

    async fn set_delivery(&mut self, id: InvitationId, delivery: &Delivery) -> Result<(), StoreError> {
        self.write(|state| {
            if let Some(invitation) = state.invitations.get_mut(&id) {
                invitation.delivery = delivery.clone();
            }
            Ok(())
        })
    }

    async fn mark_expiry_notified(&mut self, id: InvitationId) -> Result<bool, StoreError> {
        self.write(|state| {
            let Some(generation) = state.invitations.get(&id).map(|invitation| invitation.generation) else {
                return Ok(false);
            };
            let notified = state.expiry_notified.insert(id, generation);
            Ok(notified.is_none_or(|notified| notified < generation))
        })
    }

    async fn undecided_invitations_to(&mut self, target: Target) -> Result<Vec<Invitation>, StoreError> {
        let is_to = |invitation: &&Invitation| match target {
            Target::Workspace(id) => invitation.grant.workspace() == id,
            Target::Project(id) => invitation.grant.project() == Some(id),
        };
        self.read(|state| {
            let undecided = state.invitations.values().filter(|it| matches!(it.state, InvitationState::Pending));
            undecided.filter(is_to).cloned().collect()
        })
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn insert_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.invitations.contains_key(&invitation.id))?;
            state.assign_pending_key(invitation)?;
            state.require_parents(invitation)?;
            state.invitations.insert(invitation.id, invitation.clone());
            Ok(())
        })
    }

    pub(super) async fn update_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError> {
        self.write(|state| {
            let stored = state.invitations.get(&invitation.id).cloned().ok_or(StoreError::Conflict)?;
            let Invitation { email, message, locale, created_at, .. } = stored;
            state.assign_pending_key(invitation)?;
            state.require_accounts(invitation)?;
            let updated = Invitation { email, message, locale, created_at, ..invitation.clone() };
            state.invitations.insert(invitation.id, updated);
            Ok(())
        })
    }

    pub(super) async fn release_pending_key(&mut self, id: InvitationId) -> Result<(), StoreError> {
        self.write(|state| {
            state.pending_keys.retain(|_, holder| *holder != id);
            Ok(())
        })
    }

    pub(super) async fn insert_invitation_secret(&mut self, secret: &InvitationSecret) -> Result<(), StoreError> {
        self.write(|state| {
            let has_same_key = |other: &InvitationSecret| {
                (other.invitation_id, other.generation, other.kind)
                    == (secret.invitation_id, secret.generation, secret.kind)
            };
            conflict_if(state.invitation_secrets.contains_key(secret.hash.as_bytes()))?;
            conflict_if(state.invitation_secrets.values().any(has_same_key))?;
            state.require_invitation(secret.invitation_id)?;
            state.invitation_secrets.insert(*secret.hash.as_bytes(), *secret);
            Ok(())
        })
    }
}

impl State {
    /// Gives an invitation the pending key that its state requires, and releases any other.
    fn assign_pending_key(&mut self, invitation: &Invitation) -> Result<(), StoreError> {
        self.pending_keys.retain(|_, holder| *holder != invitation.id);
        if let Some(key) = invitation.pending_key() {
            conflict_if(self.pending_keys.contains_key(&key))?;
            self.pending_keys.insert(key, invitation.id);
        }
        Ok(())
    }

    fn require_parents(&self, invitation: &Invitation) -> Result<(), StoreError> {
        self.require_workspace(invitation.grant.workspace())?;
        if let Some(project) = invitation.grant.project() {
            self.require_project_in(project, invitation.grant.workspace())?;
        }
        self.require_accounts(invitation)
    }

    fn require_accounts(&self, invitation: &Invitation) -> Result<(), StoreError> {
        self.require_account(invitation.granted_by)?;
        match invitation.state {
            InvitationState::Accepted { by, .. } => self.require_account(by),
            InvitationState::Pending | InvitationState::Declined { .. } | InvitationState::Cancelled { .. } => Ok(()),
        }
    }
}

impl State {
    pub(super) fn expired_unnotified_invitations(&self, now: Timestamp, limit: u16) -> Vec<InvitationId> {
        let is_unnotified = |it: &&Invitation| {
            it.status_at(now) == InvitationStatus::Expired
                && self.expiry_notified.get(&it.id).is_none_or(|notified| *notified < it.generation)
        };
        let mut found: Vec<&Invitation> = self.invitations.values().filter(is_unnotified).collect();
        found.sort_by_key(|it| (it.expires_at, it.id));
        found.into_iter().take(usize::from(limit)).map(|it| it.id).collect()
    }
}
