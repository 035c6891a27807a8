//! Rate-limit counters.

use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::rate_limit::Count;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{RateLimitRepository, StoreError};

use super::state::prune;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl RateLimitRepository for MemoryUnitOfWork {
    async fn count_attempt(&mut self, key: &str, window: Duration, now: Timestamp) -> Result<Count, StoreError> {
        self.write(|state| {
            let is_current = |count: &&Count| !count.window_started_at.plus(window).is_reached_by(now);
            let count = match state.counters.get(key).filter(is_current) {
                Some(current) => Count { count: current.count + 1, ..*current },
                None => Count { count: 1, window_started_at: now },
            };
            state.counters.insert(key.to_owned(), count);
            Ok(count)
        })
    }

    async fn refund_attempt(&mut self, key: &str) -> Result<(), StoreError> {
        self.write(|state| {
            if let Some(count) = state.counters.get_mut(key) {
                count.count = count.count.saturating_sub(1);
            }
            Ok(())
        })
    }

    async fn prune_counters(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.write(|state| Ok(prune(&mut state.counters, limit, |count| count.window_started_at < before)))
    }
}
