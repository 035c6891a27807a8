use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use guestlist_domain::usecase::Error;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{REST, Round, jitter, run};

/// The result of a round.
#[derive(Clone, Copy)]
enum Turn {
    Ends(Round),
    Fails,
    Panics,
}

/// Runs the worker through these rounds with five seconds of jitter; returns when each began, in seconds.
async fn begins_of(turns: &[Turn]) -> Vec<u64> {
    let stop = CancellationToken::new();
    let left = Arc::new(Mutex::new(VecDeque::from(turns.to_vec())));
    let begins = Arc::new(Mutex::new(Vec::new()));
    let start = Instant::now();
    let sweep = || {
        begins.lock().unwrap().push(start.elapsed().as_secs());
        let turn = left.lock().unwrap().pop_front();
        if left.lock().unwrap().is_empty() {
            stop.cancel();
        }
        async move {
            match turn.unwrap() {
                Turn::Ends(round) => Ok(round),
                Turn::Fails => Err(Error::Unavailable("no database".into())),
                Turn::Panics => panic!("on purpose"),
            }
        }
    };
    run(sweep, || Duration::from_secs(5), &stop).await;
    begins.lock().unwrap().clone()
}

/// Proves: ST8.
#[tokio::test(start_paused = true)]
async fn it_begins_at_once_and_comes_again_every_minute_and_a_bit() {
    let turns = [Turn::Ends(Round::Complete); 3];
    assert_eq!(begins_of(&turns).await, [0, 65, 130]);
}

#[tokio::test(start_paused = true)]
async fn what_it_did_not_finish_goes_on_after_a_second() {
    let turns = [Turn::Ends(Round::Unfinished), Turn::Ends(Round::Complete), Turn::Ends(Round::Complete)];
    assert_eq!(begins_of(&turns).await, [0, 1, 66]);
}

/// Proves: ST8.
#[tokio::test(start_paused = true)]
async fn a_fault_or_a_panic_ends_one_round_and_the_next_one_tries_again() {
    let turns = [Turn::Fails, Turn::Panics, Turn::Fails, Turn::Ends(Round::Complete)];
    assert_eq!(begins_of(&turns).await, [0, 65, 130, 195]);
}

#[tokio::test(start_paused = true)]
async fn stopping_ends_a_rest_at_once() {
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
fn the_jitter_is_a_quarter_of_the_rest_at_most() {
    assert!((0..200).map(|_| jitter()).all(|jitter| jitter <= REST / 4));
}
