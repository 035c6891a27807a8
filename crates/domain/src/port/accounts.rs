//! Accounts, pending sign-ups, and one-time secrets that are mailed for accounts.

use async_trait::async_trait;

use super::StoreError;
use crate::model::account::Account;
use crate::model::email::EmailAddress;
use crate::model::ids::AccountId;
use crate::model::secret::SecretHash;
use crate::model::sign_up::PendingSignUp;
use crate::model::time::Timestamp;
use crate::model::verification::Verification;

/// Keeps accounts.
#[async_trait]
pub trait AccountRepository {
    /// Adds an account.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the canonical address, or the id, has one.
    async fn insert_account(&mut self, account: &Account) -> Result<(), StoreError>;

    /// Reads and locks an account.
    async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError>;

    /// Reads and locks the account of a canonical address.
    async fn account_by_email(&mut self, email: &EmailAddress) -> Result<Option<Account>, StoreError>;

    /// Writes every field of an account that is there.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there, or the canonical address belongs to another.
    async fn update_account(&mut self, account: &Account) -> Result<(), StoreError>;

    /// Writes what is left of a deleted account ([`Account::erased`]) over the one that is there, and erases what else
    /// tells of the person: verifications, pending sign-ups of the former address, notifications and preferences go;
    /// decided invitations to the former address get the one of `left`; entries of the log about the account lose its
    /// name. Pending invitations to the address are others' offers and stay, and so do sessions, which
    /// [`end_sessions`](super::SessionRepository::end_sessions) ends.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there.
    async fn erase_account(&mut self, left: &Account) -> Result<(), StoreError>;

    /// Adds a verification. Earlier ones stay as they are.
    async fn insert_verification(&mut self, verification: &Verification) -> Result<(), StoreError>;

    /// Ends every unused verification of an account at `now`, whatever its purpose; those that ended before keep their
    /// time.
    async fn end_verifications(&mut self, account: AccountId, now: Timestamp) -> Result<(), StoreError>;

    /// Reads and locks a verification by its secret's hash.
    async fn verification(&mut self, secret: SecretHash) -> Result<Option<Verification>, StoreError>;

    /// Writes `used_at` of a verification that is there and unused.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is used already.
    async fn use_verification(&mut self, secret: SecretHash, at: Timestamp) -> Result<(), StoreError>;

    /// Removes up to `limit` verifications, used or not, that expired before `before`; says how many.
    async fn prune_verifications(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}

/// Keeps pending sign-ups, any number per address.
#[async_trait]
pub trait SignUpRepository {
    /// Adds a sign-up. Earlier ones of the address stay as they are.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the secret's hash has one.
    async fn insert_sign_up(&mut self, sign_up: &PendingSignUp) -> Result<(), StoreError>;

    /// Reads and locks a sign-up by its secret's hash, used and expired ones included.
    async fn sign_up(&mut self, secret: SecretHash) -> Result<Option<PendingSignUp>, StoreError>;

    /// Reads the unused sign-up of a canonical address that expires last, even if it has expired. Locks nothing.
    async fn latest_sign_up(&mut self, email: &EmailAddress) -> Result<Option<PendingSignUp>, StoreError>;

    /// Writes `used_at` of an unused sign-up.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it does not exist or is used already.
    async fn use_sign_up(&mut self, secret: SecretHash, at: Timestamp) -> Result<(), StoreError>;

    /// Removes up to `limit` sign-ups, used or not, that expired before `before`; returns how many.
    async fn prune_sign_ups(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
