//! One-time secrets that are mailed for an account: to set a new password, or to change its address.

use std::time::Duration;

use super::email::EmailAddress;
use super::ids::AccountId;
use super::secret::{SecretHash, SecretKind};
use super::time::{Timestamp, hours, minutes};

/// A one-time secret of an account, sent by mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneTimeSecret {
    /// Hash of the secret.
    pub secret_hash: SecretHash,
    /// The account that it belongs to.
    pub account_id: AccountId,
    /// What it does when it is used.
    pub purpose: SecretPurpose,
    /// When it expires. A newer secret does not change this, because anyone can request one for an address.
    pub expires_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
}

/// Purpose of a one-time secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecretPurpose {
    /// Sets a new password.
    Reset,
    /// Changes the address of the account, and proves the new one.
    AddressChange {
        /// The new address, to which the secret was mailed.
        to: EmailAddress,
    },
}

impl SecretPurpose {
    /// The name of each purpose in stores.
    pub const NAMES: [&'static str; 2] = ["reset", "address_change"];

    /// Returns the name in stores.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Reset => Self::NAMES[0],
            Self::AddressChange { .. } => Self::NAMES[1],
        }
    }

    /// Returns the new address, for an address change.
    #[must_use]
    pub const fn new_address(&self) -> Option<&EmailAddress> {
        match self {
            Self::Reset => None,
            Self::AddressChange { to } => Some(to),
        }
    }

    /// Restores a purpose from its name and new address, for stores; `None` if they do not belong together.
    #[must_use]
    pub fn restore(name: &str, new_address: Option<EmailAddress>) -> Option<Self> {
        match (name, new_address) {
            ("reset", None) => Some(Self::Reset),
            ("address_change", Some(to)) => Some(Self::AddressChange { to }),
            _ => None,
        }
    }

    /// Returns the lifetime of a secret. It is long for proving an address and short for setting a password.
    #[must_use]
    pub const fn lifetime(&self) -> Duration {
        match self {
            Self::AddressChange { .. } => OneTimeSecret::TTL,
            Self::Reset => OneTimeSecret::RESET_TTL,
        }
    }

    /// Returns the kind of its secrets.
    #[must_use]
    pub const fn secret_kind(&self) -> SecretKind {
        match self {
            Self::Reset => SecretKind::Reset,
            Self::AddressChange { .. } => SecretKind::AddressChange,
        }
    }
}

/// Reason why a one-time secret does not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SecretRefusal {
    /// It was never issued, or is no longer stored.
    #[error("this link is not valid; copy the whole link from the mail")]
    Invalid,
    /// It was used already.
    #[error("this link was used already; sign in")]
    Used,
    /// It expired, or was ended because another one was used.
    #[error("this link has expired; ask for a new one")]
    Expired,
}

impl OneTimeSecret {
    /// How long an expired secret is kept, to distinguish it from one that was never issued.
    pub const RETENTION: Duration = super::time::days(7);
    /// Lifetime of a link that proves an address.
    pub const TTL: Duration = hours(24);
    /// Lifetime of a link that sets a new password.
    pub const RESET_TTL: Duration = minutes(60);

    /// Creates a one-time secret for this purpose, issued at `now`.
    #[must_use]
    pub fn issued(account_id: AccountId, purpose: SecretPurpose, secret_hash: SecretHash, now: Timestamp) -> Self {
        let expires_at = now.plus(purpose.lifetime());
        Self { secret_hash, account_id, purpose, expires_at, used_at: None }
    }

    /// Returns the secret after its use at `now`.
    ///
    /// # Errors
    /// [`SecretRefusal::Used`] or [`SecretRefusal::Expired`].
    pub fn used(self, now: Timestamp) -> Result<Self, SecretRefusal> {
        require_usable(self.used_at, self.expires_at, now)?;
        Ok(Self { used_at: Some(now), ..self })
    }
}

/// Checks that a one-time secret is neither used nor expired.
pub(super) fn require_usable(
    used_at: Option<Timestamp>,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<(), SecretRefusal> {
    if used_at.is_some() {
        Err(SecretRefusal::Used)
    } else if expires_at.is_reached_by(now) {
        Err(SecretRefusal::Expired)
    } else {
        Ok(())
    }
}

#[cfg(test)]
#[path = "one_time_secret_tests.rs"]
mod tests;
