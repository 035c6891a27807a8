//! Waiting between the attempts of a use case.

use std::time::Duration;

use async_trait::async_trait;

/// Measures and spends the time between attempts of a use case whose transaction the database aborted
/// ([`StoreError::Contended`](super::StoreError::Contended)).
///
/// This is real time: [`Clock`](super::Clock) can be set, and a test can stop it.
#[async_trait]
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait RetryTimer: Send + Sync {
    /// Returns the time since a moment that does not change. It never decreases.
    fn elapsed(&self) -> Duration;

    /// Waits for a random part of `longest`. Called once before each further attempt, outside of any transaction;
    /// `cause` describes the error that ended the previous one.
    async fn pause(&self, longest: Duration, cause: &str);
}

/// Measures nothing and does not wait.
#[async_trait]
impl RetryTimer for () {
    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    async fn pause(&self, _: Duration, _: &str) {}
}
