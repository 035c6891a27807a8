//! Waiting for what another task does, without guessing how long it takes.

use std::time::{Duration, Instant};

/// How long a test waits for a condition before it fails.
const PATIENCE: Duration = Duration::from_secs(15);

/// Looks again and again until there is something to see, and answers it.
///
/// # Panics
/// When there is nothing in time; `what` says what was waited for.
pub async fn eventually<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(seen) = look().await {
            return seen;
        }
        assert!(began.elapsed() < PATIENCE, "waited {PATIENCE:?} in vain for {what}");
        tokio::task::yield_now().await;
    }
}
