//! Maps errors of sqlx to the kinds of [`StoreError`].

use guestlist_domain::port::StoreError;
use sqlx::error::DatabaseError;

/// What an error of a database means, apart from a violated unique key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The transaction was aborted because of another one, and can be run again.
    Contended,
    /// Caused by circumstances, not by the statement: a read-only or stopping server, no resources.
    Transient,
    /// Anything else.
    Permanent,
}

/// Converts an error of sqlx; `failure_of` knows the codes of the database. Their messages name tables and columns,
/// never values.
pub fn store_error(error: sqlx::Error, failure_of: impl Fn(&dyn DatabaseError) -> Failure) -> StoreError {
    let failure = match error.as_database_error() {
        Some(error) if error.is_unique_violation() => return StoreError::Conflict,
        Some(error) => failure_of(error),
        None if is_connection_error(&error) => Failure::Transient,
        None => Failure::Permanent,
    };
    match failure {
        Failure::Contended => StoreError::Contended(Box::new(error)),
        Failure::Transient => StoreError::Unavailable(Box::new(error)),
        Failure::Permanent => StoreError::Internal(Box::new(error)),
    }
}

/// Returns whether the connection failed without a reply, so that it is unknown whether the statement arrived.
fn is_connection_error(error: &sqlx::Error) -> bool {
    matches!(
        error,
        sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::BeginFailed
    )
}
