//! Password hashing.

use async_trait::async_trait;

use crate::model::account::Password;
use crate::model::secret::PasswordHash;

/// Too many passwords are being hashed. Callers deny access; a later attempt can succeed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many passwords are being checked")]
pub struct HasherBusy;

/// Hashes passwords on its own threads, with a bounded number of hashes at the same time.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait PasswordHasher: Send + Sync {
    /// Hashes a new password with a new salt.
    ///
    /// # Errors
    /// [`HasherBusy`].
    async fn hash(&self, password: &Password) -> Result<PasswordHash, HasherBusy>;

    /// Returns whether a password matches a hash; `false` for a hash that cannot be parsed.
    ///
    /// # Errors
    /// [`HasherBusy`].
    async fn verify(&self, password: &Password, hash: &PasswordHash) -> Result<bool, HasherBusy>;

    /// Does the work of [`verify`](Self::verify) for an account that does not exist, so that the response time does not
    /// reveal it.
    ///
    /// # Errors
    /// [`HasherBusy`].
    async fn verify_dummy(&self, password: &Password) -> Result<(), HasherBusy>;
}
