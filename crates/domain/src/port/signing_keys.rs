//! The sealed keys that sign tokens.

use async_trait::async_trait;

use super::StoreError;
use crate::model::time::Timestamp;

/// A signing key as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningKeyRecord {
    /// Key id (`kid`) that tokens name.
    pub kid: String,
    /// The private key, sealed with the server key.
    pub sealed: Vec<u8>,
    /// When it was created.
    pub created_at: Timestamp,
    /// Whether this key signs new tokens; the others only verify.
    pub active: bool,
}

/// Stores signing keys.
#[async_trait]
pub trait SigningKeyRepository {
    /// Returns all keys that sign or verify, oldest first.
    async fn signing_keys(&mut self) -> Result<Vec<SigningKeyRecord>, StoreError>;

    /// Adds a key.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the id exists, or the key is active and another key is active too.
    async fn insert_signing_key(&mut self, key: &SigningKeyRecord) -> Result<(), StoreError>;

    /// Deactivates the active key, if there is one: from then on it only verifies, and another key can be active.
    async fn deactivate_signing_key(&mut self) -> Result<(), StoreError>;

    /// Deletes a key. Returns whether it existed. An instance that loads the keys after the commit no longer verifies
    /// tokens with it.
    async fn remove_signing_key(&mut self, kid: &str) -> Result<bool, StoreError>;
}
