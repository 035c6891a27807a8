//! Counters of rate limits, shared by all instances.

use std::collections::HashSet;
use std::time::Duration;

use async_trait::async_trait;

use super::StoreError;
use crate::model::rate_limit::Count;
use crate::model::time::Timestamp;

/// Attempts that are counted together under one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempts {
    /// Key of the counter.
    pub key: String,
    /// Length of the counter's window.
    pub window: Duration,
    /// Number of attempts.
    pub count: u32,
}

impl Attempts {
    /// Checks that no key is repeated: one statement cannot change the same counter twice.
    ///
    /// # Errors
    /// [`StoreError::Internal`] names the first repeated key.
    pub fn require_distinct_keys(attempts: &[Self]) -> Result<(), StoreError> {
        let mut keys = HashSet::new();
        match attempts.iter().find(|counted| !keys.insert(counted.key.as_str())) {
            Some(repeated) => Err(StoreError::Internal(Box::new(RepeatedKey(repeated.key.clone())))),
            None => Ok(()),
        }
    }
}

/// A key that was given twice.
#[derive(Debug, thiserror::Error)]
#[error("the key {0:?} is repeated; add up its attempts")]
struct RepeatedKey(String);

/// Stores counters of attempts.
///
/// Both writes change all of their counters with one statement, and lock them in the order of their keys, so that
/// concurrent writes cannot deadlock.
#[async_trait]
pub trait RateLimitRepository {
    /// Counts attempts, and returns the counts of the current windows in the order of `attempts`.
    ///
    /// A window starts with its first attempt and ends [`Attempts::window`] later; the next attempts start a new one.
    /// A count stops at [`u32::MAX`].
    ///
    /// # Errors
    /// [`StoreError::Internal`] for a repeated key.
    async fn count_attempts(&mut self, attempts: &[Attempts], now: Timestamp) -> Result<Vec<Count>, StoreError>;

    /// Removes attempts from the counts, because they were legitimate. No count falls below zero; a key without a
    /// counter is ignored, and so are the lengths of the windows.
    ///
    /// # Errors
    /// [`StoreError::Internal`] for a repeated key.
    async fn refund_attempts(&mut self, attempts: &[Attempts]) -> Result<(), StoreError>;

    /// Deletes up to `limit` counters whose window began before `before`. Returns how many were deleted.
    async fn prune_counters(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
