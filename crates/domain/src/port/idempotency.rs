//! What is known of requests that carried an idempotency key.

use async_trait::async_trait;

use super::StoreError;
use crate::model::idempotency::{IdempotencyClaim, IdempotencyRecord};
use crate::model::secret::SecretHash;
use crate::model::time::Timestamp;

/// Keeps idempotency records.
#[async_trait]
pub trait IdempotencyRepository {
    /// Reads and locks a record.
    async fn idempotency_record(&mut self, id: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError>;

    /// Adds a record.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is one with this id.
    async fn insert_idempotency_record(&mut self, record: &IdempotencyRecord) -> Result<(), StoreError>;

    /// Writes every field of a record that is there.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there.
    async fn update_idempotency_record(&mut self, record: &IdempotencyRecord) -> Result<(), StoreError>;

    /// Says, in the transaction of the effect, that the effect is there. Saying it twice is saying it once.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the claim is not the record's any more, or it is answered: somebody took over.
    async fn mark_idempotency_done(&mut self, claim: IdempotencyClaim) -> Result<(), StoreError>;

    /// Removes a record; does nothing where it is gone.
    async fn remove_idempotency_record(&mut self, id: SecretHash) -> Result<(), StoreError>;

    /// Removes up to `limit` records claimed before `before`; says how many.
    async fn prune_idempotency_records(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
