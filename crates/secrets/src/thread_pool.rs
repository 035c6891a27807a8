//! A small thread pool for CPU-bound work, with a bounded queue.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use guestlist_domain::port::HasherBusy;
use tokio::sync::oneshot;

/// Threads that each keep a value `M` between jobs. After this is dropped they finish the queued jobs and end.
pub(crate) struct ThreadPool<M> {
    queue: SyncSender<Job<M>>,
}

type Job<M> = Box<dyn FnOnce(&mut M) + Send>;

impl<M: Default + 'static> ThreadPool<M> {
    /// Starts `count` threads (at least one) with a queue of `queue_length` jobs.
    ///
    /// # Errors
    /// An error of the operating system if a thread cannot be started.
    pub(crate) fn start(name: &str, count: usize, queue_length: usize) -> io::Result<Self> {
        let (queue, jobs) = sync_channel(queue_length);
        let jobs = Arc::new(Mutex::new(jobs));
        for _ in 0..count.max(1) {
            let jobs = Arc::clone(&jobs);
            thread::Builder::new().name(name.to_owned()).spawn(move || run_jobs(&jobs))?;
        }
        Ok(Self { queue })
    }

    /// Runs `work` on the next free thread. If the returned future is dropped before the job starts, the job is
    /// skipped.
    ///
    /// # Errors
    /// [`HasherBusy`] if the queue is full, or `work` panicked.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut M) -> T + Send + 'static,
    ) -> Result<T, HasherBusy> {
        let (sender, receiver) = oneshot::channel();
        let job = move |memory: &mut M| {
            if !sender.is_closed() {
                // An error means that the caller stopped waiting.
                let _ = sender.send(work(memory));
            }
        };
        self.queue.try_send(Box::new(job)).map_err(|_| HasherBusy)?;
        receiver.await.map_err(|_| HasherBusy)
    }
}

fn run_jobs<M: Default>(jobs: &Mutex<Receiver<Job<M>>>) {
    let mut memory = M::default();
    loop {
        // One thread waits on the queue and the others wait for the lock, so each job wakes one thread.
        let job = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = job else { return };
        // A panic ends the job, and its caller receives an error; the thread continues. The memory can be half written,
        // but every job writes what it reads.
        let _ = catch_unwind(AssertUnwindSafe(|| job(&mut memory)));
    }
}

#[cfg(test)]
#[path = "thread_pool_tests.rs"]
mod tests;
