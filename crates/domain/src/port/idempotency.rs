//! Records of requests with an idempotency key.

use async_trait::async_trait;

use super::StoreError;
use crate::model::idempotency::{IdempotencyClaim, IdempotencyRecord};
use crate::model::secret::SecretHash;
use crate::model::time::Timestamp;

/// Stores idempotency records.
#[async_trait]
pub trait IdempotencyRepository {
    /// Reads and locks a record.
    async fn idempotency_record(&mut self, id: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError>;

    /// Adds a record.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if a record with this id exists.
    async fn insert_idempotency_record(&mut self, record: &IdempotencyRecord) -> Result<(), StoreError>;

    /// Updates every field of an existing record.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the record does not exist.
    async fn update_idempotency_record(&mut self, record: &IdempotencyRecord) -> Result<(), StoreError>;

    /// Marks a request as done, in the transaction of its effect. Calling it twice has the effect of calling it once.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if another request has taken over the claim, or the record already has its answer.
    async fn mark_idempotency_done(&mut self, claim: IdempotencyClaim) -> Result<(), StoreError>;

    /// Deletes a record; does nothing if it does not exist.
    async fn remove_idempotency_record(&mut self, id: SecretHash) -> Result<(), StoreError>;

    /// Deletes up to `limit` records that were claimed before `before`. Returns how many were deleted.
    async fn prune_idempotency_records(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
