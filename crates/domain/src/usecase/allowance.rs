//! Attempts of several operations that are counted with one statement, and consumed one operation after the other.

use std::collections::HashMap;

use super::rate_limiting::Attempt;
use super::transaction::UseCaseTransaction;
use super::{Error, Service};
use crate::model::rate_limit::{Count, RateLimit, RateLimited};
use crate::model::time::Timestamp;

/// The attempts of several operations, counted in advance.
pub(super) struct Allowance {
    /// What each operation consumes: indexes of counters.
    operations: Vec<Vec<usize>>,
    counters: Vec<Counter>,
}

struct Counter {
    limit: RateLimit,
    subject: String,
    /// Number of attempts that were counted in advance.
    counted: u32,
    /// The count after them.
    count: Count,
    /// How many of them were consumed.
    consumed: u32,
}

impl Service {
    /// Counts the attempts of several operations within the transaction. Those that are not consumed have to be
    /// [refunded](Allowance::unused) before it commits.
    pub(super) async fn count_together(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        operations: Vec<Vec<(RateLimit, String)>>,
    ) -> Result<Allowance, Error> {
        let now = tx.now();
        let mut allowance = Allowance::of(operations, now);
        let attempts = allowance.attempts(|counter| counter.counted);
        let counts = self.count_rate_limits(tx.uow(), &attempts, now).await?;
        allowance.counters.iter_mut().zip(counts).for_each(|(counter, count)| counter.count = count);
        Ok(allowance)
    }
}

impl Allowance {
    fn of(operations: Vec<Vec<(RateLimit, String)>>, now: Timestamp) -> Self {
        let mut indexes: HashMap<String, usize> = HashMap::new();
        let mut counters: Vec<Counter> = Vec::new();
        let mut index_of = |(limit, subject): (RateLimit, String)| {
            let index = *indexes.entry(limit.key(&subject)).or_insert_with(|| {
                let count = Count { count: 0, window_started_at: now };
                counters.push(Counter { limit, subject, counted: 0, count, consumed: 0 });
                counters.len() - 1
            });
            counters[index].counted += 1;
            index
        };
        let operations =
            operations.into_iter().map(|attempts| attempts.into_iter().map(&mut index_of).collect()).collect();
        Self { operations, counters }
    }

    /// Consumes the attempts of one operation.
    ///
    /// # Errors
    /// [`RateLimited`] if one of its limits is exceeded; then it consumes nothing.
    pub(super) fn consume(&mut self, operation: usize, now: Timestamp) -> Result<(), RateLimited> {
        let counters = &self.operations[operation];
        for &index in counters {
            let Counter { limit, counted, count, consumed, .. } = &self.counters[index];
            // Zero for a limit that is switched off.
            if count.count > 0 {
                let would_be = count.count.saturating_sub(*counted) + consumed + 1;
                limit.check(Count { count: would_be, ..*count }, now)?;
            }
        }
        for &index in counters {
            self.counters[index].consumed += 1;
        }
        Ok(())
    }

    /// Returns the attempts that were counted and not consumed.
    pub(super) fn unused(&self) -> Vec<Attempt<'_>> {
        self.attempts(|counter| counter.counted - counter.consumed)
    }

    fn attempts(&self, number: impl Fn(&Counter) -> u32) -> Vec<Attempt<'_>> {
        let attempts = self.counters.iter().map(|counter| (counter.limit, counter.subject.as_str(), number(counter)));
        attempts.filter(|(_, _, number)| *number > 0).collect()
    }
}
