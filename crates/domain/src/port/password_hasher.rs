//! Password hashing.

use async_trait::async_trait;

use crate::model::account::Password;
use crate::model::secret::PasswordHash;

/// Too many hashes are being made: fail closed, try again soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many passwords are being checked")]
pub struct HasherBusy;

/// Hashes passwords on threads of its own, a bounded number at a time.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait PasswordHasher: Send + Sync {
    /// Hashes a new password with a fresh salt.
    ///
    /// # Errors
    /// [`HasherBusy`].
    async fn hash(&self, password: &Password) -> Result<PasswordHash, HasherBusy>;

    /// Whether a password belongs to a hash; `false` for a hash that cannot be read.
    ///
    /// # Errors
    /// [`HasherBusy`].
    async fn verify(&self, password: &Password, hash: &PasswordHash) -> Result<bool, HasherBusy>;

    /// Does the work of [`verify`](Self::verify) for an account that is not there, so that time tells nothing.
    ///
    /// # Errors
    /// [`HasherBusy`].
    async fn verify_nothing(&self, password: &Password) -> Result<(), HasherBusy>;
}
