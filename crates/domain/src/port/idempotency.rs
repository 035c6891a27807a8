//! Records of requests with an idempotency key.

use std::time::Duration;

use async_trait::async_trait;

use super::StoreError;
use crate::model::idempotency::IdempotencyRecord;
use crate::model::secret::SecretHash;
use crate::model::time::Timestamp;

/// Outcome of claiming an idempotency key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyClaim {
    /// The unit of work holds the key: the record is written and locked.
    Claimed,
    /// An earlier request has the key.
    Taken(IdempotencyRecord),
    /// Another unit of work holds the key and did not end within [`KeyClaim::WAIT`]. This one can only be dropped.
    InProgress,
}

impl KeyClaim {
    /// How long a claim waits for another unit of work that holds the key.
    pub const WAIT: Duration = Duration::from_secs(1);
}

/// Stores idempotency records. They are read with
/// [`Store::idempotency_record`](super::Store::idempotency_record).
#[async_trait]
pub trait IdempotencyRepository {
    /// Claims a key: adds the record, or replaces one that was claimed at `forgotten_since` or before.
    ///
    /// Of concurrent units of work one claims the key, and the others wait for its end: after a commit they find its
    /// record, after a rollback one of them claims the key. First statement of a unit of work.
    async fn claim_idempotency_key(
        &mut self,
        record: &IdempotencyRecord,
        forgotten_since: Timestamp,
    ) -> Result<KeyClaim, StoreError>;

    /// Sets the sealed response of an existing record.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the record does not exist.
    async fn set_idempotent_answer(&mut self, id: SecretHash, sealed: &[u8]) -> Result<(), StoreError>;

    /// Deletes up to `limit` records that were claimed before `before`. Returns how many were deleted.
    async fn prune_idempotency_records(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
