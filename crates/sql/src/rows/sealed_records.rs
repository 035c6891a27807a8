//! Codes that are derived from a server key.

use guestlist_domain::port::{CodeRecord, StoreError};
use uuid::Uuid;

use crate::{hash, number};

row! {
    /// A code of an invitation or a public token.
    CodeRow {
        id: Uuid,
        generation: i64,
        hash: Vec<u8>,
        works: bool,
    }
}

impl TryFrom<CodeRow> for CodeRecord {
    type Error = StoreError;

    fn try_from(row: CodeRow) -> Result<Self, StoreError> {
        let generation = number("generation", row.generation)?;
        Ok(Self { id: row.id, generation, hash: hash("hash", row.hash)?, works: row.works })
    }
}
