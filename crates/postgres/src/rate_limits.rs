//! Counters of rate limits.

use std::collections::HashMap;
use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::rate_limit::Count;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Attempts, RateLimitRepository, StoreError};
use guestlist_sql::{Time, corrupt_column, number};
use sqlx::PgExecutor;
use time::OffsetDateTime;

use crate::error::store_error;
use crate::store::PgStore;
use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl RateLimitRepository for PgUnitOfWork {
    async fn count_attempts(&mut self, attempts: &[Attempts], now: Timestamp) -> Result<Vec<Count>, StoreError> {
        Attempts::require_distinct_keys(attempts)?;
        let outcome = count(self.statement(), attempts, now).await;
        in_order_of(attempts, self.check(outcome)?)
    }

    async fn refund_attempts(&mut self, attempts: &[Attempts]) -> Result<(), StoreError> {
        Attempts::require_distinct_keys(attempts)?;
        let outcome = refund(self.statement(), attempts).await;
        self.check(outcome)
    }

    async fn prune_counters(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.execute(sqlx::query!(
            "DELETE FROM rate_limit WHERE key IN (
                 SELECT key FROM rate_limit WHERE window_started_at < $1
                 ORDER BY window_started_at LIMIT $2 FOR UPDATE SKIP LOCKED)",
            Time(before),
            i64::from(limit),
        ))
        .await
    }
}

impl PgStore {
    /// Counts attempts with one statement, which is its own transaction.
    pub(crate) async fn count_attempts_now(
        &self,
        attempts: &[Attempts],
        now: Timestamp,
    ) -> Result<Vec<Count>, StoreError> {
        Attempts::require_distinct_keys(attempts)?;
        in_order_of(attempts, count(&self.pool, attempts, now).await.map_err(store_error)?)
    }

    /// Refunds attempts with one statement, which is its own transaction.
    pub(crate) async fn refund_attempts_now(&self, attempts: &[Attempts]) -> Result<(), StoreError> {
        Attempts::require_distinct_keys(attempts)?;
        refund(&self.pool, attempts).await.map_err(store_error)
    }
}

struct CounterRow {
    key: String,
    window_started_at: Time,
    count: i64,
}

/// Counts attempts. Rows are inserted, and so locked, in the order of the arrays.
async fn count(
    executor: impl PgExecutor<'_>,
    attempts: &[Attempts],
    now: Timestamp,
) -> Result<Vec<CounterRow>, sqlx::Error> {
    let mut attempts: Vec<&Attempts> = attempts.iter().collect();
    attempts.sort_unstable_by_key(|counted| &counted.key);
    let ended: Vec<_> = attempts.iter().map(|counted| last_start_of_ended_window(counted.window, now)).collect();
    sqlx::query_as!(
        CounterRow,
        "INSERT INTO rate_limit AS kept (key, window_started_at, count)
         SELECT key, $3, count FROM unnest($1::text[], $2::bigint[]) AS attempts (key, count)
         ON CONFLICT (key) DO UPDATE SET
             count = CASE WHEN kept.window_started_at <= ($4::timestamptz[])[array_position($1, kept.key)]
                          THEN EXCLUDED.count ELSE least(kept.count + EXCLUDED.count, 4294967295) END,
             window_started_at = CASE WHEN kept.window_started_at <= ($4::timestamptz[])[array_position($1, kept.key)]
                                      THEN $3 ELSE kept.window_started_at END
         RETURNING key, window_started_at, count",
        &attempts.iter().map(|counted| counted.key.clone()).collect::<Vec<_>>(),
        &attempts.iter().map(|counted| i64::from(counted.count)).collect::<Vec<_>>(),
        Time(now),
        &ended as &[OffsetDateTime],
    )
    .fetch_all(executor)
    .await
}

/// Refunds attempts. A counter can belong to a window that has ended; then its count has no effect.
async fn refund(executor: impl PgExecutor<'_>, attempts: &[Attempts]) -> Result<(), sqlx::Error> {
    sqlx::query!(
        r#"WITH locked AS MATERIALIZED (
               SELECT key FROM rate_limit WHERE key = ANY($1) ORDER BY key COLLATE "C" FOR NO KEY UPDATE
           )
           UPDATE rate_limit kept SET count = greatest(kept.count - attempts.count, 0)
           FROM locked JOIN unnest($1::text[], $2::bigint[]) AS attempts (key, count) ON attempts.key = locked.key
           WHERE kept.key = locked.key AND kept.count > 0"#,
        &attempts.iter().map(|refunded| refunded.key.clone()).collect::<Vec<_>>(),
        &attempts.iter().map(|refunded| i64::from(refunded.count)).collect::<Vec<_>>(),
    )
    .execute(executor)
    .await?;
    Ok(())
}

/// Returns the counts in the order of the attempts.
fn in_order_of(attempts: &[Attempts], rows: Vec<CounterRow>) -> Result<Vec<Count>, StoreError> {
    let mut rows: HashMap<String, CounterRow> = rows.into_iter().map(|row| (row.key.clone(), row)).collect();
    let count_of = |counted: &Attempts| {
        let row = rows.remove(&counted.key).ok_or_else(|| corrupt_column("key"))?;
        Ok(Count { count: number("count", row.count)?, window_started_at: row.window_started_at.into() })
    };
    attempts.iter().map(count_of).collect()
}

/// Returns the latest start of a window that has ended at `now`. [`Timestamp::minus`] is not used because it stops at
/// 1970, where it would end a window too early.
fn last_start_of_ended_window(window: Duration, now: Timestamp) -> OffsetDateTime {
    time::Duration::try_from(window)
        .ok()
        .and_then(|window| now.to_offset_date_time().checked_sub(window))
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
}
