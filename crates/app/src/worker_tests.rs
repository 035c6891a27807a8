use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use guestlist_domain::port::WorkerNotifier;
use guestlist_domain::usecase::Error;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{WorkerHandle, run};

/// The result of a call of the worker.
#[derive(Clone, Copy)]
enum BatchResult {
    Sends(usize),
    Fails,
    Panics,
}

/// Runs the worker through these calls; returns when each began, in milliseconds.
async fn start_times(
    results: &[BatchResult],
    during: impl Fn(usize, &WorkerHandle) + Send + Sync + 'static,
) -> Vec<u128> {
    let (worker_handle, stop) = (WorkerHandle::default(), CancellationToken::new());
    let remaining = Arc::new(Mutex::new(VecDeque::from(results.to_vec())));
    let starts = Arc::new(Mutex::new(Vec::new()));
    let start = Instant::now();
    let during = Arc::new(during);
    let deliver = || {
        let mut starts = starts.lock().unwrap();
        starts.push(start.elapsed().as_millis());
        during(starts.len(), &worker_handle);
        let result = remaining.lock().unwrap().pop_front();
        if remaining.lock().unwrap().is_empty() {
            stop.cancel();
        }
        async move {
            match result.unwrap() {
                BatchResult::Sends(mails) => Ok(mails),
                BatchResult::Fails => Err(Error::Unavailable("no database".into())),
                BatchResult::Panics => panic!("on purpose"),
            }
        }
    };
    run(deliver, &worker_handle, &stop).await;
    starts.lock().unwrap().clone()
}

#[tokio::test(start_paused = true)]
async fn it_continues_immediately_while_there_are_mails_and_then_polls_every_second() {
    let results = [
        BatchResult::Sends(20),
        BatchResult::Sends(3),
        BatchResult::Sends(0),
        BatchResult::Sends(0),
        BatchResult::Sends(0),
    ];
    assert_eq!(start_times(&results, |_, _| {}).await, [0, 0, 0, 1_000, 2_000]);
}

#[tokio::test(start_paused = true)]
async fn a_notification_wakes_the_worker_also_if_it_came_during_a_batch() {
    let results = [BatchResult::Sends(0), BatchResult::Sends(0), BatchResult::Sends(0)];
    let notify_during_first = |result, worker_handle: &WorkerHandle| {
        if result == 1 {
            worker_handle.notify();
        }
    };
    assert_eq!(start_times(&results, notify_during_first).await, [0, 0, 1_000]);
}

#[tokio::test(start_paused = true)]
async fn after_errors_the_pause_doubles_up_to_the_maximum() {
    let mut results = vec![BatchResult::Fails; 9];
    results.extend([BatchResult::Sends(1), BatchResult::Fails, BatchResult::Sends(0)]);
    let starts = start_times(&results, |_, _| {}).await;
    let pauses: Vec<u128> = starts.windows(2).map(|pair| (pair[1] - pair[0]) / 1_000).collect();
    assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 60, 60, 60, 0, 1]);
}

#[tokio::test(start_paused = true)]
async fn a_panic_ends_one_batch_and_not_the_worker() {
    let results = [BatchResult::Panics, BatchResult::Sends(1), BatchResult::Sends(0)];
    assert_eq!(start_times(&results, |_, _| {}).await, [0, 1_000, 1_000]);
}

#[tokio::test(start_paused = true)]
async fn stopping_ends_the_pause_immediately() {
    let (worker_handle, stop) = (WorkerHandle::default(), CancellationToken::new());
    let start = Instant::now();
    let deliver = || async { Err(Error::Unavailable("no database".into())) };
    let worker = run(deliver, &worker_handle, &stop);
    let stopper = async {
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        stop.cancel();
    };
    tokio::join!(worker, stopper);
    assert_eq!(start.elapsed(), Duration::from_millis(1_500));
}
