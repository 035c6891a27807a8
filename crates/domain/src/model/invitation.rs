//! Invitations: offers of membership to an email address, and their lifecycle.
//!
//! A pending invitation is accepted, declined or cancelled, or expires. Expiry is computed from the clock and not
//! stored; resending makes an expired invitation pending again. The other three states are final.

mod answer;
mod refusal;
mod viewer;

pub use answer::AnswerOptions;
pub use refusal::InvitationRefusal;
pub use viewer::Viewer;

use std::time::Duration;

use super::access::{EffectiveAccess, may_grant};
use super::account::Account;
use super::delivery::Delivery;
use super::email::EmailAddress;
use super::ids::{AccountId, InvitationId};
use super::membership::{Grant, Membership};
use super::secret::SecretHash;
use super::target::Target;
use super::text::{Invalid, Locale, Message};
use super::time::{Timestamp, days};

/// An offer of membership to one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Id.
    pub id: InvitationId,
    /// The role or permission that is offered, and its target.
    pub grant: Grant,
    /// Address of the invitee.
    pub email: EmailAddress,
    /// Message of the inviter, shown to the invitee only.
    pub message: Option<Message>,
    /// Language of its mails.
    pub locale: Locale,
    /// Account that granted it, on whose authority it rests: the inviter, or the manager who changed or resent it last.
    pub granted_by: AccountId,
    /// The stored state.
    pub state: InvitationState,
    /// How often it was resent. Each secret belongs to one generation, and only the latest generation opens the
    /// invitation.
    pub generation: u32,
    /// Delivery of its latest mail.
    pub delivery: Delivery,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it expires.
    pub expires_at: Timestamp,
}

/// Stored state of an invitation. Expiry is not stored; see [`Invitation::status_at`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationState {
    /// Not decided yet; can be expired.
    Pending,
    /// It became a membership.
    Accepted {
        /// The account that accepted.
        by: AccountId,
        /// When.
        at: Timestamp,
    },
    /// The invitee declined.
    Declined {
        /// When.
        at: Timestamp,
    },
    /// A manager cancelled it.
    Cancelled {
        /// When.
        at: Timestamp,
    },
}

/// Status of an invitation at a point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InvitationStatus {
    /// Can be accepted.
    Pending,
    /// Final.
    Accepted,
    /// Final.
    Declined,
    /// Final.
    Cancelled,
    /// Expired; resending makes it pending again.
    Expired,
}

impl InvitationStatus {
    /// Returns whether the invitation is undecided: it can be resent and cancelled.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Expired)
    }

    /// Every status.
    pub const ALL: [Self; 5] = [Self::Pending, Self::Accepted, Self::Declined, Self::Cancelled, Self::Expired];

    /// Returns the name in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
        }
    }
}

/// Kind of an invitation secret. Each generation has at most one secret of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InvitationSecretKind {
    /// The secret in the mailed link: proves the mailbox.
    Mailed,
    /// The code that the inviter passes on: proves nothing about the mailbox.
    Code,
}

/// Stored hash of a mailed secret or a code. Hashes of older generations are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvitationSecret {
    /// The invitation that it belongs to.
    pub invitation_id: InvitationId,
    /// Mailed secret or code.
    pub kind: InvitationSecretKind,
    /// Generation of the secret.
    pub generation: u32,
    /// The hash.
    pub hash: SecretHash,
}

/// Proof that the person who accepts is the invitee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof<'a> {
    /// A signed-in account, whose address is proven.
    Account(&'a Account),
    /// The mailed secret itself, in a request without a session.
    MailedSecret,
}

/// Everything that an acceptance writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// The invitation, accepted.
    pub invitation: Invitation,
    /// The resulting membership.
    pub membership: Membership,
}

impl Invitation {
    /// Allowed lifetime in days.
    pub const DAYS: std::ops::RangeInclusive<u16> = 1..=30;

    /// Checks a lifetime in days.
    ///
    /// # Errors
    /// `out_of_range` outside of [`DAYS`](Self::DAYS).
    pub fn check_days(count: u16) -> Result<(), Invalid> {
        if Self::DAYS.contains(&count) { Ok(()) } else { Err(Invalid::new("out_of_range", "Choose 1 to 30 days.")) }
    }

