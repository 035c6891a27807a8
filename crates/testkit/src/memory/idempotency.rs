//! Idempotency records.

use async_trait::async_trait;
use guestlist_domain::model::idempotency::{IdempotencyClaim, IdempotencyRecord, IdempotencyState};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{IdempotencyRepository, StoreError};

use super::state::conflict_if;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl IdempotencyRepository for MemoryUnitOfWork {
    async fn idempotency_record(&mut self, id: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError> {
        self.read(|state| state.idempotency_records.get(id.as_bytes()).cloned())
    }

    async fn insert_idempotency_record(&mut self, record: &IdempotencyRecord) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.idempotency_records.contains_key(record.id.as_bytes()))?;
            state.idempotency_records.insert(*record.id.as_bytes(), record.clone());
            Ok(())
        })
    }

    async fn update_idempotency_record(&mut self, record: &IdempotencyRecord) -> Result<(), StoreError> {
        self.write(|state| {
            let stored = state.idempotency_records.get_mut(record.id.as_bytes()).ok_or(StoreError::Conflict)?;
            *stored = record.clone();
            Ok(())
        })
    }

    async fn mark_idempotency_done(&mut self, claim: IdempotencyClaim) -> Result<(), StoreError> {
        self.write(|state| {
            let stored = state.idempotency_records.get_mut(claim.id.as_bytes()).ok_or(StoreError::Conflict)?;
            let is_answered = matches!(stored.state, IdempotencyState::Answered(_));
            conflict_if(is_answered || stored.claim != claim.claim)?;
            stored.state = IdempotencyState::Done;
            Ok(())
        })
    }

    async fn remove_idempotency_record(&mut self, id: SecretHash) -> Result<(), StoreError> {
        self.write(|state| {
            state.idempotency_records.remove(id.as_bytes());
            Ok(())
        })
    }

    async fn prune_idempotency_records(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.write(|state| {
            let old = state.idempotency_records.values().filter(|record| record.claimed_at < before);
            let ids: Vec<SecretHash> = old.take(usize::from(limit)).map(|record| record.id).collect();
            for id in &ids {
                state.idempotency_records.remove(id.as_bytes());
            }
            Ok(ids.iter().map(|_| 1).sum())
        })
    }
}
