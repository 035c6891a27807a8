//! The facts of decisions about invitations.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, InvitationId};
use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccountFacts, AddresseeFacts, InvitationFacts, InviteFacts, LockedTarget, StoreError};

use super::state::State;
use super::unit_of_work::{MemoryUnitOfWork, internal_error};

impl MemoryUnitOfWork {
    pub(super) async fn read_invitation_facts(
        &mut self,
        id: InvitationId,
        caller: Option<AccountId>,
    ) -> Result<Option<InvitationFacts>, StoreError> {
        self.read(|state| state.invitations.get(&id).map(|it| state.invitation_facts(it, caller)).transpose())?
    }

    pub(super) async fn read_invite_facts(
        &mut self,
        target: Target,
        inviter: AccountId,
        addresses: &[EmailAddress],
        now: Timestamp,
    ) -> Result<Option<InviteFacts>, StoreError> {
        self.read(|state| state.invite_facts(target, inviter, addresses, now))
    }
}

impl State {
    /// Returns a live target.
    pub(super) fn target(&self, target: Target) -> Option<LockedTarget> {
        let (workspace, project) = match target {
            Target::Workspace(id) => (id, None),
            Target::Project(id) => {
                let project = self.live_project(id)?;
                (project.workspace_id, Some(project.clone()))
            }
        };
        Some(LockedTarget { workspace: self.workspace(workspace)?, project })
    }

    fn invitation_facts(
        &self,
        invitation: &Invitation,
        caller: Option<AccountId>,
    ) -> Result<InvitationFacts, StoreError> {
        let target = self.target(invitation.grant.target());
        let target = target.filter(|target| target.workspace.id == invitation.grant.workspace());
        let facts_of = |account: &Account| self.account_facts(account, target.as_ref());
        let grantor = self.accounts.get(&invitation.granted_by).map(facts_of);
        Ok(InvitationFacts {
            invitation: invitation.clone(),
            target_when_sent: self.target_when_sent(invitation),
            grantor: grantor.ok_or_else(|| internal_error("there is no such account"))?,
            caller: caller.and_then(|id| self.accounts.get(&id)).map(facts_of),
            invitee: self.account_by_email(&invitation.email).map(facts_of),
            has_opted_out: self.mail_opt_outs.contains_key(invitation.email.canonical()),
            target,
        })
    }

    fn invite_facts(
        &self,
        target: Target,
        inviter: AccountId,
        addresses: &[EmailAddress],
        now: Timestamp,
    ) -> Option<InviteFacts> {
        let locked = self.target(target)?;
        let (workspace, plan) = (locked.workspace.id, &locked.workspace.plan);
        let mut facts = InviteFacts {
            access: self.effective_access(inviter, target).map(|(_, access)| access).unwrap_or_default(),
            seats_taken: 0,
            pending_invitations: 0,
            addressees: Vec::new(),
            target: locked.clone(),
        };
        for email in addresses {
            let seats = self.seats(workspace, email, now);
            facts.seats_taken = plan.max_members.map_or(0, |_| seats.taken);
            facts.pending_invitations = plan.max_pending_invitations.map_or(0, |_| seats.pending_invitations);
            let pending = self.pending_keys.get(&Invitation::key_of(target, email));
            facts.addressees.push(AddresseeFacts {
                account: self.account_by_email(email).map(|account| self.account_facts(account, Some(&locked))),
                pending: pending.and_then(|id| self.invitations.get(id)).cloned(),
                has_seat: plan.max_members.is_some() && seats.includes_address,
                has_opted_out: self.mail_opt_outs.contains_key(email.canonical()),
            });
        }
        Some(facts)
    }

    fn account_facts(&self, account: &Account, target: Option<&LockedTarget>) -> AccountFacts {
        let mut facts = AccountFacts::of_new(account.clone());
        facts.preferences = self.notification_preferences.get(&account.id).cloned().unwrap_or_default();
        if let Some(target) = target {
            facts.access = self.effective_access(account.id, target.id()).map(|(_, access)| access).unwrap_or_default();
            facts.membership = match target.id() {
                Target::Workspace(id) => self.roles.get(&(id, account.id)).cloned(),
                Target::Project(id) => self.permissions.get(&(id, account.id)).cloned(),
            };
        }
        facts
    }
}
