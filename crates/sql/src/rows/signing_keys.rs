//! Sealed signing keys.

use guestlist_domain::port::SigningKeyRecord;

use crate::Time;

row! {
    /// A row of `signing_key`.
    SigningKeyRow {
        kid: String,
        sealed: Vec<u8>,
        created_at: Time,
        active: bool,
    }
}

impl From<SigningKeyRow> for SigningKeyRecord {
    fn from(row: SigningKeyRow) -> Self {
        Self { kid: row.kid, sealed: row.sealed, created_at: row.created_at.into(), active: row.active }
    }
}
