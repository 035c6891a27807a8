//! Time and order of the attempts of a use case.

use std::time::Duration;

use async_trait::async_trait;

/// Measures and spends the time between attempts of a use case whose transaction the database aborted
/// ([`StoreError::Contended`](super::StoreError::Contended)).
///
/// This is real time: [`Clock`](super::Clock) can be set, and a test can stop it.
///
/// Use cases of one instance that are run again take turns: run at the same time, they would make the database abort
/// them again.
#[async_trait]
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait RetryTimer: Send + Sync {
    /// Returns the time since a moment that does not change. It never decreases.
    fn elapsed(&self) -> Duration;

    /// Waits for a random part of `longest`. Called once before each further attempt, outside of any transaction;
    /// `cause` describes the error that ended the previous one.
    async fn pause(&self, longest: Duration, cause: &str);

    /// Waits until it is the turn of this use case, for at most `longest`. Returns `None` if it is not its turn by
    /// then. Turns are given in the order of these calls.
    async fn turn(&self, longest: Duration) -> Option<RetryTurn>;
}

/// The turn of a use case. It ends when this is dropped.
pub type RetryTurn = Box<dyn Send>;

/// Measures nothing, does not wait, and gives no turns.
#[async_trait]
impl RetryTimer for () {
    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    async fn pause(&self, _: Duration, _: &str) {}

    async fn turn(&self, _: Duration) -> Option<RetryTurn> {
        None
    }
}
