//! Retries of use cases whose transaction the database aborted.

use super::{Error, Service};
use crate::model::retry;

impl Service {
    /// Runs a use case, and runs it again while the database aborts its transaction, for about two seconds. An aborted
    /// transaction wrote nothing, and the next attempt reads everything again. Rate limits that stay counted, password
    /// hashing and new secrets belong before the retried part.
    ///
    /// From the second attempt on, the use case holds a turn, so that no two of this instance abort each other again and
    /// again. The retried part must not call `retry` itself: it would wait for its own turn.
    ///
    /// # Errors
    /// The error of the last attempt.
    pub(super) async fn retry<T, F>(&self, run: impl Fn() -> F) -> Result<T, Error>
    where
        F: Future<Output = Result<T, Error>>,
    {
        let timer = self.retry_timer.as_ref();
        let began = timer.elapsed();
        let elapsed = || timer.elapsed().saturating_sub(began);
        let mut failed_attempts = 0;
        let mut turn = None;
        loop {
            let cause = match run().await {
                Err(Error::Contended(cause)) => cause,
                outcome => return outcome,
            };
            failed_attempts += 1;
            let Some(longest) = retry::longest_pause(failed_attempts, elapsed()) else {
                return Err(Error::Contended(cause));
            };
            timer.pause(longest, &cause.to_string()).await;
            if turn.is_none() {
                turn = timer.turn(retry::time_left(elapsed())).await;
            }
        }
    }
}
