//! The job queue.

use async_trait::async_trait;
use guestlist_domain::model::event::Event;
use guestlist_domain::model::ids::{InvitationId, MailId, WorkspaceId};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{
    ClaimedJob, DeliveryResult, JobClaim, JobQueue, JobWithdrawal, OptOutSecret, QueuedJob, StoreError,
};
use guestlist_sql::{ClaimedJobRow, Time, event_detail};
use sqlx::PgExecutor;
use sqlx::postgres::{PgArguments, PgQueryResult, Postgres};
use sqlx::query::Query;
use uuid::Uuid;

use crate::activity::{append_events, of_projects};
use crate::error::store_error;
use crate::parameters::{column, replace_nul};
use crate::store::PgStore;
use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl JobQueue for PgUnitOfWork {
    async fn claim_job(&mut self, claim: &JobClaim) -> Result<Option<ClaimedJob>, StoreError> {
        let outcome = claim_next(self.statement(), claim).await;
        self.check(outcome)?.map(|row| row.claimed_by(claim.id)).transpose()
    }

    async fn renew_claim(&mut self, id: MailId, claim: Uuid, until: Timestamp) -> Result<bool, StoreError> {
        let outcome = renew(self.statement(), id, claim, until).await;
        Ok(self.check(outcome)?.rows_affected() == 1)
    }

    async fn record_delivery(
        &mut self,
        id: MailId,
        claim: Uuid,
        result: &DeliveryResult,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = match result {
            DeliveryResult::Sent => finish_job(id, claim, "sent", None, now),
            DeliveryResult::Suppressed => finish_job(id, claim, "suppressed", None, now),
            DeliveryResult::Failed(reason) => finish_job(id, claim, "failed", Some(&replace_nul(reason)), now),
            DeliveryResult::RetryAt(at, reason) => {
                sqlx::query!(
                    "UPDATE job SET claimable_at = $3, last_error = $4, claim_id = NULL
                     WHERE id = $1 AND claim_id = $2 AND state = 'queued'",
                    id.uuid(),
                    claim,
                    Time(*at),
                    replace_nul(reason),
                )
            }
            DeliveryResult::Released(at) => {
                sqlx::query!(
                    "UPDATE job SET claimable_at = $3, attempts = attempts - 1, claim_id = NULL
                     WHERE id = $1 AND claim_id = $2 AND state = 'queued'",
                    id.uuid(),
                    claim,
                    Time(*at),
                )
            }
        };
        Ok(self.execute(query).await? == 1)
    }

    async fn prune_jobs(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.execute(sqlx::query!(
            "DELETE FROM job WHERE id IN (
                 SELECT id FROM job WHERE finished_at < $1 ORDER BY finished_at LIMIT $2 FOR UPDATE SKIP LOCKED)",
            Time(before),
            i64::from(limit),
        ))
        .await
    }
}

impl PgStore {
    /// Claims a job with one statement, which is its own transaction.
    pub(crate) async fn claim_job_now(&self, claim: &JobClaim) -> Result<Option<ClaimedJob>, StoreError> {
        let row = claim_next(&self.pool, claim).await.map_err(store_error)?;
        row.map(|row| row.claimed_by(claim.id)).transpose()
    }

    /// Renews a claim with one statement, which is its own transaction.
    pub(crate) async fn renew_claim_now(&self, id: MailId, claim: Uuid, until: Timestamp) -> Result<bool, StoreError> {
        let renewed = renew(&self.pool, id, claim, until).await.map_err(store_error)?;
        Ok(renewed.rows_affected() == 1)
    }
}

fn finish_job(
    id: MailId,
    claim: Uuid,
    state: &str,
    last_error: Option<&str>,
    now: Timestamp,
) -> Query<'static, Postgres, PgArguments> {
    sqlx::query!(
        "UPDATE job SET state = $3, last_error = $4, finished_at = $5, payload = NULL, claimable_at = NULL,
                 claim_id = NULL
             WHERE id = $1 AND claim_id = $2 AND state = 'queued'",
        id.uuid(),
        claim,
        state,
        last_error,
        Time(now),
    )
}

