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

    /// Reads and locks a verification by the hash of its secret.
    async fn one_time_secret(&mut self, secret: SecretHash) -> Result<Option<OneTimeSecret>, StoreError>;

    /// Deletes up to `limit` verifications, used or not, that expired before `before`. Returns how many were deleted.
    async fn prune_one_time_secrets(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}

/// Stores pending sign-ups. An address can have any number of them.
#[async_trait]
pub trait SignUpRepository {
    /// Reads and locks a sign-up by the hash of its secret, including used and expired ones.
    async fn sign_up(&mut self, secret: SecretHash) -> Result<Option<PendingSignUp>, StoreError>;

    /// Deletes up to `limit` sign-ups, used or not, that expired before `before`. Returns how many were deleted.
    async fn prune_sign_ups(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
