//! One-time secrets.

use async_trait::async_trait;

use crate::model::account::Account;
use crate::model::one_time_secret::OneTimeSecret;
use crate::model::secret::SecretHash;
use crate::port::StoreError;

/// Reads one-time secrets.
#[async_trait]
pub trait OneTimeSecretReader: Send + Sync {
    /// Returns a one-time secret by its hash, including used and expired ones, with its account, read in one
    /// statement.
    async fn one_time_secret(&self, secret: SecretHash) -> Result<Option<(OneTimeSecret, Account)>, StoreError>;
}
