//! Answers of invitees: accepting and declining (S4.6 to S4.11).

use super::access::{NOT_FOUND, check, offer};
use super::state::{InvitationRecord, RoleRecord, State, World};
use crate::labels::{Account, Grant, Invitation, Person, Target};
use crate::outcome::{Code, Done, Outcome};
use crate::step::{Decision, Proof};

const CANCELLED: Code = "invitation_cancelled";

impl World {
    pub(super) fn answer_invitation(&mut self, decision: Decision, proof: Proof, invitation: Invitation) -> Outcome {
        match (decision, proof) {
            (_, Proof::Listed(person)) => {
                let account = self.caller(person)?;
                let record = self.invitations.get(&invitation).ok_or(NOT_FOUND)?;
                check(record.address == Some(person), NOT_FOUND)?;
                check(self.is_target_there(record), CANCELLED)?;
                self.finish(decision, invitation, account)
            }
            (_, Proof::Link(Some(person), generation) | Proof::Code(Some(person), generation)) => {
                let account = self.caller(person)?;
                let record = self.find_by_secret(invitation, proof)?;
                check(self.is_target_there(record), CANCELLED)?;
                self.require_current(record, generation)?;
                check(record.address == Some(person), "invitation_for_other_address")?;
                self.finish(decision, invitation, account)
            }
            (Decision::Accept, Proof::Link(None, generation) | Proof::Code(None, generation)) => {
                self.accept_with_new_account(invitation, proof, generation)
            }
            (Decision::Decline, Proof::Link(None, generation) | Proof::Code(None, generation)) => {
                let record = self.find_by_secret(invitation, proof)?;
                check(self.is_target_there(record), CANCELLED)?;
                self.require_current(record, generation)?;
                // The mailed link proves the address; a code does not.
                check(matches!(proof, Proof::Link(..)), "unauthenticated")?;
                self.decide(invitation, State::Declined);
                Ok(Done::Changed)
            }
        }
    }

    /// Every generation has a code; a link only if it was mailed.
    fn find_by_secret(&self, invitation: Invitation, proof: Proof) -> Result<&InvitationRecord, Code> {
        let record = self.invitations.get(&invitation).ok_or("invitation_invalid")?;
        let exists = match proof {
            Proof::Listed(_) => false,
            Proof::Link(_, generation) => record.mailed.contains(&generation),
            Proof::Code(_, generation) => generation <= record.generation,
        };
        check(exists, "invitation_invalid").map(|()| record)
    }

    /// The link of an older generation says that a newer one was sent, unless the invitation was decided.
    fn require_current(&self, record: &InvitationRecord, generation: u32) -> Result<(), Code> {
        check(record.state != State::Pending || generation == record.generation, "invitation_superseded")?;
        record.require_pending(self.now)
    }

    fn accept_with_new_account(&mut self, invitation: Invitation, proof: Proof, generation: u32) -> Outcome {
        let record = self.find_by_secret(invitation, proof)?;
        self.require_current(record, generation)?;
        check(matches!(proof, Proof::Link(..)), "email_not_verified")?;
        let person = record.address.ok_or(NOT_FOUND)?;
        check(self.account(person).is_none(), "account_exists")?;
        check(self.is_grantable(record), "invitation_withdrawn")?;
        let account = self.create_account(person);
        self.finish(Decision::Accept, invitation, account)
    }

    fn finish(&mut self, decision: Decision, invitation: Invitation, account: Account) -> Outcome {
        let record = self.invitations.get(&invitation).ok_or(NOT_FOUND)?;
        record.require_pending(self.now)?;
        if decision == Decision::Decline {
            self.decide(invitation, State::Declined);
            return Ok(Done::Changed);
        }
        check(self.is_grantable(record), "invitation_withdrawn")?;
        let (target, grant) = (record.target, record.grant);
        self.give(account, target, grant);
        self.decide(invitation, State::Accepted);
        Ok(Done::Changed)
    }

    /// The access of the account that granted it counts at the moment of the acceptance (S3.4, S4.11).
    pub(crate) fn is_grantable(&self, record: &InvitationRecord) -> bool {
        self.is_target_there(record)
            && offer(record.target, record.grant).is_some_and(|offer| self.may_offer(record.granted_by, offer))
    }

    /// Accepting never lowers a grant (S4.10).
    fn give(&mut self, account: Account, target: Target, grant: Grant) {
        match (target, grant) {
            (Target::Workspace(workspace), Grant::Role(role)) => {
                let new = RoleRecord { role, since: self.now };
                let held = self.roles.entry((workspace, account)).or_insert(new);
                held.role = held.role.max(role);
            }
            (Target::Project(project), Grant::Permission(permission)) => {
                let held = self.permissions.entry((project, account)).or_insert(permission);
                *held = (*held).max(permission);
            }
            (Target::Workspace(_), Grant::Permission(_)) | (Target::Project(_), Grant::Role(_)) => {}
        }
    }

    fn decide(&mut self, invitation: Invitation, state: State) {
        if let Some(record) = self.invitations.get_mut(&invitation) {
            record.state = state;
        }
    }

    /// Returns the current link or code of an invitation, for the generator.
    pub(crate) fn generation_of(&self, invitation: Invitation) -> u32 {
        self.invitations.get(&invitation).map_or(0, |record| record.generation)
    }

    pub(crate) fn address_of(&self, invitation: Invitation) -> Option<Person> {
        self.invitations.get(&invitation).and_then(|record| record.address)
    }
}
