//! Sign-ups and accounts (S1.1, S1.4, S1.5).

use super::access::{INVALID, check};
use super::state::{SignUpRecord, State, World};
use crate::labels::{Account, Link, Person, Target, Workspace};
use crate::outcome::{Done, Outcome};
use crate::step::{DAY, Orphans, Secret};

impl World {
    /// The answer never tells whether the address is known; only its mail does. Earlier links stay valid.
    pub(super) fn sign_up(&mut self, link: Link, person: Person) -> Outcome {
        if self.account(person).is_some() {
            return Ok(Done::KnownAddress);
        }
        let expires_at = self.now + DAY;
        self.sign_ups.insert(link, SignUpRecord { person, expires_at, is_used: false });
        Ok(Done::Changed)
    }

    pub(super) fn prove_address(&mut self, link: Link, password: Secret) -> Outcome {
        let record = self.sign_ups.get(&link).ok_or("secret_invalid")?;
        let person = record.person;
        check(!record.is_used, "secret_used")?;
        check(record.expires_at > self.now, "secret_expired")?;
        check(self.account(person).is_none(), "account_exists")?;
        check(password == Secret::Right, INVALID)?;
        if let Some(record) = self.sign_ups.get_mut(&link) {
            record.is_used = true;
        }
        self.create_account(person);
        Ok(Done::Changed)
    }

    pub(super) fn create_account(&mut self, person: Person) -> Account {
        let (number, exists) = self.accounts.entry(person).or_default();
        *number += 1;
        *exists = true;
        Account { person, number: *number }
    }

    /// Leaves every workspace, in the order of their creation; refused for the Owner of one (S1.4).
    pub(super) fn delete_account(&mut self, who: Person, password: Secret, orphans: Orphans) -> Outcome {
        let account = self.caller(who)?;
        check(password == Secret::Right, "password_wrong")?;
        let mut after = self.clone();
        let memberships: Vec<Workspace> =
            self.workspaces.keys().copied().filter(|of| self.members(*of).any(|member| member == account)).collect();
        for workspace in memberships {
            check(self.owner(workspace) != Some(account), "owner_required")?;
            after.remove(account, Target::Workspace(workspace), orphans)?;
        }
        after.accounts.insert(who, (account.number, false));
        after.sign_ups.retain(|_, record| record.person != who);
        // Decided invitations lose the address; undecided ones wait for the owner of the mailbox.
        for record in after.invitations.values_mut() {
            if record.address == Some(who) && record.state != State::Pending {
                record.address = None;
            }
        }
        *self = after;
        Ok(Done::Changed)
    }
}
