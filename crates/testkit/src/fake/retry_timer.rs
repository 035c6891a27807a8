//! A timer of retries that does not wait.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::port::{RetryTimer, RetryTurn};

/// Records the pauses and turns. Each pause takes its longest time on this timer, and none in reality; it is always the
/// turn of the caller.
#[derive(Default)]
pub struct RecordingRetryTimer(Mutex<State>);

#[derive(Default)]
struct State {
    elapsed: Duration,
    pauses: Vec<Duration>,
    turns: usize,
}

impl RecordingRetryTimer {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns all pauses so far.
    #[must_use]
    pub fn pauses(&self) -> Vec<Duration> {
        self.state().pauses.clone()
    }

    /// Returns the number of turns that were given.
    #[must_use]
    pub fn turns(&self) -> usize {
        self.state().turns
    }

    /// Lets time pass, as an attempt that takes long does.
    pub fn advance(&self, duration: Duration) {
        self.state().elapsed += duration;
    }
}

#[async_trait]
impl RetryTimer for RecordingRetryTimer {
    fn elapsed(&self) -> Duration {
        self.state().elapsed
    }

    async fn pause(&self, longest: Duration, _: &str) {
        let mut state = self.state();
        state.elapsed += longest;
        state.pauses.push(longest);
    }

    async fn turn(&self, _: Duration) -> Option<RetryTurn> {
        self.state().turns += 1;
        Some(Box::new(()))
    }
}
