use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::mail::{Mail, SendOutcome};
use guestlist_domain::model::policy::Policy;
use guestlist_domain::port::{Clock, Mailer, SendCheck};
use guestlist_domain::usecase::Ports;
use guestlist_testkit::fake::{FixedClock, RecordingMailer};
use guestlist_testkit::{MemoryStore, TestApp};
use tokio::time::Instant;

use super::*;

/// The result of a claim.
#[derive(Clone, Copy)]
enum ClaimResult {
    /// A job that takes so many milliseconds.
    Job(u64),
    Nothing,
    Fails,
    Panics,
}

/// What a worker did, with the time in milliseconds.
#[derive(Debug, Default)]
struct Log {
    claims: Vec<u128>,
    ends: Vec<u128>,
}

/// Runs slots through these claims, and stops after the last one.
async fn log_of(slots: usize, results: &[ClaimResult], during: impl Fn(usize, &Notify)) -> Log {
    let (wake_up, stop) = (Notify::new(), CancellationToken::new());
    let remaining = Mutex::new(VecDeque::from(results.to_vec()));
    let log = Arc::<Mutex<Log>>::default();
    let start = Instant::now();
    let claim = || {
        let mut log = log.lock().unwrap();
        log.claims.push(start.elapsed().as_millis());
        during(log.claims.len(), &wake_up);
        let mut remaining = remaining.lock().unwrap();
        let result = remaining.pop_front().unwrap();
        if remaining.is_empty() {
            stop.cancel();
        }
        async move {
            match result {
                ClaimResult::Job(millis) => Ok(Some(millis)),
                ClaimResult::Nothing => Ok(None),
                ClaimResult::Fails => Err(Error::Unavailable("no database".into())),
                ClaimResult::Panics => panic!("on purpose"),
            }
        }
    };
    let ends = Arc::clone(&log);
    let deliver = move |millis| {
        let ends = Arc::clone(&ends);
        async move {
            tokio::time::sleep(Duration::from_millis(millis)).await;
            ends.lock().unwrap().ends.push(start.elapsed().as_millis());
        }
    };
    run_slots(slots, claim, deliver, &wake_up, &stop).await;
    std::mem::take(&mut log.lock().unwrap())
}

use ClaimResult::{Fails, Job, Nothing, Panics};

#[tokio::test(start_paused = true)]
async fn it_claims_immediately_while_there_are_jobs_and_then_polls_every_second() {
    let log = log_of(2, &[Job(0), Job(0), Nothing, Nothing, Nothing], |_, _| {}).await;
    assert_eq!(log.claims, [0, 0, 0, 1_000, 2_000]);
}

#[tokio::test(start_paused = true)]
async fn a_notification_wakes_the_worker_also_if_it_came_during_a_claim() {
    let notify_during_first = |claim, wake_up: &Notify| {
        if claim == 1 {
            wake_up.notify_one();
        }
    };
    assert_eq!(log_of(2, &[Nothing; 3], notify_during_first).await.claims, [0, 0, 1_000]);
}

#[test]
fn a_notification_wakes_both_kinds_of_slots() {
    let handle = WorkerHandle::default();
    handle.notify();
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    for wake_up in [&handle.0.urgent, &handle.0.ordinary] {
        assert!(std::pin::pin!(wake_up.notified()).poll(&mut context).is_ready());
    }
}

/// Proves: EM2.
#[tokio::test(start_paused = true)]
async fn nothing_is_claimed_without_a_free_slot_and_a_slow_job_occupies_only_its_own() {
    let log = log_of(2, &[Job(60_000), Job(100), Job(200), Job(100), Nothing], |_, _| {}).await;
    assert_eq!(log.claims, [0, 0, 100, 300, 400]);
    assert_eq!(log.ends, [100, 300, 400, 60_000], "after it was stopped, it finishes what it has begun");
}

#[tokio::test(start_paused = true)]
async fn after_errors_the_pause_doubles_up_to_the_maximum() {
    let mut results = vec![Fails; 9];
    results.extend([Job(0), Fails, Nothing]);
    let claims = log_of(2, &results, |_, _| {}).await.claims;
    let pauses: Vec<u128> = claims.windows(2).map(|pair| (pair[1] - pair[0]) / 1_000).collect();
    assert_eq!(pauses, [1, 2, 4, 5, 5, 5, 5, 5, 5, 0, 1]);
}

