//! What the viewers of an invitation see of it.

use super::{Invitation, InvitationStatus};
use crate::model::access::EffectiveAccess;
use crate::model::capability::Capability;
use crate::model::ids::AccountId;
use crate::model::time::Timestamp;

/// The viewer of an invitation, by their relation to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Viewer {
    /// Manages it. Does not see the message of the inviter.
    Manager,
    /// Has just created it.
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
    /// Returns whether the viewer can resend, change and cancel it and copy its code.
    #[must_use]
    pub const fn manages(self) -> bool {
        matches!(self, Self::Manager | Self::Author)
    }

    /// Returns whether the invited address is shown in full; otherwise it is masked.
    #[must_use]
    pub const fn sees_address(self) -> bool {
        matches!(self, Self::Manager | Self::Author | Self::Invitee | Self::FormerInvitee)
    }

    /// Returns whether the message of the inviter is shown.
    #[must_use]
    pub const fn sees_message(self) -> bool {
        matches!(self, Self::Author | Self::Invitee | Self::FormerInvitee)
    }

    /// Returns whether the viewer sees a record only: the target by the name that it had when the invitation was sent,
    /// and the outcome of the invitation, without the other people involved.
    #[must_use]
    pub const fn keeps_record(self) -> bool {
        matches!(self, Self::FormerInvitee | Self::FormerInviter)
    }
}

impl Invitation {
    /// Details of the history of an invitation that a former inviter or invitee sees, by name: the grant, the expiry
    /// and the target. Excludes the other accounts involved, and reasons.
    pub const RECORDED_DETAILS: [&str; 5] = ["grant", "before", "after", "expires_at", "target"];

    /// Returns whether an account with this effective access in the target can see the target.
    #[must_use]
    pub fn is_target_visible_with(&self, access: EffectiveAccess) -> bool {
        let sees = if self.grant.project().is_some() { Capability::ContentView } else { Capability::WorkspaceView };
        access.capabilities().contains(sees)
    }

    /// Returns whether an account manages the invitation: it can see, resend, change and cancel it and copy its code.
    ///
    /// Managers are the account that granted it while that account has access to the target, accounts that can remove
    /// members there, and for a project its admins. `access` is the effective access of the account in the target.
    #[must_use]
    pub fn is_managed_by(&self, account: AccountId, access: EffectiveAccess) -> bool {
        let held = access.capabilities();
        let is_admin_of_project = self.grant.project().is_some() && held.contains(Capability::ProjectInvite);
        let is_inviter = self.granted_by == account && self.is_target_visible_with(access);
        is_inviter || held.contains(Capability::MembersRemove) || is_admin_of_project
    }

    /// Returns how an account that is not the invitee sees the invitation; `None` if the account cannot see it.
    /// `access` is the effective access of the account in the target.
    #[must_use]
    pub fn seen_by_sender(&self, account: AccountId, access: EffectiveAccess) -> Option<Viewer> {
        if self.is_managed_by(account, access) {
            Some(Viewer::Manager)
        } else {
            (self.granted_by == account).then_some(Viewer::FormerInviter)
        }
    }

    /// Returns how the account of the invited address sees the invitation. `invitee` is the effective access of that
    /// account in the target, `grantor` that of the account that granted the invitation.
    #[must_use]
    pub fn seen_by_invitee(&self, invitee: EffectiveAccess, grantor: EffectiveAccess, now: Timestamp) -> Viewer {
        let can_be_answered = self.status_at(now) == InvitationStatus::Pending && !self.is_withdrawn(grantor);
        if can_be_answered || self.is_target_visible_with(invitee) { Viewer::Invitee } else { Viewer::FormerInvitee }
    }
}

#[cfg(test)]
#[path = "viewer_tests.rs"]
mod tests;
