//! Maps errors of sqlx and SQLite to [`StoreError`].

use guestlist_domain::port::StoreError;
use sqlx::error::DatabaseError;
use sqlx::sqlite::SqliteQueryResult;

/// A column with an invalid value. Names the column, never its content.
#[derive(Debug, thiserror::Error)]
#[error("the column {0} contains an invalid value")]
struct CorruptColumn(&'static str);

/// Converts an error of sqlx. SQLite's messages name tables and columns, never values.
pub(crate) fn store_error(error: sqlx::Error) -> StoreError {
    if error.as_database_error().is_some_and(DatabaseError::is_unique_violation) {
        StoreError::Conflict
    } else if code_of(&error) == Some(BUSY_SNAPSHOT) {
        StoreError::Contended(Box::new(error))
    } else if is_transient(&error) {
        StoreError::Unavailable(Box::new(error))
    } else {
        StoreError::Internal(Box::new(error))
    }
}

/// Extended result code of a write after a read, when another connection has written in between.
const BUSY_SNAPSHOT: u32 = 517;

/// Returns the extended result code of an error of SQLite.
fn code_of(error: &sqlx::Error) -> Option<u32> {
    error.as_database_error()?.code()?.parse().ok()
}

/// Returns whether an error is transient: caused by circumstances, not by the statement.
fn is_transient(error: &sqlx::Error) -> bool {
    match error.as_database_error() {
        Some(_) => code_of(error).is_some_and(is_transient_code),
        None => matches!(
            error,
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed | sqlx::Error::Io(_)
        ),
    }
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

/// Creates the error for a column with an invalid value.
pub(crate) fn corrupt_column(column: &'static str) -> StoreError {
    StoreError::Internal(Box::new(CorruptColumn(column)))
}

/// Checks that a guarded write changed exactly one row.
pub(crate) fn check_one_row(result: &SqliteQueryResult) -> Result<(), StoreError> {
    if result.rows_affected() == 1 { Ok(()) } else { Err(StoreError::Conflict) }
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
