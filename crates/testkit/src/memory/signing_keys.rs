//! Signing keys.

use async_trait::async_trait;
use guestlist_domain::port::{SigningKeyReader, SigningKeyRecord, SigningKeyRepository, StoreError};

use super::MemoryStore;
use super::state::{State, conflict_if};
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl SigningKeyReader for MemoryStore {
    async fn signing_keys(&self) -> Result<Vec<SigningKeyRecord>, StoreError> {
        Ok(self.snapshot()?.signing_keys())
    }
}

#[async_trait]
impl SigningKeyRepository for MemoryUnitOfWork {
    async fn signing_keys(&mut self) -> Result<Vec<SigningKeyRecord>, StoreError> {
        self.read(State::signing_keys)
    }

    async fn insert_signing_key(&mut self, key: &SigningKeyRecord) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.signing_keys.contains_key(&key.kid))?;
            conflict_if(key.active && state.signing_keys.values().any(|other| other.active))?;
            state.signing_keys.insert(key.kid.clone(), key.clone());
            Ok(())
        })
    }

    async fn deactivate_signing_key(&mut self) -> Result<(), StoreError> {
        self.write(|state| {
            state.signing_keys.values_mut().for_each(|key| key.active = false);
            Ok(())
        })
    }

    async fn remove_signing_key(&mut self, kid: &str) -> Result<bool, StoreError> {
        self.write(|state| Ok(state.signing_keys.remove(kid).is_some()))
    }
}

impl State {
    fn signing_keys(&self) -> Vec<SigningKeyRecord> {
        let mut keys: Vec<SigningKeyRecord> = self.signing_keys.values().cloned().collect();
        keys.sort_by_key(|key| key.created_at);
        keys
    }
}