/// Claims the next job. Its row is selected and locked once, in a materialized CTE: as a condition of the UPDATE, the
/// selection could be evaluated again, with another result.
async fn claim_next(executor: impl PgExecutor<'_>, claim: &JobClaim) -> Result<Option<ClaimedJobRow>, sqlx::Error> {
    sqlx::query_as!(
        ClaimedJobRow,
        "WITH next AS MATERIALIZED (
             SELECT id FROM job WHERE state = 'queued' AND priority = $3 AND claimable_at <= $2
             ORDER BY claimable_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
         )
         UPDATE job SET claim_id = $1, claimable_at = $4, attempts = attempts + 1
         FROM next WHERE job.id = next.id
         RETURNING job.id, kind, recipient, recipient_canonical, locale, payload AS \"payload!\", invitation_id, attempts,
             created_at, retry_until",
        claim.id,
        Time(claim.now),
        claim.priority.rank(),
        Time(claim.until),
    )
    .fetch_optional(executor)
    .await
}

async fn renew(
    executor: impl PgExecutor<'_>,
    id: MailId,
    claim: Uuid,
    until: Timestamp,
) -> Result<PgQueryResult, sqlx::Error> {
    sqlx::query!(
        "UPDATE job SET claimable_at = $3 WHERE id = $1 AND claim_id = $2 AND state = 'queued'",
        id.uuid(),
        claim,
        Time(until),
    )
    .execute(executor)
    .await
}

/// Adds audit events, and jobs with the secrets of their opt-out links, in one statement with a common table expression
/// whose parameters begin with $27.
macro_rules! insert_jobs {
    ($before:tt, $events:expr, $jobs:expr, $opt_out_secrets:expr $(, $argument:expr)*) => {
        append_events!(
            $events,
            { ", "
                + $before
                + "secret AS (
                 INSERT INTO opt_out_secret (hash, email_canonical, created_at)
                 SELECT * FROM unnest($24::bytea[], $25::text[], $26::timestamptz[])
             )
             INSERT INTO job (id, kind, priority, recipient, recipient_canonical, locale, payload, invitation_id, state,
                 attempts, claimable_at, created_at, retry_until)
             SELECT id, kind, priority, recipient, recipient_canonical, locale, payload, invitation_id, 'queued', 0,
                 created_at, created_at, retry_until
             FROM unnest($14::uuid[], $15::text[], $16::int2[], $17::text[], $18::text[], $19::text[], $20::bytea[],
                 $21::uuid[], $22::timestamptz[], $23::timestamptz[])
                 AS queued (id, kind, priority, recipient, recipient_canonical, locale, payload, invitation_id,
                     created_at, retry_until)" },
            &column($jobs, |it| it.id.uuid()),
            &column($jobs, |it| it.kind.to_owned()),
            &column($jobs, |it| it.priority.rank()),
            &column($jobs, |it| it.to.as_typed().to_owned()),
            &column($jobs, |it| it.to.canonical().to_owned()),
            &column($jobs, |it| it.locale.as_str().to_owned()),
            &column($jobs, |it| it.payload.clone()),
            &column($jobs, |it| it.invitation_id.map(InvitationId::uuid)) as &[Option<Uuid>],
            &column($jobs, |it| Time(it.created_at)),
            &column($jobs, |it| Time(it.retry_until)),
            &column($opt_out_secrets, |it| it.hash.as_bytes().to_vec()),
            &column($opt_out_secrets, |it| it.email.canonical().to_owned()),
            &column($opt_out_secrets, |it| Time(it.created_at))
            $(, $argument)*
        )
    };
}

impl PgUnitOfWork {
    /// Adds audit events, withdraws jobs, and adds jobs with the secrets of the opt-out links in their mails. Without a
    /// withdrawal, the statement reads no jobs: at SERIALIZABLE, it would conflict with each concurrent one.
    pub(crate) async fn write_events_and_jobs(
        &mut self,
        events: &[Event],
        withdrawals: &[JobWithdrawal],
        opt_out_secrets: &[OptOutSecret],
        jobs: &[QueuedJob],
    ) -> Result<(), StoreError> {
        let query = if withdrawals.is_empty() {
            insert_jobs!("", events, jobs, opt_out_secrets)
        } else {
            insert_jobs!(
                "withdrawn AS (
                 UPDATE job SET state = 'withdrawn', finished_at = w.at, payload = NULL, claimable_at = NULL,
                     claim_id = NULL
                 FROM unnest($27::uuid[], $28::timestamptz[]) AS w (invitation_id, at)
                 WHERE job.invitation_id = w.invitation_id AND job.state = 'queued'
             ), ",
                events,
                jobs,
                opt_out_secrets,
                &column(withdrawals, |it| it.invitation_id.uuid()),
                &column(withdrawals, |it| Time(it.at))
            )
        };
        self.execute_many(query, jobs.len()).await
    }
}
