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
async fn jobs_beyond_threads_and_queue_are_refused() {
    let pool = ThreadPool::<()>::start("test", 2, 3).unwrap();
    let (started, running) = channel();
    let (release, gate) = channel::<()>();
    let gate = Arc::new(Mutex::new(gate));
    let blocked = || {
        let (started, gate) = (started.clone(), Arc::clone(&gate));
        Box::pin(pool.run(move |()| {
            started.send(()).unwrap();
            // Fails in all jobs once `release` is dropped.
            let _ = gate.lock().unwrap().recv();
        }))
    };
    let mut running_jobs: Vec<_> = (0..2).map(|_| blocked()).collect();
    assert!(running_jobs.iter_mut().all(|job| admitted(job.as_mut())));
    running.recv().unwrap();
    running.recv().unwrap();

    let mut queued: Vec<_> = (0..3).map(|_| blocked()).collect();
    assert!(queued.iter_mut().all(|job| admitted(job.as_mut())), "three can wait");
    assert!(!admitted(blocked()), "the fourth cannot");
    assert!(running.try_recv().is_err(), "at most two run at a time");

    drop(release);
    for job in running_jobs.into_iter().chain(queued) {
        assert_eq!(job.await, Ok(()));
    }
    assert_eq!(pool.run(|()| 7).await, Ok(7), "there is room again");
}

#[tokio::test]
async fn a_job_whose_caller_stopped_waiting_is_skipped() {
    let pool = ThreadPool::<()>::start("test", 1, 8).unwrap();
    let (release, gate) = channel::<()>();
    let mut first = Box::pin(pool.run(move |()| gate.recv().is_err()));
    assert!(admitted(first.as_mut()));
    let (done, results) = channel();
    let abandoned = done.clone();
    assert!(admitted(pool.run(move |()| abandoned.send("abandoned").unwrap())));
    drop(release);
    first.await.unwrap();
    pool.run(move |()| done.send("awaited").unwrap()).await.unwrap();
    assert_eq!(results.iter().collect::<Vec<_>>(), ["awaited"]);
}

#[tokio::test]
async fn a_panic_fails_only_its_own_job() {
    let pool = ThreadPool::<u32>::start("test", 1, 8).unwrap();
    assert_eq!(pool.run(|_| -> u32 { panic!("a defect") }).await, Err(HasherBusy));
    assert_eq!(pool.run(|memory| *memory + 1).await, Ok(1));
}

#[tokio::test]
async fn a_thread_keeps_its_memory() {
    let pool = ThreadPool::<Vec<u8>>::start("test", 1, 8).unwrap();
    pool.run(|memory| memory.resize(100, 1)).await.unwrap();
    assert_eq!(pool.run(|memory| memory.len()).await, Ok(100));
}

/// Signals when a thread drops it.
#[derive(Default)]
struct NotifyOnDrop(Option<Sender<()>>);

impl Drop for NotifyOnDrop {
    fn drop(&mut self) {
        if let Some(listener) = &self.0 {
            listener.send(()).unwrap();
        }
    }
}

#[tokio::test]
async fn the_threads_end_with_the_pool() {
    let pool = ThreadPool::<NotifyOnDrop>::start("test", 1, 8).unwrap();
    let (ended, end) = channel();
    pool.run(move |memory| memory.0 = Some(ended)).await.unwrap();
    drop(pool);
    assert_eq!(end.recv(), Ok(()));
}
