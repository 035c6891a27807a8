//! The worker that sends mail.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use guestlist_domain::port::Wakeup;
use guestlist_domain::usecase::{Error, Service};
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// How often it looks without being woken: for mails that are due again, and for those that other
/// instances wrote and left.
const TICK: Duration = Duration::from_secs(1);
/// How many mails it takes at a time.
const BATCH: u16 = 20;
/// How long it rests after a fault: a second at first, then twice as long each time, up to this.
const LONGEST_REST: Duration = Duration::from_secs(60);

/// Wakes the worker of this process. A call that comes while it works is not lost.
#[derive(Debug, Clone, Default)]
pub struct Bell(Arc<Notify>);

impl Wakeup for Bell {
    fn wake(&self) {
        self.0.notify_one();
    }
}

/// Sends what waits in the outbox until `stop`; the batch that it is at is finished. `id` is the
/// fence that tells this worker from all others.
pub async fn send_mails(service: Service, id: Uuid, bell: Bell, stop: CancellationToken) {
    let deliver = || {
        let service = service.clone();
        async move { service.deliver_mails(id, BATCH).await }
    };
    run(deliver, &bell, &stop).await;
}

/// Calls `deliver` for as long as it has something to do, and again whenever the bell rings or time
/// has passed. A fault or a panic ends one call, never the worker.
async fn run<F>(deliver: impl Fn() -> F, bell: &Bell, stop: &CancellationToken)
where
    F: Future<Output = Result<usize, Error>> + Send + 'static,
{
    let mut rest = Duration::ZERO;
    while !stop.is_cancelled() {
        // A task of its own takes a panic with it; the set takes the task with it when this is dropped.
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
                tracing::error!(cause = crate::cause(&fault), "mails could not be sent");
                longer(rest)
            }
            Some(Err(_)) | None => {
                tracing::error!("the mail worker panicked, and goes on");
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
