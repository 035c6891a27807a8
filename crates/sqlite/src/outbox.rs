//! The outbox.

use async_trait::async_trait;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{InvitationId, MailId};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{ClaimedMail, DeliveryResult, Outbox, QueuedMail, StoreError};
use uuid::Uuid;

use crate::error::store_error;
use crate::rows::{locale, number};
use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl Outbox for SqliteUnitOfWork {
    async fn claim_mails(
        &mut self,
        worker: Uuid,
        limit: u16,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Vec<ClaimedMail>, StoreError> {
        let mut claimed = sqlx::query_as!(
            ClaimedMailRow,
            r#"UPDATE outbox
               SET claimed_by = $1, claimed_until = $2, attempts = attempts + 1
               WHERE id IN (
                 SELECT id FROM outbox
                 WHERE state = 'queued' AND due_at <= $3
                   AND (claimed_until IS NULL OR claimed_until <= $3)
                 ORDER BY lane, created_at, id
                 LIMIT $4
               )
               RETURNING id AS "id!: Uuid", kind AS "kind!: String", recipient AS "recipient!: String",
                         recipient_canonical AS "recipient_canonical!: String",
                         locale AS "locale!: String", lane AS "lane!: i64",
                         sealed AS "sealed!: Vec<u8>", invitation_id AS "invitation_id: Uuid",
                         attempts AS "attempts!: i64", created_at AS "created_at!: i64",
                         give_up_at AS "give_up_at!: i64""#,
            worker,
            lease_until.micros(),
            now.micros(),
            limit,
        )
        .fetch_all(self.connection())
        .await
        .map_err(store_error)?;
        // RETURNING does not guarantee an order.
        claimed.sort_by_key(|row| (row.lane, row.created_at, row.id));
        claimed.into_iter().map(ClaimedMail::try_from).collect()
    }

    async fn record_delivery(
        &mut self,
        worker: Uuid,
        id: MailId,
        result: &DeliveryResult,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let outcome = match result {
            DeliveryResult::Sent => {
                sqlx::query!(
                    "UPDATE outbox
                     SET state = 'sent', sealed = NULL, due_at = NULL, claimed_by = NULL,
                         claimed_until = NULL, last_error = NULL, settled_at = $3
                     WHERE id = $1 AND claimed_by = $2 AND state = 'queued'",
                    id.uuid(),
                    worker,
                    now.micros(),
                )
                .execute(self.connection())
                .await
            }
            DeliveryResult::RetryAt(due_at, reason) => {
                sqlx::query!(
                    "UPDATE outbox
                     SET due_at = $3, claimed_by = NULL, claimed_until = NULL, last_error = $4
                     WHERE id = $1 AND claimed_by = $2 AND state = 'queued'",
                    id.uuid(),
                    worker,
                    due_at.micros(),
                    reason,
                )
                .execute(self.connection())
                .await
            }
            DeliveryResult::Released(due_at) => {
                sqlx::query!(
                    "UPDATE outbox
                     SET due_at = $3, attempts = attempts - 1, claimed_by = NULL, claimed_until = NULL
                     WHERE id = $1 AND claimed_by = $2 AND state = 'queued'",
                    id.uuid(),
                    worker,
                    due_at.micros(),
                )
                .execute(self.connection())
                .await
            }
            DeliveryResult::Failed(reason) => {
                sqlx::query!(
                    "UPDATE outbox
                     SET state = 'failed', sealed = NULL, due_at = NULL, claimed_by = NULL,
                         claimed_until = NULL, last_error = $3, settled_at = $4
                     WHERE id = $1 AND claimed_by = $2 AND state = 'queued'",
                    id.uuid(),
                    worker,
                    reason,
                    now.micros(),
                )
                .execute(self.connection())
                .await
            }
        };
        Ok(outcome.map_err(store_error)?.rows_affected() == 1)
    }

    async fn prune_mails(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        let outcome = sqlx::query!(
            "DELETE FROM outbox WHERE id IN (
                 SELECT id FROM outbox WHERE settled_at < $1 ORDER BY settled_at LIMIT $2)",
            before.micros(),
            limit,
        )
        .execute(self.connection())
        .await
        .map_err(store_error)?;
        Ok(outcome.rows_affected())
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn enqueue_mails(&mut self, mails: &[QueuedMail]) -> Result<(), StoreError> {
        for mail in mails {
            sqlx::query!(
                "INSERT INTO outbox
                     (id, recipient, recipient_canonical, locale, kind, lane, sealed, invitation_id,
                      state, attempts, due_at, created_at, give_up_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'queued', 0, $9, $9, $10)",
                mail.id.uuid(),
                mail.to.as_typed(),
                mail.to.canonical(),
                mail.locale.as_str(),
                mail.kind,
                mail.priority.rank(),
                mail.sealed,
                mail.invitation_id.map(InvitationId::uuid),
                mail.created_at.micros(),
                mail.retry_until.micros(),
            )
            .execute(self.connection())
            .await
            .map_err(store_error)?;
        }
        Ok(())
    }

    pub(crate) async fn withdraw_mails(&mut self, invitation: InvitationId, now: Timestamp) -> Result<(), StoreError> {
        sqlx::query!(
            "UPDATE outbox
             SET state = 'withdrawn', sealed = NULL, due_at = NULL, claimed_by = NULL,
                 claimed_until = NULL, settled_at = $2
             WHERE invitation_id = $1 AND state = 'queued'",
            invitation.uuid(),
            now.micros(),
        )
        .execute(self.connection())
        .await
        .map_err(store_error)?;
        Ok(())
    }
}

/// A row of `outbox`, as returned to the worker that claims it.
struct ClaimedMailRow {
    id: Uuid,
    kind: String,
    recipient: String,
    recipient_canonical: String,
    locale: String,
    lane: i64,
    sealed: Vec<u8>,
    invitation_id: Option<Uuid>,
    attempts: i64,
    created_at: i64,
    give_up_at: i64,
}

impl TryFrom<ClaimedMailRow> for ClaimedMail {
    type Error = StoreError;

    fn try_from(row: ClaimedMailRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: MailId::new(row.id),
            kind: row.kind,
            to: EmailAddress::restore(row.recipient, row.recipient_canonical),
            locale: locale(&row.locale, "outbox.locale")?,
            sealed: row.sealed,
            invitation_id: row.invitation_id.map(InvitationId::new),
            attempt: number(row.attempts, "outbox.attempts")?,
            created_at: Timestamp::from_micros(row.created_at),
            retry_until: Timestamp::from_micros(row.give_up_at),
        })
    }
}
