//! A few threads of their own for heavy work, and a bounded queue before them.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use guestlist_domain::port::HasherBusy;
use tokio::sync::oneshot;

/// Threads that each keep a memory `M` between jobs. They end when this is dropped and what still waits is done.
pub(crate) struct Lanes<M> {
    queue: SyncSender<Job<M>>,
}

type Job<M> = Box<dyn FnOnce(&mut M) + Send>;

impl<M: Default + 'static> Lanes<M> {
    /// Starts `count` threads (at least one) before which `waiting` jobs may queue.
    ///
    /// # Errors
    /// When the operating system gives no thread.
    pub(crate) fn start(name: &str, count: usize, waiting: usize) -> io::Result<Self> {
        let (queue, jobs) = sync_channel(waiting);
        let jobs = Arc::new(Mutex::new(jobs));
        for _ in 0..count.max(1) {
            let jobs = Arc::clone(&jobs);
            thread::Builder::new().name(name.to_owned()).spawn(move || serve(&jobs))?;
        }
        Ok(Self { queue })
    }

    /// Does `work` on the next free thread. Where whoever asked has gone meanwhile, nobody does it.
    ///
    /// # Errors
    /// [`HasherBusy`] when the queue is full, or the work panicked.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut M) -> T + Send + 'static,
    ) -> Result<T, HasherBusy> {
        let (reply, answer) = oneshot::channel();
        let job = move |memory: &mut M| {
            if !reply.is_closed() {
                // Nobody listening any more is no failure.
                let _ = reply.send(work(memory));
            }
        };
        self.queue.try_send(Box::new(job)).map_err(|_| HasherBusy)?;
        answer.await.map_err(|_| HasherBusy)
    }
}

fn serve<M: Default>(jobs: &Mutex<Receiver<Job<M>>>) {
    let mut memory = M::default();
    loop {
        // One thread waits for the queue, the others wait for it: each job wakes one.
        let job = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = job else { return };
        // A job that panics takes its own answer with it, not the thread. Its memory may be half written; every job
        // writes what it reads.
        let _ = catch_unwind(AssertUnwindSafe(|| job(&mut memory)));
    }
}

#[cfg(test)]
#[path = "lanes_tests.rs"]
mod tests;
