//! Who sees how much of an invitation.

use super::{Invitation, InvitationStatus};
use crate::model::access::Standing;
use crate::model::capability::Capability;
use crate::model::ids::AccountId;
use crate::model::time::Timestamp;

/// The viewer of an invitation, by their relation to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Viewer {
    /// Manages it. What its inviter wrote is not for them.
    Manager,
    /// Wrote it a moment ago.
    Author,
    /// Is invited by it, and can answer it, or has access to its target.
    Invitee,
    /// Was invited by it, and has no access to its target: keeps a record.
    FormerInvitee,
    /// Holds its code, which proves nothing about the mailbox.
    CodeHolder,
    /// Sent it, and has no access to its target any more: keeps a record.
    FormerInviter,
}

impl Viewer {
    /// Whether they resend it, change it, cancel it and copy its code.
    #[must_use]
    pub const fn manages(self) -> bool {
        matches!(self, Self::Manager | Self::Author)
    }

    /// Whether the invited address stands in full; else it is masked.
    #[must_use]
    pub const fn sees_address(self) -> bool {
        matches!(self, Self::Manager | Self::Author | Self::Invitee | Self::FormerInvitee)
    }

    /// Whether they read what the inviter wrote.
    #[must_use]
    pub const fn sees_message(self) -> bool {
        matches!(self, Self::Author | Self::Invitee | Self::FormerInvitee)
    }

    /// Whether they keep a record alone: the target by the name that it had when the invitation was sent, what became
    /// of the invitation, and nothing of who else had to do with it.
    #[must_use]
    pub const fn keeps_record(self) -> bool {
        matches!(self, Self::FormerInvitee | Self::FormerInviter)
    }
}

impl Invitation {
    /// What a former inviter or invitee is told of the steps of an invitation, by the names of their details: what was
    /// offered, until when and where. Not who else answered for it, and why.
    pub const RECORDED_DETAILS: [&str; 5] = ["grant", "before", "after", "expires_at", "target"];

    /// Whether an account that holds `standing` in its target has access to the target.
    #[must_use]
    pub fn is_target_seen_with(&self, standing: Standing) -> bool {
        let sees = if self.grant.project().is_some() { Capability::ContentView } else { Capability::WorkspaceView };
        standing.capabilities().contains(sees)
    }

    /// Whether an account can see it, resend it, change it, cancel it and copy its code: its granter while they have
    /// access to its target, an account that can remove members there, and for a project its admins. `standing` is what
    /// the account holds in its target.
    #[must_use]
    pub fn is_managed_by(&self, account: AccountId, standing: Standing) -> bool {
        let held = standing.capabilities();
        let is_admin_of_project = self.grant.project().is_some() && held.contains(Capability::ProjectInvite);
        let is_inviter = self.granter == account && self.is_target_seen_with(standing);
        is_inviter || held.contains(Capability::MembersRemove) || is_admin_of_project
    }

    /// The relation to it of an account that is not invited by it; `None` where the account may not know of it.
    /// `standing` is what the account holds in its target.
    #[must_use]
    pub fn seen_by_sender(&self, account: AccountId, standing: Standing) -> Option<Viewer> {
        if self.is_managed_by(account, standing) {
            Some(Viewer::Manager)
        } else {
            (self.granter == account).then_some(Viewer::FormerInviter)
        }
    }

    /// The relation to it of the account of its address. `invitee` is what that account holds in its target, `granter` what the
    /// granter holds there.
    #[must_use]
    pub fn seen_by_invitee(&self, invitee: Standing, granter: Standing, now: Timestamp) -> Viewer {
        let can_be_answered = self.status_at(now) == InvitationStatus::Pending && !self.is_withdrawn(granter);
        if can_be_answered || self.is_target_seen_with(invitee) { Viewer::Invitee } else { Viewer::FormerInvitee }
    }
}

#[cfg(test)]
#[path = "viewer_tests.rs"]
mod tests;
