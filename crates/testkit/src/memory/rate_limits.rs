//! Rate-limit counters.

use async_trait::async_trait;
use guestlist_domain::model::rate_limit::Count;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Attempts, RateLimitRepository, StoreError};

use super::state::prune;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl RateLimitRepository for MemoryUnitOfWork {
    async fn count_attempts(&mut self, attempts: &[Attempts], now: Timestamp) -> Result<Vec<Count>, StoreError> {
        self.write(|state| {
            Attempts::require_distinct_keys(attempts)?;
            let count = |counted: &Attempts| {
                let is_current = |count: &&Count| !count.window_started_at.plus(counted.window).is_reached_by(now);
                let count = match state.counters.get(&counted.key).filter(is_current) {
                    Some(current) => Count { count: current.count.saturating_add(counted.count), ..*current },
                    None => Count { count: counted.count, window_started_at: now },
                };
                state.counters.insert(counted.key.clone(), count);
                count
            };
            Ok(attempts.iter().map(count).collect())
        })
    }

    async fn refund_attempts(&mut self, attempts: &[Attempts]) -> Result<(), StoreError> {
        self.write(|state| {
            Attempts::require_distinct_keys(attempts)?;
            for refunded in attempts {
                if let Some(count) = state.counters.get_mut(&refunded.key) {
                    count.count = count.count.saturating_sub(refunded.count);
                }
            }
            Ok(())
        })
    }

    async fn prune_counters(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.write(|state| Ok(prune(&mut state.counters, limit, |count| count.window_started_at < before)))
    }
}
