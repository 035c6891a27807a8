//! The worker that carries out queued jobs: it sends mails.
//!
//! It has a number of slots. A slot claims one job, carries it out while it renews the claim, stores the outcome, and only
//! then claims the next one: no job is claimed that waits for another, and a slow one delays only itself. Some slots serve
//! only urgent jobs, however slow all others are.

use std::convert::Infallible;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use guestlist_domain::model::job::JobPriority;
use guestlist_domain::port::{ClaimedJob, DeliveryResult, WorkerNotifier};
use guestlist_domain::usecase::{Error, Service};
use tokio::sync::{Notify, Semaphore};
use tokio::task::{JoinError, JoinSet};
use tokio_util::sync::CancellationToken;

/// Number of slots that serve only urgent jobs.
const URGENT_SLOTS: usize = 2;
/// Number of slots that serve all jobs.
const ORDINARY_SLOTS: usize = 8;
/// Interval between polls without a wake-up: finds jobs that are due again, and jobs that other instances queued and did
/// not carry out.
const POLL_INTERVAL: Duration = Duration::from_secs(1);
/// Maximum pause after an error. The pause starts at one second and doubles each time.
const MAX_BACKOFF: Duration = Duration::from_secs(5);
/// The first and the longest pause before an outcome that could not be recorded is recorded again.
const FIRST_RECORD_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_RECORD_PAUSE: Duration = Duration::from_secs(2);

/// Wakes the worker of this process. A call while it works is not lost.
#[derive(Debug, Clone, Default)]
pub struct WorkerHandle(Arc<WakeUps>);

/// The wake-ups of both kinds of slots.
#[derive(Debug, Default)]
struct WakeUps {
    urgent: Notify,
    ordinary: Notify,
}

impl WorkerNotifier for WorkerHandle {
    fn notify(&self) {
        self.0.urgent.notify_one();
        self.0.ordinary.notify_one();
    }
}

/// Carries out jobs until `stop`. Then no further one is claimed; mails that were handed over to the mail server are
/// finished, and other jobs given back.
pub async fn run_jobs(service: Service, worker_handle: WorkerHandle, stop: CancellationToken) {
    let WakeUps { urgent, ordinary } = &*worker_handle.0;
    let run = |slots, priority, wake_up| {
        let (claims, deliveries) = (service.clone(), service.clone());
        let claim = move || {
            let service = claims.clone();
            async move { service.claim_job(priority).await }
        };
        run_slots(slots, claim, move |job| deliver(deliveries.clone(), job), wake_up, &stop)
    };
    let stop_sending = async {
        stop.cancelled().await;
        service.stop_sending();
    };
    tokio::join!(
        stop_sending,
        run(URGENT_SLOTS, JobPriority::Urgent, urgent),
        run(ORDINARY_SLOTS, JobPriority::Ordinary, ordinary),
    );
}

/// Claims jobs while a slot is free, and carries each out in a task of its own. Claims again after a wake-up or
/// [`POLL_INTERVAL`] if there is none. An error or a panic ends one call, not the worker.
async fn run_slots<J, C, D>(
    slots: usize,
    claim: impl Fn() -> C,
    deliver: impl Fn(J) -> D,
    wake_up: &Notify,
    stop: &CancellationToken,
) where
    J: Send + 'static,
    C: Future<Output = Result<Option<J>, Error>> + Send + 'static,
    D: Future<Output = ()> + Send + 'static,
{
    let free_slots = Arc::new(Semaphore::new(slots));
    let mut deliveries = JoinSet::new();
    let mut backoff = Duration::ZERO;
    while !stop.is_cancelled() {
        let slot = tokio::select! {
            biased;
            () = stop.cancelled() => break,
            slot = Arc::clone(&free_slots).acquire_owned() => slot,
        };
        while let Some(ended) = deliveries.try_join_next() {
            report_panic(&ended);
        }
        match tokio::spawn(claim()).await {
            Ok(Ok(Some(job))) => {
                let delivery = deliver(job);
                deliveries.spawn(async move {
                    delivery.await;
                    drop(slot);
                });
                backoff = Duration::ZERO;
                continue;
            }
            Ok(Ok(None)) => backoff = Duration::ZERO,
            Ok(Err(error)) => {
                backoff = next_backoff(backoff);
                tracing::error!(cause = crate::cause(&error), "no job could be claimed; trying again after a pause");
            }
            Err(panic) => {
                backoff = next_backoff(backoff);
                report_panic(&Err(panic));
            }
        }
        drop(slot);
        tokio::select! {
            () = wake_up.notified(), if backoff.is_zero() => {}
            () = tokio::time::sleep(backoff.max(POLL_INTERVAL)) => {}
            () = stop.cancelled() => {}
        }
    }
    while let Some(ended) = deliveries.join_next().await {
        report_panic(&ended);
    }
}

fn next_backoff(backoff: Duration) -> Duration {
    (backoff * 2).clamp(POLL_INTERVAL, MAX_BACKOFF)
}

fn report_panic(ended: &Result<(), JoinError>) {
    if ended.is_err() {
        tracing::error!("the worker panicked; its job is tried again when the claim ends");
    }
}

/// Carries out one job: attempts it while the claim is renewed, and stores the outcome.
async fn deliver(service: Service, job: ClaimedJob) {
    let result = tokio::select! {
        result = service.attempt_job(&job) => result,
        never = keep_claim(&service, &job) => match never {},
    };
    let mut pause = FIRST_RECORD_PAUSE;
    while let Err(error) = service.record_delivery(&job, &result).await {
        tracing::error!(
            mail = %job.id,
            cause = crate::cause(&error),
            "the outcome of a job could not be recorded"
        );
        if result != DeliveryResult::Sent {
            // Nothing happened that must not happen again: the job is tried again when its claim ends.
            return;
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST_RECORD_PAUSE);
        // Until the outcome is recorded, no other worker may send the mail again.
        let _next_attempt_renews_it = service.renew_claim(&job).await;
    }
}

/// Renews the claim on a job for as long as it is held. A lost claim is noticed by the job before it begins anything, and
/// when its outcome is recorded.
async fn keep_claim(service: &Service, job: &ClaimedJob) -> Infallible {
    loop {
        tokio::time::sleep(service.claim_times().renewal).await;
        match service.renew_claim(job).await {
            Ok(true) => {}
            Ok(false) => return std::future::pending().await,
            Err(error) => tracing::warn!(mail = %job.id, cause = crate::cause(&error), "a claim was not renewed"),
        }
    }
}

#[cfg(test)]
#[path = "worker_tests.rs"]
mod tests;
