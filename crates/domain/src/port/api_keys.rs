//! API keys of host applications.

use async_trait::async_trait;

use super::StoreError;
use crate::model::api_key::ApiKey;
use crate::model::ids::ApiKeyId;
use crate::model::time::Timestamp;

/// Stores API keys. Lookup by secret is [`AccessReader::api_key`](super::AccessReader::api_key).
#[async_trait]
pub trait ApiKeyRepository {
    /// Reads and locks a key, revoked or not.
    async fn api_key(&mut self, id: ApiKeyId) -> Result<Option<ApiKey>, StoreError>;

    /// Records when a key was last used. Does nothing if the stored time is later, or the key does not exist.
    async fn touch_api_key(&mut self, id: ApiKeyId, at: Timestamp) -> Result<(), StoreError>;
}
