//! Maps errors of sqlx and SQLite to [`StoreError`].

use guestlist_domain::port::StoreError;
use guestlist_sql::Failure;

/// Extended result code of a write after a read, when another connection has written in between.
const BUSY_SNAPSHOT: u32 = 517;

/// Converts an error of sqlx.
pub(crate) fn store_error(error: sqlx::Error) -> StoreError {
    guestlist_sql::store_error(error, |error| match error.code().and_then(|code| code.parse().ok()) {
        Some(BUSY_SNAPSHOT) => Failure::Contended,
        Some(code) if is_transient_code(code) => Failure::Transient,
        Some(_) | None => Failure::Permanent,
    })
}

/// Returns whether a result code (<https://sqlite.org/rescode.html>) is transient. Its low byte is the primary code.
fn is_transient_code(code: u32) -> bool {
    const BUSY: u32 = 5;
    const LOCKED: u32 = 6;
    const NO_MEMORY: u32 = 7;
    const READ_ONLY: u32 = 8;
    const IO_ERROR: u32 = 10;
    const FULL: u32 = 13;
    const CANNOT_OPEN: u32 = 14;
    const PROTOCOL: u32 = 15;
    matches!(code & 0xff, BUSY | LOCKED | NO_MEMORY | READ_ONLY | IO_ERROR | FULL | CANNOT_OPEN | PROTOCOL)
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
