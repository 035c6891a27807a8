//! API keys.

use async_trait::async_trait;
use guestlist_domain::model::host_key::ApiKey;
use guestlist_domain::model::ids::HostKeyId;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{HostKeyRepository, StoreError};

use super::state::conflict_if;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl HostKeyRepository for MemoryUnitOfWork {
    async fn insert_host_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        self.write(|state| {
            let same_secret = |other: &ApiKey| other.secret_hash == key.secret_hash;
            conflict_if(state.host_keys.contains_key(&key.id) || state.host_keys.values().any(same_secret))?;
            state.require_workspace(key.workspace_id)?;
            state.require_account(key.created_by)?;
            state.host_keys.insert(key.id, key.clone());
            Ok(())
        })
    }

    async fn host_key(&mut self, id: HostKeyId) -> Result<Option<ApiKey>, StoreError> {
        self.read(|state| state.host_keys.get(&id).cloned())
    }

    async fn update_host_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        self.write(|state| {
            let kept = state.host_keys.get_mut(&key.id).ok_or(StoreError::Conflict)?;
            kept.revoked_at = key.revoked_at;
            Ok(())
        })
    }

    async fn touch_host_key(&mut self, id: HostKeyId, at: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            if let Some(key) = state.host_keys.get_mut(&id) {
                key.last_used_at = key.last_used_at.max(Some(at));
            }
            Ok(())
        })
    }
}
