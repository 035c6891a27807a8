//! Consuming and refunding rate limits. Attempts against a limit that is switched off are not counted.

use std::collections::{BTreeMap, HashMap};

use super::{Error, Service};
use crate::model::rate_limit::{Count, RateLimit};
use crate::model::time::Timestamp;
use crate::port::{Attempts, UnitOfWork};

/// A number of attempts of one subject against a limit.
pub(super) type Attempt<'a> = (RateLimit, &'a str, u32);

impl Service {
    /// Consumes attempts within the caller's transaction, with one statement.
    ///
    /// # Errors
    /// [`Error::RateLimited`] of the first limit in the list that is exceeded. All attempts are counted nevertheless if
    /// the caller commits.
    pub(super) async fn consume_rate_limits(
        &self,
        uow: &mut dyn UnitOfWork,
        attempts: &[Attempt<'_>],
        now: Timestamp,
    ) -> Result<(), Error> {
        let counts = self.count_rate_limits(uow, attempts, now).await?;
        check_all(attempts, &counts, now)
    }

    /// Counts attempts within the caller's transaction, with one statement, and returns the counts in the order of the
    /// list; zero for a limit that is switched off. For a caller that continues when a limit is exceeded.
    pub(super) async fn count_rate_limits(
        &self,
        uow: &mut dyn UnitOfWork,
        attempts: &[Attempt<'_>],
        now: Timestamp,
    ) -> Result<Vec<Count>, Error> {
        let counted = self.attempts_by_key(attempts);
        let counts = if counted.is_empty() { Vec::new() } else { uow.count_attempts(&counted, now).await? };
        Ok(in_order_of(attempts, &counted, counts, now))
    }

    /// Consumes attempts immediately, before the operation starts and outside of its transaction. They stay counted
    /// even if the operation fails, so that parallel attempts cannot exceed the limit.
    ///
    /// # Errors
    /// [`Error::RateLimited`] of the first limit in the list that is exceeded; all attempts are counted nevertheless.
    pub(super) async fn consume_rate_limits_now(&self, attempts: &[Attempt<'_>], now: Timestamp) -> Result<(), Error> {
        let counted = self.attempts_by_key(attempts);
        let counts = if counted.is_empty() {
            Vec::new()
        } else {
            self.retry(|| async { Ok(self.ports.store.count_attempts(&counted, now).await?) }).await?
        };
        check_all(attempts, &in_order_of(attempts, &counted, counts, now), now)
    }

    /// Refunds consumed attempts that turned out to be legitimate, within the caller's transaction.
    pub(super) async fn refund_rate_limits(
        &self,
        uow: &mut dyn UnitOfWork,
        attempts: &[Attempt<'_>],
    ) -> Result<(), Error> {
        let refunded = self.attempts_by_key(attempts);
        if !refunded.is_empty() {
            uow.refund_attempts(&refunded).await?;
        }
        Ok(())
    }

    /// Refunds consumed attempts that turned out to be legitimate, immediately and outside of any transaction.
    pub(super) async fn refund_rate_limits_now(&self, attempts: &[Attempt<'_>]) -> Result<(), Error> {
        let refunded = self.attempts_by_key(attempts);
        if !refunded.is_empty() {
            self.retry(|| async { Ok(self.ports.store.refund_attempts(&refunded).await?) }).await?;
        }
        Ok(())
    }

    /// Returns what is written for the attempts: one entry for each key, in the order of the keys.
    fn attempts_by_key(&self, attempts: &[Attempt<'_>]) -> Vec<Attempts> {
        let mut by_key = BTreeMap::new();
        for (limit, subject, count) in attempts {
            if *count > 0 && !self.policy.rate_limits_off.contains(&limit.name) {
                let key = limit.key(subject);
                let none = Attempts { key: key.clone(), window: limit.window, count: 0 };
                by_key.entry(key).or_insert(none).count += count;
            }
        }
        by_key.into_values().collect()
    }
}

/// Returns the count of each entry of the list: the one of its key, or zero if nothing was counted for it.
fn in_order_of(attempts: &[Attempt<'_>], counted: &[Attempts], counts: Vec<Count>, now: Timestamp) -> Vec<Count> {
    let by_key: HashMap<&str, Count> = counted.iter().map(|counted| counted.key.as_str()).zip(counts).collect();
    let none = Count { count: 0, window_started_at: now };
    let count_of = |(limit, subject, _): &Attempt<'_>| by_key.get(limit.key(subject).as_str()).copied();
    attempts.iter().map(|attempt| count_of(attempt).unwrap_or(none)).collect()
}

fn check_all(attempts: &[Attempt<'_>], counts: &[Count], now: Timestamp) -> Result<(), Error> {
    attempts.iter().zip(counts).try_for_each(|((limit, ..), count)| Ok(limit.check(*count, now)?))
}
