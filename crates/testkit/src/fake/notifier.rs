//! A wakeup that counts.

use std::sync::atomic::{AtomicU64, Ordering};

use guestlist_domain::port::WorkerNotifier;

/// Counts how often the worker was woken.
#[derive(Default)]
pub struct CountingNotifier(AtomicU64);

impl CountingNotifier {
    /// Returns how often the worker was woken.
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
