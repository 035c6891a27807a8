//! Every way that an invitation says no.

use crate::model::ids::InvitationId;
use crate::model::membership::Grant;

/// Why an invitation cannot be made, changed or accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvitationRefusal {
    /// Nothing has this secret or code.
    #[error("no invitation has this link or code; copy the whole link, or check the code")]
    Invalid,
    /// Ran out.
    #[error("this invitation has run out; ask whoever invited you for a new one")]
    Expired,
    /// Was taken back.
    #[error("this invitation was taken back; ask whoever invited you for a new one")]
    Cancelled,
    /// Was declined.
    #[error("this invitation was declined; ask whoever invited you for a new one")]
    Declined,
    /// Was accepted; the place is told to the one who accepted it.
    #[error("this invitation was accepted already")]
    Accepted {
        /// What it led to, for the one who accepted it and for nobody else.
        target: Option<Grant>,
    },
    /// A newer link or code was made.
    #[error("a newer link was sent; look for the latest mail, or ask for the latest code")]
    Superseded,
    /// Whoever invited may no longer give what it offers.
    #[error("whoever invited you may no longer grant this; ask somebody who manages it for a new invitation")]
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
    /// The person is in already.
    #[error("this person is a member already")]
    AlreadyMember,
    /// There is a pending one for the address and place.
    #[error("this address has a pending invitation to the same place; resend or change that one")]
    AlreadyPending {
        /// Which, for those who manage it.
        invitation_id: Option<InvitationId>,
    },
    /// The ceiling: it is more than the inviter holds, or never granted by invitation.
    #[error("you can only grant what you hold yourself")]
    NotGrantable,
}
