//! Waiting for conditions that other tasks fulfil.

use std::time::{Duration, Instant};

/// The time after which waiting fails the test.
const TIMEOUT: Duration = Duration::from_secs(15);

/// Polls until there is a value, and returns it. `what` names the condition in the message of a failure.
///
/// # Panics
/// If there is no value after 15 seconds.
pub async fn eventually<T>(what: &str, mut poll: impl AsyncFnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(value) = poll().await {
            return value;
        }
        assert!(started.elapsed() < TIMEOUT, "waited {TIMEOUT:?} for {what}");
        tokio::task::yield_now().await;
    }
}
