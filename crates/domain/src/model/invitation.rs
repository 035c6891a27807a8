//! Invitations: offers of membership to an e-mail address, and every way that one can go.

mod refusal;
mod viewer;

pub use refusal::InvitationRefusal;
pub use viewer::Viewer;

use std::time::Duration;

use super::access::{Standing, may_grant};
use super::account::Account;
use super::delivery::Delivery;
use super::email::EmailAddress;
use super::ids::{AccountId, InvitationId};
use super::membership::{Grant, Membership};
use super::secret::SecretHash;
use super::text::{Locale, Message};
use super::time::{Timestamp, days};

/// An offer of membership to one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Id.
    pub id: InvitationId,
    /// What is offered, and where.
    pub grant: Grant,
    /// To whom.
    pub email: EmailAddress,
    /// What the inviter wrote; shown to the invitee alone.
    pub message: Option<Message>,
    /// Language of its mails.
    pub locale: Locale,
    /// On whose rights it stands: whoever invited, or the manager who resent it last.
    pub granter: AccountId,
    /// Which way it went.
    pub state: InvitationState,
    /// How often it was resent; its secrets belong to one generation, and only the latest opens it.
    pub generation: u32,
    /// What became of its latest mail.
    pub delivery: Delivery,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it runs out.
    pub expires_at: Timestamp,
}

/// What is written down of where an invitation went. Running out is not written: it is a matter of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationState {
    /// Nobody decided yet.
    Pending,
    /// It became a membership.
    Accepted {
        /// By whom.
        by: AccountId,
        /// When.
        at: Timestamp,
    },
    /// The invitee said no.
    Declined {
        /// When.
        at: Timestamp,
    },
    /// Those who manage it took it back.
    Cancelled {
        /// When.
        at: Timestamp,
    },
}

/// Where an invitation stands at a moment.
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
    /// Ran out; resending makes it pending again.
    Expired,
}

impl InvitationStatus {
    /// Every status.
    pub const ALL: [Self; 5] = [Self::Pending, Self::Accepted, Self::Declined, Self::Cancelled, Self::Expired];

    /// The name in the API.
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

/// What opens an invitation; each generation has one of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InvitationSecretKind {
    /// The secret in the mailed link: proves the mailbox.
    Mailed,
    /// The code that an inviter hands over: proves nothing about the mailbox.
    Code,
}

/// A stored hash of something that opens, or opened, an invitation. Those of older generations stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvitationSecret {
    /// What it opens.
    pub invitation_id: InvitationId,
    /// Mailed secret or code.
    pub kind: InvitationSecretKind,
    /// Of which generation.
    pub generation: u32,
    /// The hash.
    pub hash: SecretHash,
}

/// What proves that the person accepting is the one invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof<'a> {
    /// A signed-in account, whose address is proven.
    Account(&'a Account),
    /// The mailed secret itself, by somebody with no session.
    MailedSecret,
}

/// All that an acceptance writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// The invitation, accepted.
    pub invitation: Invitation,
    /// What the person has now.
    pub membership: Membership,
}

impl Invitation {
    /// Fewest and most days that an invitation may live.
    pub const DAYS: std::ops::RangeInclusive<u16> = 1..=30;

    /// When an invitation made or resent `now` runs out: what the request says before what the workspace says before
    /// the instance's default.
    #[must_use]
    pub fn expiry(now: Timestamp, request: Option<u16>, workspace: Option<u16>, instance: Duration) -> Timestamp {
        now.plus(request.or(workspace).map_or(instance, |count| days(u64::from(count))))
    }

    /// Where it stands at `now`.
    #[must_use]
    pub fn status_at(&self, now: Timestamp) -> InvitationStatus {
        match self.state {
            InvitationState::Pending if self.expires_at.has_come(now) => InvitationStatus::Expired,
            InvitationState::Pending => InvitationStatus::Pending,
            InvitationState::Accepted { .. } => InvitationStatus::Accepted,
            InvitationState::Declined { .. } => InvitationStatus::Declined,
            InvitationState::Cancelled { .. } => InvitationStatus::Cancelled,
        }
    }

    /// When somebody decided, if somebody did.
    #[must_use]
    pub const fn decided_at(&self) -> Option<Timestamp> {
        match self.state {
            InvitationState::Pending => None,
            InvitationState::Accepted { at, .. }
            | InvitationState::Declined { at }
            | InvitationState::Cancelled { at } => Some(at),
        }
    }

    /// What must be unique while it is pending: the place and the address. Stores keep it under a unique constraint and
    /// clear it when the invitation is decided, or found expired by the next one.
    #[must_use]
    pub fn pending_key(&self) -> Option<String> {
        matches!(self.state, InvitationState::Pending).then(|| Self::key_of(self.grant, &self.email))
    }

    /// The key that an invitation of `email` to `grant`'s place has while pending.
    #[must_use]
    pub fn key_of(grant: Grant, email: &EmailAddress) -> String {
        format!("{}:{}", grant.target_id(), email.canonical())
    }

    /// Whether it stands on rights that its granter no longer has. `granter` is what the granter holds in its place now.
    #[must_use]
    pub fn is_withdrawn(&self, granter: Standing) -> bool {
        matches!(self.state, InvitationState::Pending) && !may_grant(granter, self.grant)
    }

