//! The time between attempts of a use case whose transaction the database aborted.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::port::{IdGenerator, RetryTimer, RetryTurn};
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::system::UuidV7Ids;

/// Waits with the timer of the runtime, and logs each retry.
#[derive(Debug)]
pub struct SystemRetryTimer {
    started: Instant,
    /// Locked by the use case whose turn it is.
    turn: Arc<Mutex<()>>,
}

impl SystemRetryTimer {
    /// Starts to measure the time.
    #[must_use]
    pub fn start() -> Self {
        Self { started: Instant::now(), turn: Arc::default() }
    }
}

#[async_trait]
impl RetryTimer for SystemRetryTimer {
    fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    async fn pause(&self, longest: Duration, cause: &str) {
        let pause = random_part(longest);
        tracing::debug!(?pause, cause, "the database aborted a transaction in favour of others; it is tried again");
        tokio::time::sleep(pause).await;
    }

    async fn turn(&self, longest: Duration) -> Option<RetryTurn> {
        let turn = tokio::time::timeout(longest, Arc::clone(&self.turn).lock_owned()).await.ok()?;
        Some(Box::new(turn))
    }
}

fn random_part(longest: Duration) -> Duration {
    // The last bytes of an id are random.
    let id = UuidV7Ids.uuid();
    let random = u16::from_be_bytes([id.as_bytes()[14], id.as_bytes()[15]]);
    longest * u32::from(random) / u32::from(u16::MAX)
}

#[cfg(test)]
#[path = "retry_timer_tests.rs"]
mod tests;
