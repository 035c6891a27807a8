//! API keys of host applications.

use async_trait::async_trait;

use super::StoreError;
use crate::model::host_key::ApiKey;
use crate::model::ids::HostKeyId;
use crate::model::time::Timestamp;

/// Stores API keys. Lookup by secret is [`AccessReader::host_key`](super::AccessReader::host_key).
#[async_trait]
pub trait HostKeyRepository {
    /// Adds a key.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the id or the secret hash exists.
    async fn insert_host_key(&mut self, key: &ApiKey) -> Result<(), StoreError>;

    /// Reads and locks a key, revoked or not.
    async fn host_key(&mut self, id: HostKeyId) -> Result<Option<ApiKey>, StoreError>;

    /// Updates `revoked_at` of an existing key, and no other field. A revoked key stops working at the commit.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the key does not exist.
    async fn update_host_key(&mut self, key: &ApiKey) -> Result<(), StoreError>;

    /// Records when a key was last used. Does nothing if the stored time is later, or the key does not exist.
    async fn touch_host_key(&mut self, id: HostKeyId, at: Timestamp) -> Result<(), StoreError>;
}
