//! Retries of use cases whose transaction the database aborted.

use super::Error;

/// Runs a use case, and runs it once more if the database aborted its transaction. Nothing was written by then, and the
/// second run reads everything again. Rate limits that stay counted, password hashing and new secrets belong before the
/// retried part.
pub(super) async fn retry_once<T, F>(run: impl Fn() -> F) -> Result<T, Error>
where
    F: Future<Output = Result<T, Error>>,
{
    match run().await {
        Err(Error::Contended(_)) => run().await,
        outcome => outcome,
    }
}
