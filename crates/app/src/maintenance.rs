//! The worker that runs maintenance: notifies about expiry and removes old records.

use std::future::Future;
use std::time::Duration;

use guestlist_domain::port::IdGenerator;
use guestlist_domain::usecase::{Error, Service};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::system::UuidV7Ids;

/// Minimum pause between rounds.
const INTERVAL: Duration = Duration::from_secs(60);
/// Pause after a round that left work undone.
const UNFINISHED_PAUSE: Duration = Duration::from_secs(1);
/// Maximum number of records of each kind in one round.
const BATCH: u16 = 500;

/// Result of a round without errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Round {
    /// No work is left.
    Complete,
    /// More work can be left.
    Unfinished,
}

/// Runs maintenance immediately and then about every minute, until `stop`; a running round is finished first. It runs
/// concurrently with the worker, so that no mail waits for it.
pub async fn run_maintenance(service: Service, stop: CancellationToken) {
    let run_round = || {
        let service = service.clone();
        async move {
            let report = service.run_maintenance(BATCH).await?;
            Ok(if report.largest_batch() < u64::from(BATCH) { Round::Complete } else { Round::Unfinished })
        }
    };
    run(run_round, jitter, &stop).await;
}

/// Returns up to a quarter of [`INTERVAL`], so that instances started at the same time do not run in step.
fn jitter() -> Duration {
    let random = UuidV7Ids.uuid().as_bytes()[15];
    INTERVAL / 4 * u32::from(random) / 255
}

/// Calls `run_round` repeatedly. An error or a panic ends one round, not the worker.
async fn run<F>(run_round: impl Fn() -> F, jitter: impl Fn() -> Duration, stop: &CancellationToken)
where
    F: Future<Output = Result<Round, Error>> + Send + 'static,
{
    while !stop.is_cancelled() {
        // A panic ends only the task of this round. Dropping the set aborts the task.
        let mut round = JoinSet::new();
        round.spawn(run_round());
        let pause = match round.join_next().await {
            Some(Ok(Ok(Round::Unfinished))) => UNFINISHED_PAUSE,
            Some(Ok(Ok(Round::Complete))) => INTERVAL + jitter(),
            Some(Ok(Err(error))) => {
                tracing::error!(
                    cause = crate::cause(&error),
                    "a round of maintenance failed; the next round tries again"
                );
                INTERVAL + jitter()
            }
            Some(Err(_)) | None => {
                tracing::error!("a round of maintenance panicked; the next round tries again");
                INTERVAL + jitter()
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = stop.cancelled() => {}
        }
    }
}

#[cfg(test)]
#[path = "maintenance_tests.rs"]
mod tests;
