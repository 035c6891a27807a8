//! Counters of rate limits.

use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::rate_limit::Count;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{RateLimitRepository, StoreError};

use crate::error::store_error;
use crate::rows::number;
use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl RateLimitRepository for SqliteUnitOfWork {
    async fn count_attempt(&mut self, key: &str, window: Duration, now: Timestamp) -> Result<Count, StoreError> {
        // The count stops at the maximum of the record's type, far above any limit.
        let counted = sqlx::query!(
            r#"INSERT INTO rate_limit (key, window_started_at, count) VALUES ($1, $2, 1)
               ON CONFLICT (key) DO UPDATE
               SET count = CASE WHEN window_started_at + $3 <= $2 THEN 1
                                ELSE min(count + 1, 4294967295) END,
                   window_started_at = CASE WHEN window_started_at + $3 <= $2 THEN $2
                                            ELSE window_started_at END
               RETURNING count AS "count!: i64", window_started_at AS "window_started_at!: i64""#,
            key,
            now.micros(),
            length(window),
        )
        .fetch_one(self.connection())
        .await
        .map_err(store_error)?;
        Ok(Count {
            count: number(counted.count, "rate_limit.count")?,
            window_started_at: Timestamp::from_micros(counted.window_started_at),
        })
    }

    async fn refund_attempt(&mut self, key: &str) -> Result<(), StoreError> {
        sqlx::query!("UPDATE rate_limit SET count = count - 1 WHERE key = $1 AND count > 0", key)
            .execute(self.connection())
            .await
            .map_err(store_error)?;
        Ok(())
    }

    async fn prune_counters(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        let outcome = sqlx::query!(
            "DELETE FROM rate_limit WHERE key IN (
                 SELECT key FROM rate_limit WHERE window_started_at < $1 ORDER BY window_started_at LIMIT $2)",
            before.micros(),
            limit,
        )
        .execute(self.connection())
        .await
        .map_err(store_error)?;
        Ok(outcome.rows_affected())
    }
}

/// Returns the length of a window in microseconds, limited to the range of timestamps.
fn length(window: Duration) -> i64 {
    Timestamp::from_micros(0).plus(window).micros()
}
