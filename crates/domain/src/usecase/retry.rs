//! Run a use case again where the database gave it up.

use super::Error;

/// Runs a use case, and once more where the database gave its unit of work up so that others could go on: nothing was
/// written, and the second run reads everything anew. Attempts that stay counted, hashing and new secrets come before.
pub(super) async fn retry_once<T, F>(run: impl Fn() -> F) -> Result<T, Error>
where
    F: Future<Output = Result<T, Error>>,
{
    match run().await {
        Err(Error::Contended(_)) => run().await,
        outcome => outcome,
    }
}
