//! A clock that only tests advance.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::Clock;

use crate::builders;

/// A clock that shows the time that a test sets.
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// Creates a clock that shows `now`.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self(AtomicI64::new(now.micros()))
    }

    /// Sets the time.
    pub fn set(&self, now: Timestamp) {
        self.0.store(now.micros(), Ordering::SeqCst);
    }

    /// Advances the time.
    pub fn advance(&self, duration: Duration) {
        self.set(self.now().plus(duration));
    }
}

/// A clock that shows [`builders::T0`].
impl Default for FixedClock {
    fn default() -> Self {
        Self::at(builders::T0)
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.0.load(Ordering::SeqCst))
    }
}
