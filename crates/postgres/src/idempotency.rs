//! Idempotency records.

use async_trait::async_trait;
use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{IdempotencyRepository, KeyClaim, StoreError};
use guestlist_sql::{IdempotencyRow, Time, bytes};
use sqlx::PgExecutor;

use crate::error::{LOCK_NOT_AVAILABLE, sqlstate, store_error};
use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl IdempotencyRepository for PgUnitOfWork {
    async fn claim_idempotency_key(
        &mut self,
        record: &IdempotencyRecord,
        forgotten_since: Timestamp,
    ) -> Result<KeyClaim, StoreError> {
        // The timeout applies to this statement only: it is set before the row is inserted, and reset after that. If
        // another request has the key, no other statement waits for a lock.
        let outcome = sqlx::query!(
            r#"INSERT INTO idempotency AS kept (id, fingerprint, answer, claimed_at)
               SELECT $1, $2, $3, $4 FROM set_config('lock_timeout', $6, true)
               ON CONFLICT (id) DO UPDATE SET
                   fingerprint = EXCLUDED.fingerprint, answer = EXCLUDED.answer, claimed_at = EXCLUDED.claimed_at
               WHERE kept.claimed_at <= $5
               RETURNING set_config('lock_timeout', NULL, true) AS reset"#,
            bytes(&record.id),
            bytes(&record.fingerprint),
            record.answer.as_deref(),
            Time(record.claimed_at),
            Time(forgotten_since),
            KeyClaim::WAIT.as_millis().to_string(),
        )
        .fetch_optional(self.statement())
        .await;
        if let Err(error) = &outcome
            && sqlstate(error).as_deref() == Some(LOCK_NOT_AVAILABLE)
        {
            return Ok(KeyClaim::InProgress);
        }
        if self.check(outcome)?.is_some() {
            return Ok(KeyClaim::Claimed);
        }
        let found = find(self.statement(), record.id).await;
        // The other record can have been pruned in between.
        self.check(found)?.map_or(Ok(KeyClaim::InProgress), |row| row.try_into().map(KeyClaim::Taken))
    }

    async fn set_idempotent_answer(&mut self, id: SecretHash, sealed: &[u8]) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!("UPDATE idempotency SET answer = $2 WHERE id = $1", bytes(&id), sealed)).await
    }

    async fn prune_idempotency_records(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.execute(sqlx::query!(
            "DELETE FROM idempotency WHERE id IN (
                 SELECT id FROM idempotency WHERE claimed_at < $1 ORDER BY claimed_at LIMIT $2 FOR UPDATE SKIP LOCKED)",
            Time(before),
            i64::from(limit),
        ))
        .await
    }
}

async fn find(executor: impl PgExecutor<'_>, id: SecretHash) -> Result<Option<IdempotencyRow>, sqlx::Error> {
    sqlx::query_as!(
        IdempotencyRow,
        "SELECT id, fingerprint, answer, claimed_at FROM idempotency WHERE id = $1",
        bytes(&id),
    )
    .fetch_optional(executor)
    .await
}

/// Returns a record, outside of any unit of work.
pub(crate) async fn find_record(pool: &sqlx::PgPool, id: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError> {
    find(pool, id).await.map_err(store_error)?.map(IdempotencyRecord::try_from).transpose()
}
