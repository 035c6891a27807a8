//! The worker that keeps house: tells of what ends, and removes what is old.

use std::future::Future;
use std::time::Duration;

use guestlist_domain::port::IdGenerator;
use guestlist_domain::usecase::{Error, Service};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::system::UuidV7Ids;

/// How long it rests between rounds, at least.
const REST: Duration = Duration::from_secs(60);
/// How long it rests after a round that did not come to the end of something.
const BREATHER: Duration = Duration::from_secs(1);
/// How much of each thing it does in a round.
const BATCH: u16 = 500;

/// How a round ended that met no fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Round {
    /// There is nothing left to do.
    Complete,
    /// There may be more.
    Unfinished,
}

/// Keeps house at once and then every minute, until `stop`; the round that it is at is finished. It has a task of its
/// own, so that no mail waits for it.
pub async fn keep_house(service: Service, stop: CancellationToken) {
    let sweep = || {
        let service = service.clone();
        async move {
            let swept = service.keep_house(BATCH).await?;
            Ok(if swept.largest_batch() < u64::from(BATCH) { Round::Complete } else { Round::Unfinished })
        }
    };
    run(sweep, jitter, &stop).await;
}

/// Up to a quarter of [`REST`]: instances that started together drift apart.
fn jitter() -> Duration {
    let random = UuidV7Ids.uuid().as_bytes()[15];
    REST / 4 * u32::from(random) / 255
}

/// Calls `sweep` again and again. A fault or a panic ends one round, never the worker.
async fn run<F>(sweep: impl Fn() -> F, jitter: impl Fn() -> Duration, stop: &CancellationToken)
where
    F: Future<Output = Result<Round, Error>> + Send + 'static,
{
    while !stop.is_cancelled() {
        // A task of its own takes a panic with it; the set takes the task with it when this is dropped.
        let mut round = JoinSet::new();
        round.spawn(sweep());
        let rest = match round.join_next().await {
            Some(Ok(Ok(Round::Unfinished))) => BREATHER,
            Some(Ok(Ok(Round::Complete))) => REST + jitter(),
            Some(Ok(Err(fault))) => {
                tracing::error!(
                    cause = crate::cause(&fault),
                    "a round of housekeeping failed; the next one tries again"
                );
                REST + jitter()
            }
            Some(Err(_)) | None => {
                tracing::error!("housekeeping panicked, and goes on");
                REST + jitter()
            }
        };
        tokio::select! {
            () = tokio::time::sleep(rest) => {}
            () = stop.cancelled() => {}
        }
    }
}

#[cfg(test)]
#[path = "housekeeper_tests.rs"]
mod tests;
