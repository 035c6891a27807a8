//! Idempotency records.

use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::port::StoreError;

use crate::{Time, hash};

row! {
    /// A row of `idempotency`.
    IdempotencyRow {
        id: Vec<u8>,
        fingerprint: Vec<u8>,
        answer: Option<Vec<u8>>,
        claimed_at: Time,
    }
}

impl TryFrom<IdempotencyRow> for IdempotencyRecord {
    type Error = StoreError;

    fn try_from(row: IdempotencyRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: hash("idempotency.id", row.id)?,
            fingerprint: hash("idempotency.fingerprint", row.fingerprint)?,
            answer: row.answer,
            claimed_at: row.claimed_at.into(),
        })
    }
}
