//! Pending sign-ups.

use async_trait::async_trait;

use crate::model::email::EmailAddress;
use crate::model::secret::SecretHash;
use crate::model::sign_up::PendingSignUp;
use crate::port::StoreError;

/// Reads pending sign-ups.
#[async_trait]
pub trait SignUpReader: Send + Sync {
    /// Returns a sign-up by the hash of its secret, including used and expired ones.
    async fn sign_up(&self, secret: SecretHash) -> Result<Option<PendingSignUp>, StoreError>;

    /// Returns the unused sign-up of a canonical address with the latest expiry, even if it has expired.
    async fn latest_sign_up(&self, email: &EmailAddress) -> Result<Option<PendingSignUp>, StoreError>;
}
