//! The keys that sign tokens, sealed.

use async_trait::async_trait;

use super::StoreError;
use crate::model::time::Timestamp;

/// A signing key as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningKeyRecord {
    /// The key id that tokens name.
    pub kid: String,
    /// The private key, sealed with the server's key.
    pub sealed: Vec<u8>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Whether it signs; the others only verify.
    pub active: bool,
}

/// Keeps signing keys.
#[async_trait]
pub trait SigningKeyRepository {
    /// All keys that still verify, oldest first.
    async fn signing_keys(&mut self) -> Result<Vec<SigningKeyRecord>, StoreError>;

    /// Adds a key.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the id is taken, or it is active and another one is.
    async fn insert_signing_key(&mut self, key: &SigningKeyRecord) -> Result<(), StoreError>;

    /// Makes the active key, if there is one, a key that only verifies, so that another one can be active.
    async fn stop_signing(&mut self) -> Result<(), StoreError>;

    /// Removes a key: from the commit on, whoever reads the keys again verifies nothing with it. Says whether it was
    /// there.
    async fn remove_signing_key(&mut self, kid: &str) -> Result<bool, StoreError>;
}
