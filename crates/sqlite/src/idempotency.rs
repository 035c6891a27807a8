//! Idempotency records.

use async_trait::async_trait;
use guestlist_domain::model::idempotency::{IdempotencyClaim, IdempotencyRecord, IdempotencyState};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{IdempotencyRepository, StoreError};
use uuid::Uuid;

use crate::error::{check_one_row, corrupt_column, store_error};
use crate::rows::{bytes, hash};
use crate::unit_of_work::SqliteUnitOfWork;

fn answer_of(state: &IdempotencyState) -> Option<&[u8]> {
    match state {
        IdempotencyState::Answered(sealed) => Some(sealed),
        IdempotencyState::InFlight | IdempotencyState::Done => None,
    }
}

fn state_of(name: &str, answer: Option<Vec<u8>>) -> Result<IdempotencyState, StoreError> {
    match (name, answer) {
        ("in_flight", None) => Ok(IdempotencyState::InFlight),
        ("done", None) => Ok(IdempotencyState::Done),
        ("answered", Some(sealed)) => Ok(IdempotencyState::Answered(sealed)),
        _ => Err(corrupt_column("idempotency.state")),
    }
}

#[async_trait]
impl IdempotencyRepository for SqliteUnitOfWork {
    async fn idempotency_record(&mut self, id: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError> {
        let row = sqlx::query!(
            r#"SELECT fingerprint, claim AS "claim: Uuid", state, answer, claimed_at FROM idempotency WHERE id = $1"#,
            bytes(&id),
        )
        .fetch_optional(self.connection())
        .await
        .map_err(store_error)?;
        let Some(row) = row else {
            return Ok(None);
        };
        Ok(Some(IdempotencyRecord {
            id,
            fingerprint: hash(row.fingerprint, "idempotency.fingerprint")?,
            claim: row.claim,
            state: state_of(&row.state, row.answer)?,
            claimed_at: Timestamp::from_micros(row.claimed_at),
        }))
    }

    async fn insert_idempotency_record(&mut self, record: &IdempotencyRecord) -> Result<(), StoreError> {
        sqlx::query!(
            "INSERT INTO idempotency (id, fingerprint, claim, state, answer, claimed_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            bytes(&record.id),
            bytes(&record.fingerprint),
            record.claim,
            record.state.as_str(),
            answer_of(&record.state),
            record.claimed_at.micros(),
        )
        .execute(self.connection())
        .await
        .map_err(store_error)?;
        Ok(())
    }

    async fn update_idempotency_record(&mut self, record: &IdempotencyRecord) -> Result<(), StoreError> {
        let outcome = sqlx::query!(
            "UPDATE idempotency SET fingerprint = $2, claim = $3, state = $4, answer = $5, claimed_at = $6
             WHERE id = $1",
            bytes(&record.id),
            bytes(&record.fingerprint),
            record.claim,
            record.state.as_str(),
            answer_of(&record.state),
            record.claimed_at.micros(),
        )
        .execute(self.connection())
        .await
        .map_err(store_error)?;
        check_one_row(&outcome)
    }

    async fn mark_idempotency_done(&mut self, claim: IdempotencyClaim) -> Result<(), StoreError> {
        let outcome = sqlx::query!(
            "UPDATE idempotency SET state = 'done' WHERE id = $1 AND claim = $2 AND state <> 'answered'",
            bytes(&claim.id),
            claim.claim,
        )
        .execute(self.connection())
        .await
        .map_err(store_error)?;
        check_one_row(&outcome)
    }

    async fn remove_idempotency_record(&mut self, id: SecretHash) -> Result<(), StoreError> {
        sqlx::query!("DELETE FROM idempotency WHERE id = $1", bytes(&id))
            .execute(self.connection())
            .await
            .map_err(store_error)?;
        Ok(())
    }

    async fn prune_idempotency_records(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        let outcome = sqlx::query!(
            "DELETE FROM idempotency WHERE id IN (
                 SELECT id FROM idempotency WHERE claimed_at < $1 ORDER BY claimed_at LIMIT $2)",
            before.micros(),
            limit,
        )
        .execute(self.connection())
        .await
        .map_err(store_error)?;
        Ok(outcome.rows_affected())
    }
}
