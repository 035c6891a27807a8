//! A worker notifier that counts.

use std::sync::atomic::{AtomicU64, Ordering};

use guestlist_domain::port::WorkerNotifier;

/// Counts the notifications of the worker.
#[derive(Default)]
pub struct CountingNotifier(AtomicU64);

impl CountingNotifier {
    /// Returns how often the worker was notified.
    #[must_use]
    pub fn calls(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

impl WorkerNotifier for CountingNotifier {
    fn notify(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}
