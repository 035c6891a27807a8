//! Invitations that are decided one after the other, each against the ones before it.

use std::collections::HashMap;

use crate::model::access::may_grant;
use crate::model::ids::AccountId;
use crate::model::invitation::{Invitation, InvitationRefusal};
use crate::model::plan::SeatCount;
use crate::model::time::Timestamp;
use crate::port::InviteFacts;
use crate::usecase::Error;
use crate::usecase::invitations::vacancy::Vacancy;
use crate::usecase::transaction::UseCaseTransaction;

/// The facts about the target of several invitations, and what the ones before the current one change in them.
pub(super) struct InviteBatch<'a> {
    inviter: AccountId,
    facts: &'a InviteFacts,
    /// The admitted invitations by canonical address.
    admitted: HashMap<String, Invitation>,
    seats_taken: u32,
    pending_invitations: u32,
}

impl<'a> InviteBatch<'a> {
    pub(super) fn new(inviter: AccountId, facts: &'a InviteFacts) -> Self {
        let (seats_taken, pending_invitations) = (facts.seats_taken, facts.pending_invitations);
        Self { inviter, facts, admitted: HashMap::new(), seats_taken, pending_invitations }
    }

    /// Checks that the inviter can grant the invitation of the address at `index`, and that its [place](Vacancy) is free.
    pub(super) fn admit(&self, index: usize, invitation: &Invitation, now: Timestamp) -> Result<(), Error> {
        let (facts, addressee) = (self.facts, &self.facts.addressees[index]);
        if !may_grant(facts.access, invitation.grant) {
            return Err(InvitationRefusal::NotGrantable.into());
        }
        let earlier = self.admitted.get(invitation.email.canonical());
        let vacancy = Vacancy {
            is_member: addressee.account.as_ref().is_some_and(|account| account.membership.is_some()),
            other: earlier.or(addressee.pending.as_ref()),
            plan: &facts.target.workspace.plan,
            seats: SeatCount {
                taken: self.seats_taken,
                includes_address: addressee.has_seat || earlier.is_some(),
                pending_invitations: self.pending_invitations,
            },
        };
        vacancy.require_free(self.inviter, facts.access, now)
    }

    /// Takes the place of an admitted invitation, and releases the pending key of the expired one that it replaces.
    pub(super) fn add(&mut self, tx: &mut UseCaseTransaction<'_>, index: usize, invitation: &Invitation) {
        let addressee = &self.facts.addressees[index];
        tx.changes().released_pending_keys.extend(addressee.pending.as_ref().map(|expired| expired.id));
        self.seats_taken += u32::from(!addressee.has_seat);
        self.pending_invitations += 1;
        self.admitted.insert(invitation.email.canonical().to_owned(), invitation.clone());
    }
}
