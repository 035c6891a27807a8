//! Inviting, and managing invitations (S4.1 to S4.4, S4.10, S4.12).

use std::collections::BTreeSet;

use super::access::{FORBIDDEN, INVALID, NOT_FOUND, NOT_GRANTABLE, check, offer, require};
use super::state::{InvitationRecord, State, World};
use crate::labels::{Account, Grant, Invitation, Offer, Person, Target, Workspace};
use crate::outcome::{Code, Done, Outcome};
use crate::step::{DAY, Seconds};

/// Lifetime of an invitation that names none.
const DEFAULT_DAYS: u16 = 7;

const fn lifetime(days: Option<u16>) -> Seconds {
    match days {
        Some(days) => days as Seconds * DAY,
        None => DEFAULT_DAYS as Seconds * DAY,
    }
}

impl World {
    pub(super) fn invite(
        &mut self,
        invitation: Invitation,
        who: Person,
        offer: Offer,
        address: Person,
        terms: (Option<u16>, bool),
    ) -> Outcome {
        let account = self.caller(who)?;
        let (days, mail) = terms;
        self.write_invitation(invitation, account, offer, address, days, mail)?;
        Ok(Done::Changed)
    }

    fn write_invitation(
        &mut self,
        invitation: Invitation,
        account: Account,
        offer: Offer,
        address: Person,
        days: Option<u16>,
        mail: bool,
    ) -> Result<(), Code> {
        check(days.is_none_or(|days| (1..=30).contains(&days)), INVALID)?;
        let target = offer.target();
        let workspace = self.workspace_of(target).ok_or(NOT_FOUND)?;
        require(self.sees(account, target), self.may_invite_to(account, target))?;
        check(self.may_offer(account, offer), NOT_GRANTABLE)?;
        self.require_room(workspace, target, address, None)?;
        let record = InvitationRecord {
            target,
            workspace,
            grant: offer.grant(),
            address: Some(address),
            granted_by: account,
            state: State::Pending,
            generation: 0,
            mailed: if mail { BTreeSet::from([0]) } else { BTreeSet::new() },
            expires_at: self.now + lifetime(days),
        };
        self.invitations.insert(invitation, record);
        Ok(())
    }

    /// Every role invites to the workspace; to a project its managers do.
    fn may_invite_to(&self, account: Account, target: Target) -> bool {
        match target {
            Target::Workspace(_) => self.sees(account, target),
            Target::Project(_) => self.manages(account, target),
        }
    }

    /// The address is no member, has no other pending invitation to the target, and there is a seat.
    fn require_room(
        &self,
        workspace: Workspace,
        target: Target,
        address: Person,
        itself: Option<Invitation>,
    ) -> Result<(), Code> {
        let is_member = self.account(address).is_some_and(|account| match target {
            Target::Workspace(workspace) => self.role(account, workspace).is_some(),
            Target::Project(project) => self.permission(account, project).is_some(),
        });
        check(!is_member, "already_member")?;
        let others = self.invitations.iter().filter(|(label, _)| Some(**label) != itself).map(|(_, record)| record);
        let mut same = others.filter(|record| record.target == target && record.address == Some(address));
        check(!same.any(|record| record.is_pending(self.now)), "invitation_already_pending")?;
        self.require_seat(workspace, address)
    }

    pub(super) fn bulk_invite(
        &mut self,
        first: Invitation,
        who: Person,
        offer: Offer,
        rows: &[Option<Person>],
        dry_run: bool,
    ) -> Outcome {
        let account = self.caller(who)?;
        let target = offer.target();
        require(self.sees(account, target), self.may_invite_to(account, target))?;
        let mut after = self.clone();
        let mut results = Vec::with_capacity(rows.len());
        for (label, row) in (first.0..).map(Invitation).zip(rows) {
            results.push(match row {
                Some(address) => after.write_invitation(label, account, offer, *address, None, true),
                None => Err(INVALID),
            });
        }
        if !dry_run {
            *self = after;
        }
        Ok(Done::Rows(results))
    }

    /// Managers are the account that granted it while it sees the target, Owner, Admin, and for a project its admins.
    fn managed(&self, account: Account, invitation: Invitation) -> Result<&InvitationRecord, Code> {
        let record = self.invitations.get(&invitation).ok_or(NOT_FOUND)?;
        let is_grantor = record.granted_by == account;
        if !self.is_target_there(record) {
            return Err(if is_grantor { FORBIDDEN } else { NOT_FOUND });
        }
        let is_manager = self.manages(account, record.target) || (is_grantor && self.sees(account, record.target));
        require(is_manager || is_grantor, is_manager).map(|()| record)
    }

    /// Returns whether the target exists and is in the workspace of the invitation.
    pub(super) fn is_target_there(&self, record: &InvitationRecord) -> bool {
        self.workspace_of(record.target) == Some(record.workspace)
    }

    pub(super) fn change_invitation(&mut self, who: Person, invitation: Invitation, grant: Grant) -> Outcome {
        let account = self.caller(who)?;
        let record = self.managed(account, invitation)?;
        let offer = offer(record.target, grant).ok_or(INVALID)?;
        record.require_pending(self.now)?;
        check(self.may_offer(account, offer), NOT_GRANTABLE)?;
        if let Some(record) = self.invitations.get_mut(&invitation) {
            (record.grant, record.granted_by) = (grant, account);
        }
        Ok(Done::Changed)
    }

    pub(super) fn resend_invitation(&mut self, who: Person, invitation: Invitation) -> Outcome {
        let account = self.caller(who)?;
        let now = self.now;
        let record = self.managed(account, invitation)?;
        let is_expired = record.is_expired(now);
        check(is_expired || record.is_pending(now), record.require_pending(now).err().unwrap_or_default())?;
        check(offer(record.target, record.grant).is_some_and(|offer| self.may_offer(account, offer)), NOT_GRANTABLE)?;
        if is_expired && let Some(address) = record.address {
            self.require_room(record.workspace, record.target, address, Some(invitation))?;
        }
        if let Some(record) = self.invitations.get_mut(&invitation) {
            record.granted_by = account;
            record.generation += 1;
            record.mailed.insert(record.generation);
            record.expires_at = now + lifetime(None);
        }
        Ok(Done::Changed)
    }

    /// An expired one can be cancelled as well, because it could be resent otherwise.
    pub(super) fn cancel_invitation(&mut self, who: Person, invitation: Invitation) -> Outcome {
        let account = self.caller(who)?;
        let record = self.managed(account, invitation)?;
        if !record.is_expired(self.now) {
            record.require_pending(self.now)?;
        }
        if let Some(record) = self.invitations.get_mut(&invitation) {
            record.state = State::Cancelled;
        }
        Ok(Done::Changed)
    }

    pub(super) fn pending_in(&self, workspace: Workspace) -> impl Iterator<Item = &InvitationRecord> {
        let now = self.now;
        self.invitations.values().filter(move |record| record.workspace == workspace && record.is_pending(now))
    }
}
