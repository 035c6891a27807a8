//! Retries of use cases whose transaction the database aborted.

use super::{Error, Service};
use crate::model::retry;

impl Service {
    /// Runs a use case, and runs it again while the database aborts its transaction, for about two seconds. An aborted
    /// transaction wrote nothing, and the next attempt reads everything again. Rate limits that stay counted, password
    /// hashing and new secrets belong before the retried part.
    ///
    /// # Errors
    /// The error of the last attempt.
    pub(super) async fn retry<T, F>(&self, run: impl Fn() -> F) -> Result<T, Error>
    where
        F: Future<Output = Result<T, Error>>,
    {
        let timer = self.retry_timer.as_ref();
        let began = timer.elapsed();
        let mut failed_attempts = 0;
        loop {
            let cause = match run().await {
                Err(Error::Contended(cause)) => cause,
                outcome => return outcome,
            };
            failed_attempts += 1;
            match retry::longest_pause(failed_attempts, timer.elapsed().saturating_sub(began)) {
                Some(longest) => timer.pause(longest, &cause.to_string()).await,
                None => return Err(Error::Contended(cause)),
            }
        }
    }
}
