//! Counters of rate limits.

use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::rate_limit::Count;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Attempts, RateLimitRepository, StoreError};
use guestlist_sql::{Time, number};

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl RateLimitRepository for SqliteUnitOfWork {
    async fn count_attempts(&mut self, attempts: &[Attempts], now: Timestamp) -> Result<Vec<Count>, StoreError> {
        Attempts::require_distinct_keys(attempts)?;
        let mut counts = Vec::with_capacity(attempts.len());
        for counted in attempts {
            counts.push(self.count_attempts_of_key(counted, now).await?);
        }
        Ok(counts)
    }

    async fn refund_attempts(&mut self, attempts: &[Attempts]) -> Result<(), StoreError> {
        Attempts::require_distinct_keys(attempts)?;
        for refunded in attempts {
            self.execute(sqlx::query!(
                "UPDATE rate_limit SET count = max(count - $2, 0) WHERE key = $1 AND count > 0",
                refunded.key,
                refunded.count,
            ))
            .await?;
        }
        Ok(())
    }

    async fn prune_counters(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.execute(sqlx::query!(
            "DELETE FROM rate_limit WHERE key IN (
             SELECT key FROM rate_limit WHERE window_started_at < $1 ORDER BY window_started_at LIMIT $2)",
            Time(before),
            limit,
        ))
        .await
    }
}

impl SqliteUnitOfWork {
    async fn count_attempts_of_key(&mut self, attempts: &Attempts, now: Timestamp) -> Result<Count, StoreError> {
        let counted = sqlx::query!(
            r#"INSERT INTO rate_limit (key, window_started_at, count) VALUES ($1, $2, $3)
               ON CONFLICT (key) DO UPDATE
               SET count = CASE WHEN window_started_at + $4 <= $2 THEN $3
                                ELSE min(count + $3, 4294967295) END,
                   window_started_at = CASE WHEN window_started_at + $4 <= $2 THEN $2
                                            ELSE window_started_at END
               RETURNING count AS "count!: i64", window_started_at AS "window_started_at!: Time""#,
            attempts.key,
            Time(now),
            attempts.count,
            length(attempts.window),
        )
        .fetch_one(self.connection())
        .await
        .map_err(store_error)?;
        Ok(Count {
            count: number("rate_limit.count", counted.count)?,
            window_started_at: counted.window_started_at.into(),
        })
    }
}

/// Returns the length of a window in microseconds, limited to the range of timestamps.
fn length(window: Duration) -> i64 {
    Timestamp::from_micros(0).plus(window).micros()
}
