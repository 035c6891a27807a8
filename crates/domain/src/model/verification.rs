//! One-time secrets that are mailed for an account: to set a new password, or to move to another address.

use std::time::Duration;

use super::email::EmailAddress;
use super::ids::AccountId;
use super::secret::{SecretHash, SecretKind};
use super::time::{Timestamp, hours, minutes};

/// A mailed secret that does one thing for one account, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// Hash of the secret.
    pub secret_hash: SecretHash,
    /// For whose account.
    pub account_id: AccountId,
    /// What it does.
    pub purpose: Purpose,
    /// When it expires. A newer one does not change this: a stranger may have asked for it.
    pub expires_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
}

/// What a one-time secret does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Sets a new password.
    Reset,
    /// Moves the account to an address, and proves that one.
    AddressChange {
        /// The new address: where the secret was mailed to.
        to: EmailAddress,
    },
}

impl Purpose {
    /// Every purpose's name in stores.
    pub const NAMES: [&'static str; 2] = ["reset", "address_change"];

    /// The name in stores.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Reset => Self::NAMES[0],
            Self::AddressChange { .. } => Self::NAMES[1],
        }
    }

    /// The new address, where it is about one.
    #[must_use]
    pub const fn new_address(&self) -> Option<&EmailAddress> {
        match self {
            Self::Reset => None,
            Self::AddressChange { to } => Some(to),
        }
    }

    /// For stores: the purpose of this name and address; `None` where they do not belong together.
    #[must_use]
    pub fn restore(name: &str, new_address: Option<EmailAddress>) -> Option<Self> {
        match (name, new_address) {
            ("reset", None) => Some(Self::Reset),
            ("address_change", Some(to)) => Some(Self::AddressChange { to }),
            _ => None,
        }
    }

    /// How long a secret for it lives. What proves an address may wait for a day; what sets a password may not.
    #[must_use]
    pub const fn lifetime(&self) -> Duration {
        match self {
            Self::AddressChange { .. } => Verification::TTL,
            Self::Reset => Verification::RESET_TTL,
        }
    }

    /// The kind of its secrets.
    #[must_use]
    pub const fn secret_kind(&self) -> SecretKind {
        match self {
            Self::Reset => SecretKind::Reset,
            Self::AddressChange { .. } => SecretKind::AddressChange,
        }
    }
}

/// Why a one-time secret opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SecretRefusal {
    /// Nobody was ever given it.
    #[error("this link is not one of ours; copy the whole link from the mail")]
    Invalid,
    /// It did its work already.
    #[error("this link was used already; sign in")]
    Used,
    /// It expired, or another one did its work.
    #[error("this link has expired; ask for a new one")]
    Expired,
}

impl Verification {
    /// How long one that ran out is kept, so that it is told from a link that never was.
    pub const KEPT: Duration = super::time::days(7);
    /// How long a link that proves an address lives.
    pub const TTL: Duration = hours(24);
    /// How long a link that sets a new password lives.
    pub const RESET_TTL: Duration = minutes(60);

    /// A fresh one for this purpose.
    #[must_use]
    pub fn issued(account_id: AccountId, purpose: Purpose, secret_hash: SecretHash, now: Timestamp) -> Self {
        let expires_at = now.plus(purpose.lifetime());
        Self { secret_hash, account_id, purpose, expires_at, used_at: None }
    }

    /// The same, used up.
    ///
    /// # Errors
    /// [`SecretRefusal::Used`] or [`SecretRefusal::Expired`].
    pub fn used(self, now: Timestamp) -> Result<Self, SecretRefusal> {
        require_usable(self.used_at, self.expires_at, now)?;
        Ok(Self { used_at: Some(now), ..self })
    }
}

/// Checks that a one-time secret was neither used nor expired.
pub(super) fn require_usable(
    used_at: Option<Timestamp>,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<(), SecretRefusal> {
    if used_at.is_some() {
        Err(SecretRefusal::Used)
    } else if expires_at.has_come(now) {
        Err(SecretRefusal::Expired)
    } else {
        Ok(())
    }
}

#[cfg(test)]
#[path = "verification_tests.rs"]
mod tests;
