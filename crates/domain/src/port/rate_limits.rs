//! Counters of rate limits, shared by all instances.

use std::time::Duration;

use async_trait::async_trait;

use super::StoreError;
use crate::model::rate_limit::Count;
use crate::model::time::Timestamp;

/// Stores counters of attempts.
#[async_trait]
pub trait RateLimitRepository {
    /// Counts one attempt under `key` and returns the count of the current window, in one atomic write.
    ///
    /// A window starts with its first attempt and ends `window` later; the next attempt starts a new one with count 1.
    async fn count_attempt(&mut self, key: &str, window: Duration, now: Timestamp) -> Result<Count, StoreError>;

    /// Removes one attempt from the count, because it was legitimate. The count never falls below zero; does nothing if
    /// there is no counter.
    async fn refund_attempt(&mut self, key: &str) -> Result<(), StoreError>;

    /// Deletes up to `limit` counters whose window began before `before`. Returns how many were deleted.
    async fn prune_counters(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
