//! The job queue.

use async_trait::async_trait;
use guestlist_domain::model::ids::{InvitationId, MailId};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{ClaimedJob, DeliveryResult, JobClaim, JobQueue, QueuedJob, StoreError};
use guestlist_sql::{ClaimedJobRow, Time};
use sqlx::query::Query;
use sqlx::sqlite::{Sqlite, SqliteArguments};
use uuid::Uuid;

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl JobQueue for SqliteUnitOfWork {
    async fn claim_job(&mut self, claim: &JobClaim) -> Result<Option<ClaimedJob>, StoreError> {
        let row = sqlx::query_as!(
            ClaimedJobRow,
            r#"UPDATE job SET claim_id = $1, claimable_at = $4, attempts = attempts + 1
               WHERE id = (
                 SELECT id FROM job WHERE state = 'queued' AND priority = $3 AND claimable_at <= $2
                 ORDER BY claimable_at, id LIMIT 1
               )
               RETURNING id AS "id!: Uuid", kind AS "kind!: String", recipient AS "recipient!: String",
                         recipient_canonical AS "recipient_canonical!: String",
                         locale AS "locale!: String", payload AS "payload!: Vec<u8>",
                         invitation_id AS "invitation_id: Uuid", attempts AS "attempts!: i64",
                         created_at AS "created_at!: Time", retry_until AS "retry_until!: Time""#,
            claim.id,
            Time(claim.now),
            claim.priority.rank(),
            Time(claim.until),
        )
        .fetch_optional(self.connection())
        .await
        .map_err(store_error)?;
        row.map(|row| row.claimed_by(claim.id)).transpose()
    }

    async fn renew_claim(&mut self, id: MailId, claim: Uuid, until: Timestamp) -> Result<bool, StoreError> {
        Ok(self
            .execute(sqlx::query!(
                "UPDATE job SET claimable_at = $3 WHERE id = $1 AND claim_id = $2 AND state = 'queued'",
                id.uuid(),
                claim,
                Time(until),
            ))
            .await?
            == 1)
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
            DeliveryResult::Failed(reason) => finish_job(id, claim, "failed", Some(reason), now),
            DeliveryResult::RetryAt(at, reason) => {
                sqlx::query!(
                    "UPDATE job SET claimable_at = $3, last_error = $4, claim_id = NULL
                     WHERE id = $1 AND claim_id = $2 AND state = 'queued'",
                    id.uuid(),
                    claim,
                    Time(*at),
                    reason,
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
             SELECT id FROM job WHERE finished_at < $1 ORDER BY finished_at LIMIT $2)",
            Time(before),
            limit,
        ))
        .await
    }
}

fn finish_job(
    id: MailId,
    claim: Uuid,
    state: &str,
    last_error: Option<&str>,
    now: Timestamp,
) -> Query<'static, Sqlite, SqliteArguments> {
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

impl SqliteUnitOfWork {
    pub(crate) async fn insert_jobs(&mut self, jobs: &[QueuedJob]) -> Result<(), StoreError> {
        for job in jobs {
            self.execute(sqlx::query!(
                "INSERT INTO job
                     (id, kind, priority, recipient, recipient_canonical, locale, payload, invitation_id, state,
                      attempts, claimable_at, created_at, retry_until)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'queued', 0, $9, $9, $10)",
                job.id.uuid(),
                job.kind,
                job.priority.rank(),
                job.to.as_typed(),
                job.to.canonical(),
                job.locale.as_str(),
                job.payload,
                job.invitation_id.map(InvitationId::uuid),
                Time(job.created_at),
                Time(job.retry_until),
            ))
            .await?;
        }
        Ok(())
    }

    pub(crate) async fn withdraw_jobs(&mut self, invitation: InvitationId, now: Timestamp) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "UPDATE job
             SET state = 'withdrawn', payload = NULL, claimable_at = NULL, claim_id = NULL, finished_at = $2
             WHERE invitation_id = $1 AND state = 'queued'",
            invitation.uuid(),
            Time(now),
        ))
        .await?;
        Ok(())
    }
}
