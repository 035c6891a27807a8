//! The sealed keys that sign tokens.

use async_trait::async_trait;

use crate::port::{SigningKeyRecord, StoreError};

/// Reads signing keys.
#[async_trait]
pub trait SigningKeyReader: Send + Sync {
    /// Returns all keys that sign or verify, oldest first.
    async fn signing_keys(&self) -> Result<Vec<SigningKeyRecord>, StoreError>;
}
