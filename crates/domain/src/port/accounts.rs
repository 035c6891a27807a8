//! Accounts, pending sign-ups, and one-time secrets that are mailed for accounts.

use async_trait::async_trait;

use super::StoreError;
use crate::model::account::Account;
use crate::model::email::EmailAddress;
use crate::model::ids::AccountId;
use crate::model::one_time_secret::OneTimeSecret;
use crate::model::secret::SecretHash;
use crate::model::sign_up::PendingSignUp;
use crate::model::time::Timestamp;

/// Stores accounts and their one-time secrets.
#[async_trait]
pub trait AccountRepository {
    /// Reads and locks an account.
    async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError>;

    /// Reads and locks the account with this canonical address.
    async fn account_by_email(&mut self, email: &EmailAddress) -> Result<Option<Account>, StoreError>;

    /// Updates every field of an existing account.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the account does not exist, or another account has the canonical address.
    async fn update_account(&mut self, account: &Account) -> Result<(), StoreError>;

    /// Replaces an account with its anonymised form ([`Account::erased`]) and deletes the personal data around it.
    ///
    /// Deletes its verifications, the pending sign-ups of the former address, its notifications and its preferences.
    /// Decided invitations to the former address get the address of `erased`; audit events about the account lose its
    /// name. Pending invitations to the address belong to other accounts and are kept. Sessions are kept as well;
    /// [`end_sessions`](super::SessionRepository::end_sessions) ends them.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the account does not exist.
    async fn erase_account(&mut self, erased: &Account) -> Result<(), StoreError>;

    /// Adds a verification. Earlier ones are not changed.
    async fn insert_one_time_secret(&mut self, verification: &OneTimeSecret) -> Result<(), StoreError>;

    /// Ends every unused verification of an account at `now`, for every purpose. Those that ended before keep their
    /// time.
    async fn end_one_time_secrets(&mut self, account: AccountId, now: Timestamp) -> Result<(), StoreError>;

    /// Reads and locks a verification by the hash of its secret.
    async fn one_time_secret(&mut self, secret: SecretHash) -> Result<Option<OneTimeSecret>, StoreError>;

    /// Sets `used_at` of an unused verification.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if it was used already.
    async fn mark_one_time_secret_used(&mut self, secret: SecretHash, at: Timestamp) -> Result<(), StoreError>;

    /// Deletes up to `limit` verifications, used or not, that expired before `before`. Returns how many were deleted.
    async fn prune_one_time_secrets(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}

/// Stores pending sign-ups. An address can have any number of them.
#[async_trait]
pub trait SignUpRepository {
    /// Adds a sign-up. Earlier ones of the same address are not changed.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if a sign-up with this secret hash exists.
    async fn insert_sign_up(&mut self, sign_up: &PendingSignUp) -> Result<(), StoreError>;

    /// Reads and locks a sign-up by the hash of its secret, including used and expired ones.
    async fn sign_up(&mut self, secret: SecretHash) -> Result<Option<PendingSignUp>, StoreError>;

    /// Returns the unused sign-up of a canonical address with the latest expiry, even if it has expired. Does not lock.
    async fn latest_sign_up(&mut self, email: &EmailAddress) -> Result<Option<PendingSignUp>, StoreError>;

    /// Sets `used_at` of an unused sign-up.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if it does not exist or was used already.
    async fn use_sign_up(&mut self, secret: SecretHash, at: Timestamp) -> Result<(), StoreError>;

    /// Deletes up to `limit` sign-ups, used or not, that expired before `before`. Returns how many were deleted.
    async fn prune_sign_ups(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
