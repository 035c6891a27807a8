//! Host applications' keys.

use async_trait::async_trait;

use super::StoreError;
use crate::model::host_key::HostKey;
use crate::model::ids::HostKeyId;
use crate::model::time::Timestamp;

/// Keeps host applications' keys. They are found by their secrets with
/// [`AccessReader::host_key`](super::AccessReader::host_key).
#[async_trait]
pub trait HostKeyRepository {
    /// Adds a key.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the id or the secret's hash is taken.
    async fn insert_host_key(&mut self, key: &HostKey) -> Result<(), StoreError>;

    /// Reads and locks a key, revoked or not.
    async fn host_key(&mut self, id: HostKeyId) -> Result<Option<HostKey>, StoreError>;

    /// Writes `revoked_at` of a key that is there, and nothing else of it. From the commit on nothing opens with it.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there.
    async fn update_host_key(&mut self, key: &HostKey) -> Result<(), StoreError>;

    /// Writes when a key was last used; an earlier moment than the one that is written changes nothing, nor does a key
    /// that is gone.
    async fn touch_host_key(&mut self, id: HostKeyId, at: Timestamp) -> Result<(), StoreError>;
}
