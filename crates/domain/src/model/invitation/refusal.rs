//! Refusals of invitations.

use crate::model::ids::InvitationId;
use crate::model::membership::Grant;

/// Reason why an invitation cannot be created, changed, resent or answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvitationRefusal {
    /// No invitation has this secret or code.
    #[error("no invitation has this link or code; copy the whole link, or check the code")]
    Invalid,
    /// It has expired.
    #[error("this invitation has expired; ask the person who invited you for a new one")]
    Expired,
    /// It was cancelled.
    #[error("this invitation was cancelled; ask the person who invited you for a new one")]
    Cancelled,
    /// It was declined.
    #[error("this invitation was declined; ask the person who invited you for a new one")]
    Declined,
    /// It was accepted already.
    #[error("this invitation was accepted already")]
    Accepted {
        /// The grant that was accepted; only for the account that accepted it.
        target: Option<Grant>,
    },
    /// A newer link or code was created.
    #[error("a newer link was sent; look for the latest mail, or ask for the latest code")]
    Superseded,
    /// The account that granted it can no longer grant it.
    #[error("the person who invited you can no longer grant this; ask a manager for a new invitation")]
    Withdrawn,
    /// It is for another address.
    #[error("this invitation is for {masked_email}; sign in with that address, or ask for an invitation of your own")]
    ForOtherAddress {
        /// The invited address, masked.
        masked_email: String,
    },
    /// A code does not prove the address.
    #[error("a code does not prove your address; sign up, prove the address by its mail, then accept")]
    EmailNotVerified,
    /// The address has an account with a proven address.
    #[error("this address has an account; sign in with it to accept")]
    AccountExists,
    /// The invitee is a member already.
    #[error("this person is a member already")]
    AlreadyMember,
    /// The address has a pending invitation to the same target.
    #[error("this address has a pending invitation to the same target; resend or change that one")]
    AlreadyPending {
        /// The pending invitation; only for its managers.
        invitation_id: Option<InvitationId>,
    },
    /// The grant exceeds what the inviter holds, or is never granted by invitation.
    #[error("you can only grant what you hold yourself")]
    NotGrantable,
}
