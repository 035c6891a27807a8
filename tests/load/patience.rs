//! How long requests of the storms may wait.
//!
//! On a machine that does nothing else, times are asserted, and the instance has its usual settings. On any other
//! machine, time says nothing: the instance waits far longer for connections and retries, and only what it answers is
//! asserted.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use guestlist::SystemRetryTimer;
use guestlist_domain::port::{RetryTimer, RetryTurn};

/// The variable that states that the machine does nothing else.
const IDLE_VARIABLE: &str = "GUESTLIST_LOAD_IDLE_MACHINE";

/// How many times longer use cases are tried again if the machine is busy.
const FACTOR: u32 = 10;

/// Returns whether the machine does nothing else, so that times can be asserted.
pub(crate) fn is_machine_idle() -> bool {
    std::env::var_os(IDLE_VARIABLE).is_some()
}

/// Returns the settings with which an instance waits long enough for connections.
pub(crate) fn settings() -> &'static [(&'static str, &'static str)] {
    if is_machine_idle() { &[] } else { &[("GUESTLIST_DATABASE_POOL_TIMEOUT", "30s")] }
}

/// Returns the timer of retries.
pub(crate) fn retry_timer() -> Arc<dyn RetryTimer> {
    let usual = SystemRetryTimer::start();
    if is_machine_idle() { Arc::new(usual) } else { Arc::new(SlowTimer(usual)) }
}

/// Measures a fraction of the time, so that use cases are tried again for longer.
struct SlowTimer(SystemRetryTimer);

#[async_trait]
impl RetryTimer for SlowTimer {
    fn elapsed(&self) -> Duration {
        self.0.elapsed() / FACTOR
    }

    async fn pause(&self, longest: Duration, cause: &str) {
        self.0.pause(longest, cause).await;
    }

    async fn turn(&self, longest: Duration) -> Option<RetryTurn> {
        self.0.turn(longest * FACTOR).await
    }
}
