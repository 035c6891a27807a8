use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use guestlist_domain::port::WorkerNotifier;
use guestlist_domain::usecase::Error;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{Bell, run};

/// The result of a call of the worker.
#[derive(Clone, Copy)]
enum Turn {
    Sends(usize),
    Fails,
    Panics,
}

/// Runs the worker through these calls; returns when each began, in milliseconds.
async fn begins_of(turns: &[Turn], during: impl Fn(usize, &Bell) + Send + Sync + 'static) -> Vec<u128> {
    let (bell, stop) = (Bell::default(), CancellationToken::new());
    let left = Arc::new(Mutex::new(VecDeque::from(turns.to_vec())));
    let begins = Arc::new(Mutex::new(Vec::new()));
    let start = Instant::now();
    let during = Arc::new(during);
    let deliver = || {
        let mut begins = begins.lock().unwrap();
        begins.push(start.elapsed().as_millis());
        during(begins.len(), &bell);
        let turn = left.lock().unwrap().pop_front();
        if left.lock().unwrap().is_empty() {
            stop.cancel();
        }
        async move {
            match turn.unwrap() {
                Turn::Sends(mails) => Ok(mails),
                Turn::Fails => Err(Error::Unavailable("no database".into())),
                Turn::Panics => panic!("on purpose"),
            }
        }
    };
    run(deliver, &bell, &stop).await;
    begins.lock().unwrap().clone()
}

#[tokio::test(start_paused = true)]
async fn it_goes_on_at_once_while_there_are_mails_and_then_looks_every_second() {
    let turns = [Turn::Sends(20), Turn::Sends(3), Turn::Sends(0), Turn::Sends(0), Turn::Sends(0)];
    assert_eq!(begins_of(&turns, |_, _| {}).await, [0, 0, 0, 1_000, 2_000]);
}

#[tokio::test(start_paused = true)]
async fn the_bell_wakes_it_also_when_it_rang_during_work() {
    let turns = [Turn::Sends(0), Turn::Sends(0), Turn::Sends(0)];
    let ring_at_first = |turn, bell: &Bell| {
        if turn == 1 {
            bell.notify();
        }
    };
    assert_eq!(begins_of(&turns, ring_at_first).await, [0, 0, 1_000]);
}

#[tokio::test(start_paused = true)]
async fn after_faults_it_rests_longer_and_longer_and_never_ends() {
    let mut turns = vec![Turn::Fails; 9];
    turns.extend([Turn::Sends(1), Turn::Fails, Turn::Sends(0)]);
    let begins = begins_of(&turns, |_, _| {}).await;
    let rests: Vec<u128> = begins.windows(2).map(|pair| (pair[1] - pair[0]) / 1_000).collect();
    assert_eq!(rests, [1, 2, 4, 8, 16, 32, 60, 60, 60, 0, 1]);
}

#[tokio::test(start_paused = true)]
async fn a_panic_ends_one_round_and_not_the_worker() {
    let turns = [Turn::Panics, Turn::Sends(1), Turn::Sends(0)];
    assert_eq!(begins_of(&turns, |_, _| {}).await, [0, 1_000, 1_000]);
}

#[tokio::test(start_paused = true)]
async fn stopping_ends_a_rest_at_once() {
    let (bell, stop) = (Bell::default(), CancellationToken::new());
    let start = Instant::now();
    let deliver = || async { Err(Error::Unavailable("no database".into())) };
    let worker = run(deliver, &bell, &stop);
    let stopper = async {
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        stop.cancel();
    };
    tokio::join!(worker, stopper);
    assert_eq!(start.elapsed(), Duration::from_millis(1_500));
}
