//! Records that are sealed with a server key, and codes that are derived from one.

use async_trait::async_trait;
use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::secret::CodeKind;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{CodeRecord, SealedRecord, SealedRecordId, SealedRecords, StoreError};
use guestlist_sql::{CodeRow, Time, bytes, hash};
use uuid::Uuid;

use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl SealedRecords for PgUnitOfWork {
    async fn sealed_records(&mut self, after: &SealedRecordId, limit: u16) -> Result<Vec<SealedRecord>, StoreError> {
        let limit = i64::from(limit);
        match after {
            SealedRecordId::SigningKey(after) => {
                let outcome = sqlx::query!(
                    "SELECT kid, sealed FROM signing_key WHERE kid > $1 ORDER BY kid LIMIT $2",
                    after,
                    limit,
                )
                .fetch_all(self.statement())
                .await;
                let rows = self.check(outcome)?.into_iter();
                Ok(rows
                    .map(|row| SealedRecord { id: SealedRecordId::SigningKey(row.kid), sealed: row.sealed })
                    .collect())
            }
            SealedRecordId::Mail(after) => {
                let outcome = sqlx::query!(
                    r#"SELECT id, payload AS "payload!" FROM job WHERE state = 'queued' AND id > $1
                       ORDER BY id LIMIT $2"#,
                    after.uuid(),
                    limit,
                )
                .fetch_all(self.statement())
                .await;
                let rows = self.check(outcome)?.into_iter();
                let record = |id| SealedRecordId::Mail(MailId::new(id));
                Ok(rows.map(|row| SealedRecord { id: record(row.id), sealed: row.payload }).collect())
            }
            SealedRecordId::Answer(after) => {
                let outcome = sqlx::query!(
                    r#"SELECT id, answer AS "answer!" FROM idempotency WHERE answer IS NOT NULL AND id > $1
                       ORDER BY id LIMIT $2"#,
                    bytes(after),
                    limit,
                )
                .fetch_all(self.statement())
                .await;
                let rows = self.check(outcome)?.into_iter();
                rows.map(|row| Ok(SealedRecord { id: SealedRecordId::Answer(hash("id", row.id)?), sealed: row.answer }))
                    .collect()
            }
        }
    }

    async fn reseal(&mut self, record: &SealedRecord, sealed: &[u8]) -> Result<bool, StoreError> {
        let query = match &record.id {
            SealedRecordId::SigningKey(kid) => {
                sqlx::query!(
                    "UPDATE signing_key SET sealed = $3 WHERE kid = $1 AND sealed = $2",
                    kid,
                    record.sealed,
                    sealed,
                )
            }
            SealedRecordId::Mail(id) => {
                sqlx::query!(
                    "UPDATE job SET payload = $3 WHERE id = $1 AND state = 'queued' AND payload = $2",
                    id.uuid(),
                    record.sealed,
                    sealed,
                )
            }
            SealedRecordId::Answer(id) => {
                sqlx::query!(
                    "UPDATE idempotency SET answer = $3 WHERE id = $1 AND answer = $2",
                    bytes(&id),
                    record.sealed,
                    sealed,
                )
            }
        };
        Ok(self.execute(query).await? == 1)
    }

    async fn codes(
        &mut self,
        kind: CodeKind,
        now: Timestamp,
        after: Uuid,
        limit: u16,
    ) -> Result<Vec<CodeRecord>, StoreError> {
        let (now, limit) = (Time(now), i64::from(limit));
        let outcome = match kind {
            CodeKind::Invitation => {
                sqlx::query_as!(
                    CodeRow,
                    r#"SELECT i.id, s.generation, s.hash, true AS "works!" FROM invitation i
                       JOIN invitation_secret s
                           ON s.invitation_id = i.id AND s.generation = i.generation AND s.kind = 'code'
                       WHERE i.state = 'pending' AND i.expires_at > $1 AND i.id > $2 ORDER BY i.id LIMIT $3"#,
                    now,
                    after,
                    limit,
                )
                .fetch_all(self.statement())
                .await
            }
            CodeKind::PublicToken => {
                sqlx::query_as!(
                    CodeRow,
                    r#"SELECT id, 0::bigint AS "generation!", code_hash AS hash,
                           ((expires_at IS NULL OR expires_at > $1) AND (usage_limit IS NULL OR uses < usage_limit))
                               AS "works!"
                       FROM public_token WHERE revoked_at IS NULL AND id > $2 ORDER BY id LIMIT $3"#,
                    now,
                    after,
                    limit,
                )
                .fetch_all(self.statement())
                .await
            }
        };
        self.check(outcome)?.into_iter().map(CodeRecord::try_from).collect()
    }
}
