use std::future::Future;
use std::pin::pin;
use std::sync::mpsc::{Sender, channel};
use std::task::{Context, Poll, Waker};

use super::*;

/// Starts a job without waiting for it, and returns whether it was admitted.
fn admitted<T>(future: impl Future<Output = Result<T, HasherBusy>>) -> bool {
    let mut context = Context::from_waker(Waker::noop());
    match pin!(future).poll(&mut context) {
        Poll::Pending | Poll::Ready(Ok(_)) => true,
        Poll::Ready(Err(HasherBusy)) => false,
    }
}

/// Proves: AN5.
#[tokio::test]
async fn more_jobs_than_lanes_and_queue_hold_are_turned_away() {
    let lanes = Lanes::<()>::start("test", 2, 3).unwrap();
    let (started, running) = channel();
    let (release, gate) = channel::<()>();
    let gate = Arc::new(Mutex::new(gate));
    let blocked = || {
        let (started, gate) = (started.clone(), Arc::clone(&gate));
        Box::pin(lanes.run(move |()| {
            started.send(()).unwrap();
            // Returns an error in all of them once `release` is dropped.
            let _ = gate.lock().unwrap().recv();
        }))
    };
    let mut kept: Vec<_> = (0..2).map(|_| blocked()).collect();
    assert!(kept.iter_mut().all(|job| admitted(job.as_mut())));
    running.recv().unwrap();
    running.recv().unwrap();

    let mut queued: Vec<_> = (0..3).map(|_| blocked()).collect();
    assert!(queued.iter_mut().all(|job| admitted(job.as_mut())), "three may wait");
    assert!(!admitted(blocked()), "the fourth may not");
    assert!(running.try_recv().is_err(), "two work at a time, no more");

    drop(release);
    for job in kept.into_iter().chain(queued) {
        assert_eq!(job.await, Ok(()));
    }
    assert_eq!(lanes.run(|()| 7).await, Ok(7), "there is room again");
}

#[tokio::test]
async fn a_job_whose_asker_has_gone_is_not_done() {
    let lanes = Lanes::<()>::start("test", 1, 8).unwrap();
    let (release, gate) = channel::<()>();
    let mut first = Box::pin(lanes.run(move |()| gate.recv().is_err()));
    assert!(admitted(first.as_mut()));
    let (done, seen) = channel();
    let abandoned = done.clone();
    assert!(admitted(lanes.run(move |()| abandoned.send("abandoned").unwrap())));
    drop(release);
    first.await.unwrap();
    lanes.run(move |()| done.send("awaited").unwrap()).await.unwrap();
    assert_eq!(seen.iter().collect::<Vec<_>>(), ["awaited"]);
}

#[tokio::test]
async fn a_job_that_panics_costs_its_asker_the_answer_and_nobody_else() {
    let lanes = Lanes::<u32>::start("test", 1, 8).unwrap();
    assert_eq!(lanes.run(|_| -> u32 { panic!("a defect") }).await, Err(HasherBusy));
    assert_eq!(lanes.run(|memory| *memory + 1).await, Ok(1));
}

#[tokio::test]
async fn a_lane_keeps_its_memory() {
    let lanes = Lanes::<Vec<u8>>::start("test", 1, 8).unwrap();
    lanes.run(|memory| memory.resize(100, 1)).await.unwrap();
    assert_eq!(lanes.run(|memory| memory.len()).await, Ok(100));
}

/// Signals when a thread drops it.
#[derive(Default)]
struct LastWords(Option<Sender<()>>);

impl Drop for LastWords {
    fn drop(&mut self) {
        if let Some(listener) = &self.0 {
            listener.send(()).unwrap();
        }
    }
}

#[tokio::test]
async fn the_threads_end_with_the_lanes() {
    let lanes = Lanes::<LastWords>::start("test", 1, 8).unwrap();
    let (ended, end) = channel();
    lanes.run(move |memory| memory.0 = Some(ended)).await.unwrap();
    drop(lanes);
    assert_eq!(end.recv(), Ok(()));
}