    /// Returns when an invitation that is created or resent at `now` expires. The number of days in the request takes
    /// precedence over the setting of the workspace, and that over the default of the instance.
    #[must_use]
    pub fn expiry(now: Timestamp, request: Option<u16>, workspace: Option<u16>, instance: Duration) -> Timestamp {
        now.plus(request.or(workspace).map_or(instance, |count| days(u64::from(count))))
    }

    /// Returns the status at `now`.
    #[must_use]
    pub fn status_at(&self, now: Timestamp) -> InvitationStatus {
        match self.state {
            InvitationState::Pending if self.expires_at.is_reached_by(now) => InvitationStatus::Expired,
            InvitationState::Pending => InvitationStatus::Pending,
            InvitationState::Accepted { .. } => InvitationStatus::Accepted,
            InvitationState::Declined { .. } => InvitationStatus::Declined,
            InvitationState::Cancelled { .. } => InvitationStatus::Cancelled,
        }
    }

    /// Returns when it was accepted, declined or cancelled, if it was.
    #[must_use]
    pub const fn decided_at(&self) -> Option<Timestamp> {
        match self.state {
            InvitationState::Pending => None,
            InvitationState::Accepted { at, .. }
            | InvitationState::Declined { at }
            | InvitationState::Cancelled { at } => Some(at),
        }
    }

    /// Returns the key that must be unique among undecided invitations: target and address. Stores keep it under a
    /// unique constraint. They remove it when the invitation is decided, or is found expired when the address is
    /// invited again.
    #[must_use]
    pub fn pending_key(&self) -> Option<String> {
        matches!(self.state, InvitationState::Pending).then(|| Self::key_of(self.grant.target(), &self.email))
    }

    /// Returns the key that an invitation of `email` to `target` has while it is pending.
    #[must_use]
    pub fn key_of(target: Target, email: &EmailAddress) -> String {
        format!("{}:{}", target.id(), email.canonical())
    }

    /// Returns whether it is withdrawn: the account that granted it can no longer grant it. `grantor` is the effective
    /// access of that account in the target now.
    #[must_use]
    pub fn is_withdrawn(&self, grantor: EffectiveAccess) -> bool {
        matches!(self.state, InvitationState::Pending) && !may_grant(grantor, self.grant)
    }

    /// Checks that the invitation is pending.
    ///
    /// # Errors
    /// The refusal for its status.
    pub fn require_pending(&self, now: Timestamp) -> Result<(), InvitationRefusal> {
        match self.status_at(now) {
            InvitationStatus::Pending => Ok(()),
            InvitationStatus::Accepted => Err(InvitationRefusal::Accepted { target: None }),
            InvitationStatus::Declined => Err(InvitationRefusal::Declined),
            InvitationStatus::Cancelled => Err(InvitationRefusal::Cancelled),
            InvitationStatus::Expired => Err(InvitationRefusal::Expired),
        }
    }

    /// Checks that the invitation is pending, like [`require_pending`](Self::require_pending). If `viewer` is the
    /// account that accepted it, the refusal contains the target.
    ///
    /// # Errors
    /// The refusal for its status.
    pub fn require_pending_for(&self, viewer: Option<AccountId>, now: Timestamp) -> Result<(), InvitationRefusal> {
        self.require_pending(now).map_err(|refusal| match (refusal, self.state) {
            (InvitationRefusal::Accepted { .. }, InvitationState::Accepted { by, .. }) if viewer == Some(by) => {
                InvitationRefusal::Accepted { target: Some(self.grant) }
            }
            (refusal, _) => refusal,
        })
    }

    /// Checks that a secret of `generation` belongs to the latest generation. Always succeeds for a decided invitation:
    /// the holder of any of its secrets learns how it was decided.
    ///
    /// # Errors
    /// [`InvitationRefusal::Superseded`] for a secret of an older generation.
    fn require_current(&self, generation: u32) -> Result<(), InvitationRefusal> {
        if matches!(self.state, InvitationState::Pending) && generation != self.generation {
            return Err(InvitationRefusal::Superseded);
        }
        Ok(())
    }

    /// Checks that `proof` belongs to the invited address.
    ///
    /// # Errors
    /// [`InvitationRefusal::ForOtherAddress`] for an account with another address.
    pub fn require_addressee(&self, proof: Proof<'_>) -> Result<(), InvitationRefusal> {
        match proof {
            Proof::MailedSecret => Ok(()),
            Proof::Account(account) if !account.email.is_same_as(&self.email) => {
                Err(InvitationRefusal::ForOtherAddress { masked_email: self.email.masked() })
            }
            Proof::Account(_) => Ok(()),
        }
    }

