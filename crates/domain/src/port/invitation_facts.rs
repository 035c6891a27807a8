//! The facts of decisions about invitations.

use super::{InvitationView, LockedTarget};
use crate::model::access::EffectiveAccess;
use crate::model::account::Account;
use crate::model::invitation::{Invitation, InvitationRefusal};
use crate::model::membership::Membership;
use crate::model::notification::NotificationPreferences;
use crate::model::text::Name;

/// An account that a decision concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountFacts {
    /// The account.
    pub account: Account,
    /// Its effective access in the target; empty if the target no longer exists.
    pub access: EffectiveAccess,
    /// Its membership in exactly the target.
    pub membership: Option<Membership>,
    /// How it wants to be notified.
    pub preferences: NotificationPreferences,
}

impl AccountFacts {
    /// Creates the facts of an account that has just been created.
    #[must_use]
    pub fn of_new(account: Account) -> Self {
        Self {
            account,
            access: EffectiveAccess::default(),
            membership: None,
            preferences: NotificationPreferences::default(),
        }
    }
}

/// What a decision about an invitation needs to know, from before the decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationFacts {
    /// The invitation.
    pub invitation: Invitation,
    /// Its target. `None` if the workspace or the project was deleted, or the project moved to another workspace.
    pub target: Option<LockedTarget>,
    /// Name of the target when the invitation was created, changed or resent last.
    pub target_when_sent: Option<Name>,
    /// The account that granted it.
    pub grantor: AccountFacts,
    /// The account that decides, if one was given.
    pub caller: Option<AccountFacts>,
    /// The account of the invited address.
    pub invitee: Option<AccountFacts>,
    /// Whether the invited address has opted out of mail.
    pub has_opted_out: bool,
}

impl InvitationFacts {
    /// Returns the target.
    ///
    /// # Errors
    /// [`InvitationRefusal::Cancelled`] if it no longer exists: its invitations ended with it.
    pub fn require_target(&self) -> Result<LockedTarget, InvitationRefusal> {
        self.target.clone().ok_or(InvitationRefusal::Cancelled)
    }

    /// Returns the view of the invitation after a decision that gives no one access. `invitation` is its new state.
    #[must_use]
    pub fn into_view(self, target: LockedTarget, invitation: Invitation) -> InvitationView {
        let is_by_caller = |caller: &AccountFacts| caller.account.id == invitation.granted_by;
        let grantor = self.caller.filter(is_by_caller).unwrap_or(self.grantor);
        InvitationView {
            invitation,
            workspace: target.workspace.name,
            project: target.project.map(|project| project.name),
            target_when_sent: self.target_when_sent,
            inviter: grantor.account.display_name,
            inviter_email: grantor.account.email,
            granted_by_access: grantor.access,
            invitee_access: self.invitee.map(|invitee| invitee.access).unwrap_or_default(),
        }
    }
}

/// An address that is invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddresseeFacts {
    /// Its account.
    pub account: Option<AccountFacts>,
    /// The invitation for which its pending key in the target is reserved, expired or not.
    pub pending: Option<Invitation>,
    /// Whether it has a seat in the workspace already, as a member or by a pending invitation.
    pub has_seat: bool,
    /// Whether it has opted out of mail.
    pub has_opted_out: bool,
}

/// What a decision to invite addresses to a target needs to know, from before the decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteFacts {
    /// The target.
    pub target: LockedTarget,
    /// Effective access of the account that invites.
    pub access: EffectiveAccess,
    /// Number of seats that are taken in the workspace; 0 if its plan does not limit them. The count stops above the
    /// limit. If the plan has room for the accounts with access, all pending invitations and the addresses together, it
    /// can be the sum of the first two, which counts an address with several seats more than once.
    pub seats_taken: u32,
    /// Number of pending invitations in the workspace; 0 if its plan does not limit them. The count stops above the
    /// limit.
    pub pending_invitations: u32,
    /// The addresses, in the order in which they were given.
    pub addressees: Vec<AddresseeFacts>,
}
