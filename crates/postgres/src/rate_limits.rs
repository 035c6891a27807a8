//! Counters of rate limits.

use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::rate_limit::Count;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{RateLimitRepository, StoreError};
use time::OffsetDateTime;

use crate::rows::{number, timestamp};
use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl RateLimitRepository for PgUnitOfWork {
    async fn count_attempt(&mut self, key: &str, window: Duration, now: Timestamp) -> Result<Count, StoreError> {
        let outcome = sqlx::query!(
            "INSERT INTO rate_limit AS kept (key, window_started_at, count) VALUES ($1, $2, 1)
             ON CONFLICT (key) DO UPDATE SET
                 count = CASE WHEN kept.window_started_at <= $3 THEN 1 ELSE kept.count + 1 END,
                 window_started_at = CASE WHEN kept.window_started_at <= $3 THEN $2 ELSE kept.window_started_at END
             RETURNING window_started_at, count",
            key,
            now.to_offset_date_time(),
            last_start_of_ended_window(window, now),
        )
        .fetch_one(self.statement())
        .await;
        let row = self.check(outcome)?;
        Ok(Count { count: number("count", row.count)?, window_started_at: timestamp(row.window_started_at) })
    }

    async fn refund_attempt(&mut self, key: &str) -> Result<(), StoreError> {
        // The counter can belong to a window that has ended; then its count has no effect.
        let outcome = sqlx::query!("UPDATE rate_limit SET count = count - 1 WHERE key = $1 AND count > 0", key)
            .execute(self.statement())
            .await;
        self.check(outcome)?;
        Ok(())
    }

    async fn prune_counters(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        let outcome = sqlx::query!(
            "DELETE FROM rate_limit WHERE key IN (
                 SELECT key FROM rate_limit WHERE window_started_at < $1
                 ORDER BY window_started_at LIMIT $2 FOR UPDATE SKIP LOCKED)",
            before.to_offset_date_time(),
            i64::from(limit),
        )
        .execute(self.statement())
        .await;
        Ok(self.check(outcome)?.rows_affected())
    }
}

/// Returns the latest start of a window that has ended at `now`. [`Timestamp::minus`] is not used because it stops at
/// 1970, where it would end a window too early.
fn last_start_of_ended_window(window: Duration, now: Timestamp) -> OffsetDateTime {
    time::Duration::try_from(window)
        .ok()
        .and_then(|window| now.to_offset_date_time().checked_sub(window))
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
}
