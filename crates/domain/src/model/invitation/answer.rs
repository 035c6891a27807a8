//! How the visitor of an invitation can answer it.

use super::{Invitation, InvitationRefusal, InvitationSecret, InvitationSecretKind};
use crate::model::email::EmailAddress;
use crate::model::ids::AccountId;
use crate::model::time::Timestamp;

/// The ways in which a visitor with a mailed secret or a code can answer an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerOptions {
    /// Accepting as the signed-in account.
    pub as_caller: bool,
    /// Signing in with the account of the invited address.
    pub by_sign_in: bool,
    /// Creating an account of the invited address.
    pub with_new_account: bool,
    /// Declining.
    pub decline: bool,
}

impl AnswerOptions {
    /// Returns the options of a visitor.
    ///
    /// `caller` is the address of the signed-in account; an account of another address has none. `has_account` is
    /// whether the invited address has an account, which the holder of a code does not learn. `code_proves_address` is
    /// the policy by which a code is sufficient for a new account.
    #[must_use]
    pub fn of(
        invited: &EmailAddress,
        caller: Option<&EmailAddress>,
        kind: InvitationSecretKind,
        has_account: bool,
        code_proves_address: bool,
    ) -> Self {
        if let Some(caller) = caller {
            let as_caller = caller.is_same_as(invited);
            return Self { as_caller, by_sign_in: false, with_new_account: false, decline: as_caller };
        }
        let (by_sign_in, with_new_account) = match kind {
            InvitationSecretKind::Mailed => (has_account, !has_account),
            InvitationSecretKind::Code => (true, code_proves_address),
        };
        // The mailed secret can decline without an account; with a code, only the invited account can.
        let decline = kind == InvitationSecretKind::Mailed;
        Self { as_caller: false, by_sign_in, with_new_account, decline }
    }
}

impl Invitation {
    /// Checks that the secret opens the invitation: that it is current, then that the invitation is pending. If `viewer`
    /// is the account that accepted it, the refusal contains the target. Who may answer it is checked afterwards
    /// ([`require_addressee`](Self::require_addressee)).
    ///
    /// # Errors
    /// [`InvitationRefusal::Superseded`] for a secret of an older generation, or the refusal for the status.
    pub fn require_opened_by(
        &self,
        secret: &InvitationSecret,
        viewer: Option<AccountId>,
        now: Timestamp,
    ) -> Result<(), InvitationRefusal> {
        self.require_current(secret.generation)?;
        self.require_pending_for(viewer, now)
    }
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
