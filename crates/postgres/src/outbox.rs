//! The outbox.

use async_trait::async_trait;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{InvitationId, MailId};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{
    ClaimedMail, DeliveryResult, MailWithdrawal, OptOutSecret, Outbox, QueuedMail, StoreError,
};
use sqlx::postgres::PgQueryResult;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::rows::{column, locale, number, replace_nul, timestamp};
use crate::unit_of_work::PgUnitOfWork;

struct ClaimedMailRow {
    id: Uuid,
    kind: String,
    recipient: String,
    recipient_canonical: String,
    locale: String,
    sealed: Vec<u8>,
    invitation_id: Option<Uuid>,
    attempts: i64,
    created_at: OffsetDateTime,
    give_up_at: OffsetDateTime,
}

impl TryFrom<ClaimedMailRow> for ClaimedMail {
    type Error = StoreError;

    fn try_from(row: ClaimedMailRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: MailId::new(row.id),
            kind: row.kind,
            to: EmailAddress::restore(row.recipient, row.recipient_canonical),
            locale: locale(&row.locale)?,
            sealed: row.sealed,
            invitation_id: row.invitation_id.map(InvitationId::new),
            attempt: number("attempts", row.attempts)?,
            created_at: timestamp(row.created_at),
            retry_until: timestamp(row.give_up_at),
        })
    }
}

#[async_trait]
impl Outbox for PgUnitOfWork {
    async fn claim_mails(
        &mut self,
        worker: Uuid,
        limit: u16,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Vec<ClaimedMail>, StoreError> {
        // The rows are selected and locked once, in a materialized CTE: as a condition of the UPDATE, the selection
        // could be evaluated again for each row, with another result.
        let outcome = sqlx::query_as!(
            ClaimedMailRow,
            r#"WITH due AS MATERIALIZED (
                   SELECT id FROM outbox
                   WHERE state = 'queued' AND due_at <= $3 AND (claimed_until IS NULL OR claimed_until <= $3)
                   ORDER BY lane, created_at, id LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED
               ), claimed AS (
                   UPDATE outbox o SET claimed_by = $1, claimed_until = $4, attempts = attempts + 1
                   FROM due WHERE o.id = due.id
                   RETURNING o.id, kind, recipient, recipient_canonical, locale, lane, sealed, invitation_id, attempts,
                       created_at, give_up_at
               )
               SELECT id AS "id!", kind AS "kind!", recipient AS "recipient!",
                   recipient_canonical AS "recipient_canonical!", locale AS "locale!", sealed AS "sealed!", invitation_id AS "invitation_id?", attempts AS "attempts!",
                   created_at AS "created_at!", give_up_at AS "give_up_at!"
               FROM claimed ORDER BY lane, created_at, id"#,
            worker,
            i64::from(limit),
            now.to_offset_date_time(),
            lease_until.to_offset_date_time(),
        )
        .fetch_all(self.statement())
        .await;
        self.check(outcome)?.into_iter().map(ClaimedMail::try_from).collect()
    }

    async fn record_delivery(
        &mut self,
        worker: Uuid,
        id: MailId,
        result: &DeliveryResult,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let outcome = match result {
            DeliveryResult::Sent => self.finish_mail(worker, id, "sent", None, now).await,
            DeliveryResult::Failed(reason) => {
                self.finish_mail(worker, id, "failed", Some(replace_nul(reason)), now).await
            }
            DeliveryResult::RetryAt(at, reason) => {
                sqlx::query!(
                    "UPDATE outbox SET due_at = $3, last_error = $4, claimed_by = NULL, claimed_until = NULL
                     WHERE id = $1 AND claimed_by = $2 AND state = 'queued'",
                    id.uuid(),
                    worker,
                    at.to_offset_date_time(),
                    replace_nul(reason),
                )
                .execute(self.statement())
                .await
            }
            DeliveryResult::Released(at) => {
                sqlx::query!(
                    "UPDATE outbox SET due_at = $3, attempts = attempts - 1, claimed_by = NULL, claimed_until = NULL
                     WHERE id = $1 AND claimed_by = $2 AND state = 'queued'",
                    id.uuid(),
                    worker,
                    at.to_offset_date_time(),
                )
                .execute(self.statement())
                .await
            }
        };
        Ok(self.check(outcome)?.rows_affected() == 1)
    }

