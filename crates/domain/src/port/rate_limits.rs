//! Counters of attempts, shared by all instances.

use std::time::Duration;

use async_trait::async_trait;

use super::StoreError;
use crate::model::rate_limit::Count;
use crate::model::time::Timestamp;

/// Keeps counters.
#[async_trait]
pub trait RateLimitRepository {
    /// Counts one more under `key` and says how many that makes in the running window, in one atomic write. A window
    /// starts with its first event and is over `window` later: the next event starts a new one with count 1.
    async fn count_attempt(&mut self, key: &str, window: Duration, now: Timestamp) -> Result<Count, StoreError>;

    /// Takes one counted attempt back, as it turned out to be none; never below zero, and nothing where no window runs.
    async fn refund_attempt(&mut self, key: &str) -> Result<(), StoreError>;

    /// Removes up to `limit` counters whose window began before `before`; says how many.
    async fn prune_counters(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