    /// Says that it can be decided, or why not.
    ///
    /// # Errors
    /// The refusal of its status.
    pub fn require_pending(&self, now: Timestamp) -> Result<(), InvitationRefusal> {
        match self.status_at(now) {
            InvitationStatus::Pending => Ok(()),
            InvitationStatus::Accepted => Err(InvitationRefusal::Accepted { target: None }),
            InvitationStatus::Declined => Err(InvitationRefusal::Declined),
            InvitationStatus::Cancelled => Err(InvitationRefusal::Cancelled),
            InvitationStatus::Expired => Err(InvitationRefusal::Expired),
        }
    }

    /// [`require_pending`](Self::require_pending), where `viewer` may be the one who accepted: they are told the place.
    ///
    /// # Errors
    /// The refusal of its status.
    pub fn require_pending_for(&self, viewer: Option<AccountId>, now: Timestamp) -> Result<(), InvitationRefusal> {
        self.require_pending(now).map_err(|refusal| match (refusal, self.state) {
            (InvitationRefusal::Accepted { .. }, InvitationState::Accepted { by, .. }) if viewer == Some(by) => {
                InvitationRefusal::Accepted { target: Some(self.grant) }
            }
            (refusal, _) => refusal,
        })
    }

    /// Says that a secret of `generation` is not older than the latest one. A decided invitation does not speak of
    /// generations: whoever holds any of its secrets is told how it was decided.
    ///
    /// # Errors
    /// [`InvitationRefusal::Superseded`].
    pub fn require_current(&self, generation: u32) -> Result<(), InvitationRefusal> {
        if matches!(self.state, InvitationState::Pending) && generation != self.generation {
            return Err(InvitationRefusal::Superseded);
        }
        Ok(())
    }

    /// Says that `proof` is of the invited address: the mailed secret is for the account of its address alone.
    ///
    /// # Errors
    /// [`InvitationRefusal::ForOtherAddress`].
    pub fn require_addressee(&self, proof: Proof<'_>) -> Result<(), InvitationRefusal> {
        match proof {
            Proof::MailedSecret => Ok(()),
            Proof::Account(account) if !account.email.is_same_as(&self.email) => {
                Err(InvitationRefusal::ForOtherAddress { masked_email: self.email.masked() })
            }
            Proof::Account(_) => Ok(()),
        }
    }

    /// The invitee says yes. `granter` is what the granter holds in the place now, `existing` what the invitee has there.
    ///
    /// # Errors
    /// The refusal of its status, or [`InvitationRefusal::Withdrawn`].
    pub fn accept(
        self,
        by: AccountId,
        granter: Standing,
        existing: Option<Membership>,
        now: Timestamp,
    ) -> Result<Acceptance, InvitationRefusal> {
        self.require_pending_for(Some(by), now)?;
        if self.is_withdrawn(granter) {
            return Err(InvitationRefusal::Withdrawn);
        }
        let offer = Membership { account_id: by, grant: self.grant, joined_at: now, invited_by: Some(self.granter) };
        let membership = Membership::raised_to(existing, offer);
        Ok(Acceptance { invitation: self.decided(InvitationState::Accepted { by, at: now }), membership })
    }

    /// Nothing of it waits to be mailed any more.
    fn decided(self, state: InvitationState) -> Self {
        Self { state, delivery: self.delivery.withdrawn(), ..self }
    }

    /// The invitee says no.
    ///
    /// # Errors
    /// The refusal of its status.
    pub fn decline(self, now: Timestamp) -> Result<Self, InvitationRefusal> {
        self.require_pending(now)?;
        Ok(self.decided(InvitationState::Declined { at: now }))
    }

    /// Those who manage it take it back. One that ran out can be taken back too: it could be resent otherwise.
    ///
    /// # Errors
    /// The refusal of its status.
    pub fn cancel(self, now: Timestamp) -> Result<Self, InvitationRefusal> {
        match self.require_pending(now) {
            Ok(()) | Err(InvitationRefusal::Expired) => Ok(self.decided(InvitationState::Cancelled { at: now })),
            Err(refusal) => Err(refusal),
        }
    }

    /// Offers something else in the same place, on the rights of `by`, who holds `standing` there. Its secrets stay.
    ///
    /// # Errors
    /// The refusal of its status, or [`InvitationRefusal::NotGrantable`].
    pub fn change(
        self,
        by: AccountId,
        standing: Standing,
        grant: Grant,
        now: Timestamp,
    ) -> Result<Self, InvitationRefusal> {
        self.require_pending(now)?;
        if may_grant(standing, grant) {
            Ok(Self { grant, granter: by, ..self })
        } else {
            Err(InvitationRefusal::NotGrantable)
        }
    }

    /// The next generation: `by` becomes its granter, and it lives until `expires_at`. `standing` is what `by` holds in
    /// the place. An expired one becomes pending again; the caller makes the checks of a new one.
    ///
    /// # Errors
    /// The refusal of its status, or [`InvitationRefusal::NotGrantable`].
    pub fn resend(
        self,
        by: AccountId,
        standing: Standing,
        expires_at: Timestamp,
        now: Timestamp,
    ) -> Result<Self, InvitationRefusal> {
        match self.require_pending(now) {
            Ok(()) | Err(InvitationRefusal::Expired) => {}
            Err(refusal) => return Err(refusal),
        }
        if !may_grant(standing, self.grant) {
            return Err(InvitationRefusal::NotGrantable);
        }
        Ok(Self { granter: by, generation: self.generation + 1, expires_at, ..self })
    }
}

#[cfg(test)]
#[path = "invitation_tests.rs"]
mod tests;
