//! Records that are sealed with a server key, and codes that are derived from one.

use async_trait::async_trait;
use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::secret::CodeKind;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{CodeRecord, SealedRecord, SealedRecordId, SealedRecords, StoreError};
use guestlist_sql::{CodeRow, Time, bytes, hash};
use uuid::Uuid;

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl SealedRecords for SqliteUnitOfWork {
    async fn sealed_records(&mut self, after: &SealedRecordId, limit: u16) -> Result<Vec<SealedRecord>, StoreError> {
        match after {
            SealedRecordId::SigningKey(after) => {
                let rows = sqlx::query!(
                    "SELECT kid, sealed FROM signing_key WHERE kid > $1 ORDER BY kid LIMIT $2",
                    after,
                    limit,
                )
                .fetch_all(self.connection())
                .await
                .map_err(store_error)?;
                let record = |kid| SealedRecordId::SigningKey(kid);
                Ok(rows.into_iter().map(|row| SealedRecord { id: record(row.kid), sealed: row.sealed }).collect())
            }
            SealedRecordId::Mail(after) => {
                let rows = sqlx::query!(
                    r#"SELECT id AS "id: Uuid", payload AS "payload!" FROM job WHERE state = 'queued' AND id > $1
                       ORDER BY id LIMIT $2"#,
                    after.uuid(),
                    limit,
                )
                .fetch_all(self.connection())
                .await
                .map_err(store_error)?;
                let record = |id| SealedRecordId::Mail(MailId::new(id));
                Ok(rows.into_iter().map(|row| SealedRecord { id: record(row.id), sealed: row.payload }).collect())
            }
            SealedRecordId::Answer(after) => {
                let rows = sqlx::query!(
                    r#"SELECT id, answer AS "answer!" FROM idempotency WHERE answer IS NOT NULL AND id > $1
                       ORDER BY id LIMIT $2"#,
                    bytes(after),
                    limit,
                )
                .fetch_all(self.connection())
                .await
                .map_err(store_error)?;
                let record = |id| Ok::<_, StoreError>(SealedRecordId::Answer(hash("idempotency.id", id)?));
                rows.into_iter().map(|row| Ok(SealedRecord { id: record(row.id)?, sealed: row.answer })).collect()
            }
        }
    }

    async fn reseal(&mut self, record: &SealedRecord, sealed: &[u8]) -> Result<bool, StoreError> {
        let before = record.sealed.as_slice();
        let query = match &record.id {
            SealedRecordId::SigningKey(kid) => {
                sqlx::query!("UPDATE signing_key SET sealed = $3 WHERE kid = $1 AND sealed = $2", kid, before, sealed,)
            }
            SealedRecordId::Mail(id) => {
                sqlx::query!(
                    "UPDATE job SET payload = $3 WHERE id = $1 AND state = 'queued' AND payload = $2",
                    id.uuid(),
                    before,
                    sealed,
                )
            }
            SealedRecordId::Answer(id) => {
                sqlx::query!(
                    "UPDATE idempotency SET answer = $3 WHERE id = $1 AND answer = $2",
                    bytes(id),
                    before,
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
        let now = Time(now);
        let rows = match kind {
            CodeKind::Invitation => {
                sqlx::query_as!(
                    CodeRow,
                    r#"SELECT i.id AS "id: Uuid", s.generation, s.hash, 1 AS "works!: bool" FROM invitation i
                       JOIN invitation_secret s
                           ON s.invitation_id = i.id AND s.generation = i.generation AND s.kind = 'code'
                       WHERE i.state = 'pending' AND i.expires_at > $1 AND i.id > $2 ORDER BY i.id LIMIT $3"#,
                    now,
                    after,
                    limit,
                )
                .fetch_all(self.connection())
                .await
            }
            CodeKind::PublicToken => {
                sqlx::query_as!(
                    CodeRow,
                    r#"SELECT id AS "id: Uuid", 0 AS "generation!: i64", code_hash AS hash,
                           ((expires_at IS NULL OR expires_at > $1) AND (usage_limit IS NULL OR uses < usage_limit))
                               AS "works!: bool"
                       FROM public_token WHERE revoked_at IS NULL AND id > $2 ORDER BY id LIMIT $3"#,
                    now,
                    after,
                    limit,
                )
                .fetch_all(self.connection())
                .await
            }
        };
        rows.map_err(store_error)?.into_iter().map(CodeRecord::try_from).collect()
    }
}
