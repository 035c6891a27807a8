//! Idempotency records.

use async_trait::async_trait;
use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{IdempotencyRepository, KeyClaim, StoreError};
use guestlist_sql::{IdempotencyRow, Time, bytes};
use sqlx::SqliteExecutor;

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl IdempotencyRepository for SqliteUnitOfWork {
    async fn claim_idempotency_key(
        &mut self,
        record: &IdempotencyRecord,
        forgotten_since: Timestamp,
    ) -> Result<KeyClaim, StoreError> {
        let earlier = find(self.connection(), record.id).await?;
        if let Some(earlier) = earlier.filter(|earlier| earlier.claimed_at > forgotten_since) {
            return Ok(KeyClaim::Taken(earlier));
        }
        self.execute(sqlx::query!(
            "INSERT OR REPLACE INTO idempotency (id, fingerprint, answer, claimed_at) VALUES ($1, $2, $3, $4)",
            bytes(&record.id),
            bytes(&record.fingerprint),
            record.answer,
            Time(record.claimed_at),
        ))
        .await?;
        Ok(KeyClaim::Claimed)
    }

    async fn set_idempotent_answer(&mut self, id: SecretHash, sealed: &[u8]) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!("UPDATE idempotency SET answer = $2 WHERE id = $1", bytes(&id), sealed)).await
    }

    async fn prune_idempotency_records(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.execute(sqlx::query!(
            "DELETE FROM idempotency WHERE id IN (
             SELECT id FROM idempotency WHERE claimed_at < $1 ORDER BY claimed_at LIMIT $2)",
            Time(before),
            limit,
        ))
        .await
    }
}

/// Returns a record.
pub(crate) async fn find(
    executor: impl SqliteExecutor<'_>,
    id: SecretHash,
) -> Result<Option<IdempotencyRecord>, StoreError> {
    let found = sqlx::query_as!(
        IdempotencyRow,
        "SELECT id, fingerprint, answer, claimed_at FROM idempotency WHERE id = $1",
        bytes(&id),
    )
    .fetch_optional(executor)
    .await
    .map_err(store_error)?;
    found.map(IdempotencyRecord::try_from).transpose()
}
