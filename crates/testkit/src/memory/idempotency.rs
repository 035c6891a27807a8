//! Idempotency records.

use async_trait::async_trait;
use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{IdempotencyRepository, KeyClaim, StoreError};

use super::state::prune;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl IdempotencyRepository for MemoryUnitOfWork {
    async fn claim_idempotency_key(
        &mut self,
        record: &IdempotencyRecord,
        forgotten_since: Timestamp,
    ) -> Result<KeyClaim, StoreError> {
        self.write(|state| {
            let earlier = state.idempotency_records.get(record.id.as_bytes());
            if let Some(earlier) = earlier.filter(|earlier| earlier.claimed_at > forgotten_since) {
                return Ok(KeyClaim::Taken(earlier.clone()));
            }
            state.idempotency_records.insert(*record.id.as_bytes(), record.clone());
            Ok(KeyClaim::Claimed)
        })
    }

    async fn set_idempotent_answer(&mut self, id: SecretHash, sealed: &[u8]) -> Result<(), StoreError> {
        self.write(|state| {
            let stored = state.idempotency_records.get_mut(id.as_bytes()).ok_or(StoreError::Conflict)?;
            stored.answer = Some(sealed.to_vec());
            Ok(())
        })
    }

    async fn prune_idempotency_records(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.write(|state| Ok(prune(&mut state.idempotency_records, limit, |record| record.claimed_at < before)))
    }
}