#[tokio::test(start_paused = true)]
async fn a_panic_ends_one_claim_or_one_job_and_not_the_worker() {
    assert_eq!(log_of(1, &[Panics, Job(0), Nothing], |_, _| {}).await.claims, [0, 1_000, 1_000]);

    let (wake_up, stop) = (Notify::new(), CancellationToken::new());
    let jobs = Mutex::new(vec![false, true]);
    let claim = || {
        let job = jobs.lock().unwrap().pop();
        if job.is_none() {
            stop.cancel();
        }
        async move { Ok(job) }
    };
    let (ended, report) = tokio::sync::oneshot::channel();
    let ended = Arc::new(Mutex::new(Some(ended)));
    let deliver = move |panics: bool| {
        let ended = Arc::clone(&ended);
        async move {
            assert!(!panics, "on purpose");
            ended.lock().unwrap().take().unwrap().send(()).unwrap();
        }
    };
    run_slots(1, claim, deliver, &wake_up, &stop).await;
    assert_eq!(report.await, Ok(()));
}

#[tokio::test(start_paused = true)]
async fn stopping_ends_the_pause_immediately() {
    let (wake_up, stop) = (Notify::new(), CancellationToken::new());
    let start = Instant::now();
    let claim = || async { Err::<Option<()>, _>(Error::Unavailable("no database".into())) };
    let worker = run_slots(1, claim, |()| async {}, &wake_up, &stop);
    let stopper = async {
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        stop.cancel();
    };
    tokio::join!(worker, stopper);
    assert_eq!(start.elapsed(), Duration::from_millis(1_500));
}

/// Creates an instance with one queued mail.
async fn with_a_mail() -> TestApp {
    let app = TestApp::new();
    app.person("ana@example.org").await;
    let address = EmailAddress::parse("ana@example.org").unwrap();
    app.service.request_password_reset(&app.context(), &address).await.unwrap();
    app
}

async fn claim_job(service: &Service) -> Option<ClaimedJob> {
    service.claim_job(JobPriority::Ordinary).await.unwrap()
}

/// A mailer whose server replies after 45 seconds, during which the clock of the instance advances.
struct SlowMailer(Arc<RecordingMailer>, Arc<FixedClock>);

#[async_trait::async_trait]
impl Mailer for SlowMailer {
    async fn send(&self, mail: &Mail, check: Arc<dyn SendCheck>) -> SendOutcome {
        let outcome = self.0.send(mail, check).await;
        for _ in 0..45 {
            tokio::time::sleep(Duration::from_secs(1)).await;
            self.1.advance(Duration::from_secs(1));
        }
        outcome
    }
}

/// Proves: EM2, S6.3.
#[tokio::test(start_paused = true)]
async fn a_claim_is_renewed_while_the_mail_server_takes_its_time() {
    let app = with_a_mail().await;
    let mailer = Arc::new(SlowMailer(app.mailer.clone(), app.clock.clone()));
    let service = Service::new(Ports { mailer, ..app.ports.clone() }, Policy::default());
    let job = claim_job(&service).await.expect("a reset");
    let began = app.clock.now();
    let delivery = tokio::spawn(deliver(service.clone(), job));
    while !delivery.is_finished() {
        assert_eq!(claim_job(&service).await, None, "after {:?}", app.clock.now().since(began));
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    assert_eq!(app.clock.now().since(began), Duration::from_secs(45));
    assert!(app.queued_mails().is_empty());
    assert_eq!(app.mailer.attempts().len(), 1);
}

/// A mailer after which the next commits fail.
struct CommitsFailAfterwards(Arc<RecordingMailer>, MemoryStore);

#[async_trait::async_trait]
impl Mailer for CommitsFailAfterwards {
    async fn send(&self, mail: &Mail, check: Arc<dyn SendCheck>) -> SendOutcome {
        let outcome = self.0.send(mail, check).await;
        for _ in 0..3 {
            self.1.fail_next_commit();
        }
        outcome
    }
}

/// Proves: S6.3.
#[tokio::test(start_paused = true)]
async fn an_outcome_that_cannot_be_recorded_is_recorded_later_and_the_mail_is_not_sent_again() {
    let app = with_a_mail().await;
    let mailer = Arc::new(CommitsFailAfterwards(app.mailer.clone(), app.store.clone()));
    let service = Service::new(Ports { mailer, ..app.ports.clone() }, Policy::default());
    let job = claim_job(&service).await.expect("a reset");
    let start = Instant::now();
    deliver(service, job).await;
    assert_eq!(start.elapsed(), FIRST_RECORD_PAUSE * 3, "the second pause is twice as long");
    assert!(app.queued_mails().is_empty());
    assert_eq!(app.mailer.attempts().len(), 1);
}