    async fn prune_mails(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        let outcome = sqlx::query!(
            "DELETE FROM outbox WHERE id IN (
                 SELECT id FROM outbox WHERE settled_at < $1 ORDER BY settled_at LIMIT $2 FOR UPDATE SKIP LOCKED)",
            before.to_offset_date_time(),
            i64::from(limit),
        )
        .execute(self.statement())
        .await;
        Ok(self.check(outcome)?.rows_affected())
    }
}

impl PgUnitOfWork {
    async fn finish_mail(
        &mut self,
        worker: Uuid,
        id: MailId,
        state: &str,
        last_error: Option<String>,
        now: Timestamp,
    ) -> Result<PgQueryResult, sqlx::Error> {
        sqlx::query!(
            "UPDATE outbox SET state = $3, last_error = $4, settled_at = $5, sealed = NULL, due_at = NULL,
                 claimed_by = NULL, claimed_until = NULL
             WHERE id = $1 AND claimed_by = $2 AND state = 'queued'",
            id.uuid(),
            worker,
            state,
            last_error,
            now.to_offset_date_time(),
        )
        .execute(self.statement())
        .await
    }
}

/// Adds mails with the secrets of their opt-out links, after a common table expression whose parameters begin at $14.
macro_rules! insert_mails {
    ($before:tt, $mails:expr, $opt_out_secrets:expr $(, $argument:expr)*) => {
        sqlx::query!(
            "WITH "
                + $before
                + "secret AS (
                 INSERT INTO opt_out_secret (hash, email_canonical, created_at)
                 SELECT * FROM unnest($11::bytea[], $12::text[], $13::timestamptz[])
             )
             INSERT INTO outbox (id, recipient, recipient_canonical, locale, kind, lane, sealed, invitation_id, state,
                 attempts, due_at, created_at, give_up_at)
             SELECT id, recipient, recipient_canonical, locale, kind, lane, sealed, invitation_id, 'queued', 0, created_at,
                 created_at, give_up_at
             FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int2[], $7::bytea[], $8::uuid[],
                 $9::timestamptz[], $10::timestamptz[])
                 AS queued (id, recipient, recipient_canonical, locale, kind, lane, sealed, invitation_id, created_at,
                     give_up_at)",
            &column($mails, |it| it.id.uuid()),
            &column($mails, |it| it.to.as_typed().to_owned()),
            &column($mails, |it| it.to.canonical().to_owned()),
            &column($mails, |it| it.locale.as_str().to_owned()),
            &column($mails, |it| it.kind.to_owned()),
            &column($mails, |it| it.priority.rank()),
            &column($mails, |it| it.sealed.clone()),
            &column($mails, |it| it.invitation_id.map(InvitationId::uuid)) as &[Option<Uuid>],
            &column($mails, |it| it.created_at.to_offset_date_time()),
            &column($mails, |it| it.retry_until.to_offset_date_time()),
            &column($opt_out_secrets, |it| it.hash.as_bytes().to_vec()),
            &column($opt_out_secrets, |it| it.email.canonical().to_owned()),
            &column($opt_out_secrets, |it| it.created_at.to_offset_date_time())
            $(, $argument)*
        )
    };
}

impl PgUnitOfWork {
    /// Withdraws mails, and adds mails with the secrets of their opt-out links. Without a withdrawal, the statement
    /// reads no mails: at SERIALIZABLE, it would conflict with each concurrent one.
    pub(crate) async fn write_mails(
        &mut self,
        withdrawals: &[MailWithdrawal],
        opt_out_secrets: &[OptOutSecret],
        mails: &[QueuedMail],
    ) -> Result<(), StoreError> {
        let outcome = if withdrawals.is_empty() {
            insert_mails!("", mails, opt_out_secrets).execute(self.statement()).await
        } else {
            insert_mails!(
                "withdrawn AS (
                 UPDATE outbox o
                 SET state = 'withdrawn', settled_at = w.at, sealed = NULL, due_at = NULL, claimed_by = NULL,
                     claimed_until = NULL
                 FROM unnest($14::uuid[], $15::timestamptz[]) AS w (invitation_id, at)
                 WHERE o.invitation_id = w.invitation_id AND o.state = 'queued'
             ), ",
                mails,
                opt_out_secrets,
                &column(withdrawals, |it| it.invitation_id.uuid()),
                &column(withdrawals, |it| it.at.to_offset_date_time())
            )
            .execute(self.statement())
            .await
        };
        self.check_rows(outcome, mails.len())
    }
}