    /// Accepts the invitation for the account `by`.
    ///
    /// `grantor` is the effective access of the account that granted it in the target now; `existing` is the membership
    /// that the invitee has there already.
    ///
    /// # Errors
    /// The refusal for its status, or [`InvitationRefusal::Withdrawn`].
    pub fn accept(
        self,
        by: AccountId,
        grantor: EffectiveAccess,
        existing: Option<Membership>,
        now: Timestamp,
    ) -> Result<Acceptance, InvitationRefusal> {
        self.require_pending_for(Some(by), now)?;
        if self.is_withdrawn(grantor) {
            return Err(InvitationRefusal::Withdrawn);
        }
        let accepted =
            Membership { account_id: by, grant: self.grant, joined_at: now, invited_by: Some(self.granted_by) };
        let membership = Membership::highest_of(existing, accepted);
        Ok(Acceptance { invitation: self.decided(InvitationState::Accepted { by, at: now }), membership })
    }

    /// Returns the invitation in a final state; a mail that still waits is not sent.
    fn decided(self, state: InvitationState) -> Self {
        Self { state, delivery: self.delivery.withdrawn(), ..self }
    }

    /// Declines the invitation for the invitee.
    ///
    /// # Errors
    /// The refusal for its status.
    pub fn decline(self, now: Timestamp) -> Result<Self, InvitationRefusal> {
        self.require_pending(now)?;
        Ok(self.decided(InvitationState::Declined { at: now }))
    }

    /// Cancels the invitation. An expired one can be cancelled as well, because it could otherwise be resent.
    ///
    /// # Errors
    /// The refusal for its status.
    pub fn cancel(self, now: Timestamp) -> Result<Self, InvitationRefusal> {
        match self.require_pending(now) {
            Ok(()) | Err(InvitationRefusal::Expired) => Ok(self.decided(InvitationState::Cancelled { at: now })),
            Err(refusal) => Err(refusal),
        }
    }

    /// Checks that a new invitation of the same address to the same target can take its place, because it has expired.
    /// `by` is the account that invites; `access` is its effective access in the target.
    ///
    /// # Errors
    /// [`InvitationRefusal::AlreadyPending`], with the id if `by` manages this invitation.
    pub fn require_replaceable(
        &self,
        by: AccountId,
        access: EffectiveAccess,
        now: Timestamp,
    ) -> Result<(), InvitationRefusal> {
        if self.status_at(now) == InvitationStatus::Expired {
            return Ok(());
        }
        let invitation_id = self.is_managed_by(by, access).then_some(self.id);
        Err(InvitationRefusal::AlreadyPending { invitation_id })
    }

    /// Replaces the grant by another one in the same target. `by` becomes the account that granted it; `access` is
    /// its effective access there. The secrets stay valid.
    ///
    /// # Errors
    /// The refusal for its status, or [`InvitationRefusal::NotGrantable`].
    pub fn change(
        self,
        by: AccountId,
        access: EffectiveAccess,
        grant: Grant,
        now: Timestamp,
    ) -> Result<Self, InvitationRefusal> {
        self.require_pending(now)?;
        if may_grant(access, grant) {
            Ok(Self { grant, granted_by: by, ..self })
        } else {
            Err(InvitationRefusal::NotGrantable)
        }
    }

    /// Starts the next generation, which expires at `expires_at`. `by` becomes the account that granted the invitation;
    /// `access` is its effective access in the target.
    ///
    /// An expired invitation becomes pending again; the caller repeats the checks of a new one.
    ///
    /// # Errors
    /// The refusal for its status, or [`InvitationRefusal::NotGrantable`].
    pub fn resend(
        self,
        by: AccountId,
        access: EffectiveAccess,
        expires_at: Timestamp,
        now: Timestamp,
    ) -> Result<Self, InvitationRefusal> {
        match self.require_pending(now) {
            Ok(()) | Err(InvitationRefusal::Expired) => {}
            Err(refusal) => return Err(refusal),
        }
        if !may_grant(access, self.grant) {
            return Err(InvitationRefusal::NotGrantable);
        }
        Ok(Self { granted_by: by, generation: self.generation + 1, expires_at, ..self })
    }
}

#[cfg(test)]
#[path = "invitation_tests.rs"]
mod tests;
