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
const TICK: Duration = Duration::from_secs(1);
/// Maximum number of mails claimed at a time.
const BATCH: u16 = 20;
/// Maximum pause after an error. The pause starts at one second and doubles each time.
const LONGEST_REST: Duration = Duration::from_secs(60);

/// Wakes the mail worker of this process. A call while it works is not lost.
#[derive(Debug, Clone, Default)]
pub struct Bell(Arc<Notify>);

impl WorkerNotifier for Bell {
    fn notify(&self) {
        self.0.notify_one();
    }
}

/// Sends mails from the outbox until `stop`; a running batch is finished first. `id` distinguishes this worker from all
/// others, for the fencing of claims.
pub async fn send_mails(service: Service, id: Uuid, bell: Bell, stop: CancellationToken) {
    let deliver = || {
        let service = service.clone();
        async move { service.deliver_mails(id, BATCH).await }
    };
    run(deliver, &bell, &stop).await;
}

/// Calls `deliver` as long as it finds mails, and again after a wake-up or [`TICK`]. An error or a panic ends one call,
/// not the worker.
async fn run<F>(deliver: impl Fn() -> F, bell: &Bell, stop: &CancellationToken)
where
    F: Future<Output = Result<usize, Error>> + Send + 'static,
{
    let mut rest = Duration::ZERO;
    while !stop.is_cancelled() {
        // A panic ends only the task of this call. Dropping the set aborts the task.
        let mut round = JoinSet::new();
        round.spawn(deliver());
        rest = match round.join_next().await {
            Some(Ok(Ok(0))) => {
                tokio::select! {
                    () = bell.0.notified() => {}
                    () = tokio::time::sleep(TICK) => {}
                    () = stop.cancelled() => {}
                }
                Duration::ZERO
            }
            Some(Ok(Ok(_))) => Duration::ZERO,
            Some(Ok(Err(fault))) => {
                tracing::error!(
                    cause = crate::cause(&fault),
                    "a batch of mails could not be processed; trying again after a pause"
                );
                longer(rest)
            }
            Some(Err(_)) | None => {
                tracing::error!("the mail worker panicked; it continues after a pause");
                longer(rest)
            }
        };
        tokio::select! {
            () = tokio::time::sleep(rest) => {}
            () = stop.cancelled() => {}
        }
    }
}

fn longer(rest: Duration) -> Duration {
    (rest * 2).clamp(TICK, LONGEST_REST)
}

#[cfg(test)]
#[path = "worker_tests.rs"]
mod tests;
