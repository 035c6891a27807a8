//! Pending sign-ups: sign-ups whose address is not proven yet. The account is created with the proof.

use super::account::Account;
use super::email::EmailAddress;
use super::ids::AccountId;
use super::one_time_secret::{OneTimeSecret, SecretRefusal, require_usable};
use super::secret::{PasswordHash, SecretHash};
use super::text::{DisplayName, Locale};
use super::time::Timestamp;

/// A sign-up whose address is not proven yet: a mailed secret and the data that was entered.
///
/// An address can have any number of them, independent of each other: a later one neither ends nor changes an earlier
/// one, and the one whose link is opened creates the account. None has a password; it is chosen when the address is
/// proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingSignUp {
    /// Hash of the mailed secret.
    pub secret_hash: SecretHash,
    /// Id that the account will have.
    pub account_id: AccountId,
    /// Address that the secret was mailed to.
    pub email: EmailAddress,
    /// Name that was entered.
    pub display_name: DisplayName,
    /// Language that was chosen.
    pub locale: Locale,
    /// When the secret expires.
    pub expires_at: Timestamp,
    /// When the account was created by it.
    pub used_at: Option<Timestamp>,
}

/// Data that is entered to sign up.
#[derive(Debug, Clone)]
pub struct SignUp {
    /// Address that has to be proven.
    pub email: EmailAddress,
    /// Display name.
    pub display_name: DisplayName,
    /// Language of mails and pages.
    pub locale: Locale,
}

impl PendingSignUp {
    /// Creates a sign-up whose secret is valid for [`OneTimeSecret::TTL`] from `now`.
    #[must_use]
    pub fn new(sign_up: SignUp, account_id: AccountId, secret_hash: SecretHash, now: Timestamp) -> Self {
        let SignUp { email, display_name, locale } = sign_up;
        let expires_at = now.plus(OneTimeSecret::TTL);
        Self { secret_hash, account_id, email, display_name, locale, expires_at, used_at: None }
    }

    /// Returns the data that was entered.
    #[must_use]
    pub fn entered(&self) -> SignUp {
        SignUp { email: self.email.clone(), display_name: self.display_name.clone(), locale: self.locale }
    }

    /// Checks that the secret can still create an account.
    ///
    /// # Errors
    /// [`SecretRefusal::Used`] or [`SecretRefusal::Expired`].
    pub fn require_usable(&self, now: Timestamp) -> Result<(), SecretRefusal> {
        require_usable(self.used_at, self.expires_at, now)
    }

    /// Returns the account that the proof of the address creates, with the password that was chosen with it.
    ///
    /// # Errors
    /// As [`require_usable`](Self::require_usable).
    pub fn into_account(self, password: PasswordHash, now: Timestamp) -> Result<Account, SecretRefusal> {
        self.require_usable(now)?;
        let Self { account_id: id, email, display_name, locale, .. } = self;
        Ok(Account { id, email, verified_at: now, display_name, locale, password, created_at: now })
    }
}

#[cfg(test)]
#[path = "sign_up_tests.rs"]
mod tests;
