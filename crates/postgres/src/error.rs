//! Maps errors of sqlx and PostgreSQL to the four kinds of [`StoreError`].

use guestlist_domain::port::StoreError;
use guestlist_sql::Failure;

const SERIALIZATION_FAILURE: &str = "40001";
const DEADLOCK_DETECTED: &str = "40P01";
/// A lock did not become free within `lock_timeout`.
pub(crate) const LOCK_NOT_AVAILABLE: &str = "55P03";

/// Converts an error of sqlx.
pub(crate) fn store_error(error: sqlx::Error) -> StoreError {
    guestlist_sql::store_error(error, |error| match error.code().as_deref() {
        Some(SERIALIZATION_FAILURE | DEADLOCK_DETECTED | LOCK_NOT_AVAILABLE) => Failure::Contended,
        Some(state) if is_transient(state) => Failure::Transient,
        Some(_) | None => Failure::Permanent,
    })
}

/// Returns an error of the same kind and text, for another call that failed with it.
pub(crate) fn repeated(error: &StoreError) -> StoreError {
    match error {
        StoreError::Conflict => StoreError::Conflict,
        StoreError::Contended(cause) => StoreError::Contended(cause.to_string().into()),
        StoreError::Unavailable(cause) => StoreError::Unavailable(cause.to_string().into()),
        StoreError::Internal(cause) => StoreError::Internal(cause.to_string().into()),
    }
}

pub(crate) fn sqlstate(error: &sqlx::Error) -> Option<String> {
    Some(error.as_database_error()?.code()?.into_owned())
}

/// Returns whether an SQLSTATE is transient: read-only server, starting or stopping, connection failure, no resources.
fn is_transient(state: &str) -> bool {
    state == "25006" || ["57P0", "08", "53"].iter().any(|class| state.starts_with(class))
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
