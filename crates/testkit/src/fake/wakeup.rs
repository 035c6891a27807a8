//! A wakeup that counts.

use std::sync::atomic::{AtomicU64, Ordering};

use guestlist_domain::port::Wakeup;

/// Counts how often the worker was woken.
#[derive(Default)]
pub struct CountingWakeup(AtomicU64);

impl CountingWakeup {
    /// Returns how often the worker was woken.
    #[must_use]
    pub fn calls(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

impl Wakeup for CountingWakeup {
    fn wake(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}
