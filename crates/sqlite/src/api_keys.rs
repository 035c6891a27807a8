//! API keys of host applications.

use async_trait::async_trait;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::ids::ApiKeyId;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{ApiKeyRepository, StoreError};
use guestlist_sql::{ApiKeyRow, Time, bytes};
use sqlx::sqlite::SqlitePool;

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

/// Returns the API key with this secret.
pub(crate) async fn find_by_secret(readers: &SqlitePool, secret: SecretHash) -> Result<Option<ApiKey>, StoreError> {
    let found = sqlx::query_as!(
        ApiKeyRow,
        "SELECT id, workspace_id, name, secret_hash, created_by, created_at, last_used_at, revoked_at
         FROM api_key WHERE secret_hash = $1",
        bytes(&secret),
    )
    .fetch_optional(readers)
    .await
    .map_err(store_error)?;
    found.map(ApiKey::try_from).transpose()
}

#[async_trait]
impl ApiKeyRepository for SqliteUnitOfWork {
    async fn api_key(&mut self, id: ApiKeyId) -> Result<Option<ApiKey>, StoreError> {
        let found = sqlx::query_as!(
            ApiKeyRow,
            "SELECT id, workspace_id, name, secret_hash, created_by, created_at, last_used_at, revoked_at
             FROM api_key WHERE id = $1",
            id.uuid(),
        )
        .fetch_optional(self.connection())
        .await
        .map_err(store_error)?;
        found.map(ApiKey::try_from).transpose()
    }

    async fn touch_api_key(&mut self, id: ApiKeyId, at: Timestamp) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "UPDATE api_key SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2)",
            id.uuid(),
            Time(at),
        ))
        .await?;
        Ok(())
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn insert_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO api_key (id, workspace_id, name, secret_hash, created_by, created_at, last_used_at, revoked_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            key.id.uuid(),
            key.workspace_id.uuid(),
            key.name.as_str(),
            bytes(&key.secret_hash),
            key.created_by.uuid(),
            Time(key.created_at),
            key.last_used_at.map(Time),
            key.revoked_at.map(Time),
        ))
        .await?;
        Ok(())
    }

    pub(crate) async fn update_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!(
            "UPDATE api_key SET revoked_at = $2 WHERE id = $1",
            key.id.uuid(),
            key.revoked_at.map(Time)
        ))
        .await
    }
}
