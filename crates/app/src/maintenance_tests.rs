use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use guestlist_domain::usecase::Error;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{INTERVAL, Round, jitter, run};

/// The result of a round.
#[derive(Clone, Copy)]
enum RoundResult {
    Ends(Round),
    Fails,
    Panics,
}

/// Runs the worker through these rounds with five seconds of jitter; returns when each began, in seconds.
async fn start_times(results: &[RoundResult]) -> Vec<u64> {
    let stop = CancellationToken::new();
    let remaining = Arc::new(Mutex::new(VecDeque::from(results.to_vec())));
    let starts = Arc::new(Mutex::new(Vec::new()));
    let start = Instant::now();
    let run_round = || {
        starts.lock().unwrap().push(start.elapsed().as_secs());
        let result = remaining.lock().unwrap().pop_front();
        if remaining.lock().unwrap().is_empty() {
            stop.cancel();
        }
        async move {
            match result.unwrap() {
                RoundResult::Ends(round) => Ok(round),
                RoundResult::Fails => Err(Error::Unavailable("no database".into())),
                RoundResult::Panics => panic!("on purpose"),
            }
        }
    };
    run(run_round, || Duration::from_secs(5), &stop).await;
    starts.lock().unwrap().clone()
}

/// Proves: ST8.
#[tokio::test(start_paused = true)]
async fn rounds_start_immediately_and_then_every_minute_plus_jitter() {
    let results = [RoundResult::Ends(Round::Complete); 3];
    assert_eq!(start_times(&results).await, [0, 65, 130]);
}

#[tokio::test(start_paused = true)]
async fn an_unfinished_round_continues_after_a_second() {
    let results =
        [RoundResult::Ends(Round::Unfinished), RoundResult::Ends(Round::Complete), RoundResult::Ends(Round::Complete)];
    assert_eq!(start_times(&results).await, [0, 1, 66]);
}

/// Proves: ST8.
#[tokio::test(start_paused = true)]
async fn after_an_error_or_a_panic_the_next_round_runs() {
    let results = [RoundResult::Fails, RoundResult::Panics, RoundResult::Fails, RoundResult::Ends(Round::Complete)];
    assert_eq!(start_times(&results).await, [0, 65, 130, 195]);
}

#[tokio::test(start_paused = true)]
async fn stopping_ends_the_pause_immediately() {
    let stop = CancellationToken::new();
    let start = Instant::now();
    let worker = run(|| async { Ok(Round::Complete) }, || Duration::ZERO, &stop);
    let stopper = async {
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        stop.cancel();
    };
    tokio::join!(worker, stopper);
    assert_eq!(start.elapsed(), Duration::from_millis(1_500));
}

#[test]
fn the_jitter_is_at_most_a_quarter_of_the_interval() {
    assert!((0..200).map(|_| jitter()).all(|jitter| jitter <= INTERVAL / 4));
}
