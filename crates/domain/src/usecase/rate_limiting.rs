//! Consuming and refunding rate limits.

use super::{Error, Service};
use crate::model::rate_limit::RateLimit;
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;

impl Service {
    /// Consumes one attempt of `subject` against a limit, within the caller's transaction.
    ///
    /// # Errors
    /// [`Error::RateLimited`] if the limit is exceeded. The attempt is counted all the same if the caller commits.
    pub(super) async fn consume_rate_limit(
        &self,
        uow: &mut dyn UnitOfWork,
        limit: RateLimit,
        subject: &str,
        now: Timestamp,
    ) -> Result<(), Error> {
        if self.policy.rate_limits_off.contains(&limit.name) {
            return Ok(());
        }
        let counted = uow.count_attempt(&limit.key(subject), limit.window, now).await?;
        Ok(limit.check(counted, now)?)
    }

    /// Consumes attempts in a transaction of their own, committed before the operation starts. The attempts stay
    /// counted even if the operation fails, so that parallel attempts cannot exceed the limit.
    ///
    /// # Errors
    /// [`Error::RateLimited`] if any of the limits is exceeded; every attempt is counted all the same.
    pub(super) async fn consume_rate_limits_now(
        &self,
        attempts: &[(RateLimit, &str)],
        now: Timestamp,
    ) -> Result<(), Error> {
        let mut uow = self.ports.store.begin().await?;
        let mut outcome = Ok(());
        for (limit, subject) in attempts {
            outcome = outcome.and(self.consume_rate_limit(uow.as_mut(), *limit, subject, now).await);
        }
        uow.commit().await?;
        outcome
    }

    /// Refunds counted attempts that turned out to be legitimate.
    pub(super) async fn refund_rate_limits(
        &self,
        uow: &mut dyn UnitOfWork,
        attempts: &[(RateLimit, &str)],
    ) -> Result<(), Error> {
        for (limit, subject) in attempts {
            if !self.policy.rate_limits_off.contains(&limit.name) {
                uow.refund_attempt(&limit.key(subject)).await?;
            }
        }
        Ok(())
    }
}
