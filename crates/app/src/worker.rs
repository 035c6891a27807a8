//! The worker that sends mails.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use guestlist_domain::port::WorkerNotifier;
use guestlist_domain::usecase::{Error, Service};
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// Interval between polls without a wake-up: finds mails that are due for a retry, and mails that other instances
/// queued and did not send.
const POLL_INTERVAL: Duration = Duration::from_secs(1);
/// Maximum number of mails claimed at a time.
const BATCH: u16 = 20;
/// Maximum pause after an error. The pause starts at one second and doubles each time.
const MAX_BACKOFF: Duration = Duration::from_secs(60);

/// Wakes the mail worker of this process. A call while it works is not lost.
#[derive(Debug, Clone, Default)]
pub struct WorkerHandle(Arc<Notify>);

impl WorkerNotifier for WorkerHandle {
    fn notify(&self) {
        self.0.notify_one();
    }
}

/// Sends mails from the outbox until `stop`; a running batch is finished first. `id` distinguishes this worker from all
/// others, for the fencing of claims.
pub async fn send_mails(service: Service, id: Uuid, worker_handle: WorkerHandle, stop: CancellationToken) {
    let deliver = || {
        let service = service.clone();
        async move { service.deliver_mails(id, BATCH).await }
    };
    run(deliver, &worker_handle, &stop).await;
}

/// Calls `deliver` as long as it finds mails, and again after a wake-up or [`POLL_INTERVAL`]. An error or a panic ends
/// one call, not the worker.
async fn run<F>(deliver: impl Fn() -> F, worker_handle: &WorkerHandle, stop: &CancellationToken)
where
    F: Future<Output = Result<usize, Error>> + Send + 'static,
{
    let mut backoff = Duration::ZERO;
    while !stop.is_cancelled() {
        // A panic ends only the task of this call. Dropping the set aborts the task.
        let mut round = JoinSet::new();
        round.spawn(deliver());
        backoff = match round.join_next().await {
            Some(Ok(Ok(0))) => {
                tokio::select! {
                    () = worker_handle.0.notified() => {}
                    () = tokio::time::sleep(POLL_INTERVAL) => {}
                    () = stop.cancelled() => {}
                }
                Duration::ZERO
            }
            Some(Ok(Ok(_))) => Duration::ZERO,
            Some(Ok(Err(error))) => {
                tracing::error!(
                    cause = crate::cause(&error),
                    "a batch of mails could not be processed; trying again after a pause"
                );
                next_backoff(backoff)
            }
            Some(Err(_)) | None => {
                tracing::error!("the mail worker panicked; it continues after a pause");
                next_backoff(backoff)
            }
        };
        tokio::select! {
            () = tokio::time::sleep(backoff) => {}
            () = stop.cancelled() => {}
        }
    }
}

fn next_backoff(backoff: Duration) -> Duration {
    (backoff * 2).clamp(POLL_INTERVAL, MAX_BACKOFF)
}

#[cfg(test)]
#[path = "worker_tests.rs"]
mod tests;
