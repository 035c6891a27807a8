//! API keys.

use async_trait::async_trait;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::ids::ApiKeyId;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{ApiKeyRepository, StoreError};

use super::state::conflict_if;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl ApiKeyRepository for MemoryUnitOfWork {
    async fn api_key(&mut self, id: ApiKeyId) -> Result<Option<ApiKey>, StoreError> {
        self.read(|state| state.api_keys.get(&id).cloned())
    }

    async fn touch_api_key(&mut self, id: ApiKeyId, at: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            if let Some(key) = state.api_keys.get_mut(&id) {
                key.last_used_at = key.last_used_at.max(Some(at));
            }
            Ok(())
        })
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn insert_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        self.write(|state| {
            let same_secret = |other: &ApiKey| other.secret_hash == key.secret_hash;
            conflict_if(state.api_keys.contains_key(&key.id) || state.api_keys.values().any(same_secret))?;
            state.require_workspace(key.workspace_id)?;
            state.require_account(key.created_by)?;
            state.api_keys.insert(key.id, key.clone());
            Ok(())
        })
    }

    pub(super) async fn update_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        self.write(|state| {
            let stored = state.api_keys.get_mut(&key.id).ok_or(StoreError::Conflict)?;
            stored.revoked_at = key.revoked_at;
            Ok(())
        })
    }
}
