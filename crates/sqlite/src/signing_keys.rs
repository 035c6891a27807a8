//! Sealed signing keys.

use async_trait::async_trait;
use guestlist_domain::port::{SigningKeyReader, SigningKeyRecord, SigningKeyRepository, StoreError};
use guestlist_sql::{SigningKeyRow, Time};
use sqlx::SqliteExecutor;

use crate::error::store_error;
use crate::store::SqliteStore;
use crate::unit_of_work::SqliteUnitOfWork;

async fn signing_keys(executor: impl SqliteExecutor<'_>) -> Result<Vec<SigningKeyRecord>, StoreError> {
    let rows = sqlx::query_as!(
        SigningKeyRow,
        r#"SELECT kid, sealed, created_at, active_key IS NOT NULL AS "active!: bool" FROM signing_key
           ORDER BY created_at, kid"#
    )
    .fetch_all(executor)
    .await
    .map_err(store_error)?;
    Ok(rows.into_iter().map(SigningKeyRecord::from).collect())
}

#[async_trait]
impl SigningKeyReader for SqliteStore {
    async fn signing_keys(&self) -> Result<Vec<SigningKeyRecord>, StoreError> {
        signing_keys(self.readers()).await
    }
}

#[async_trait]
impl SigningKeyRepository for SqliteUnitOfWork {
    async fn signing_keys(&mut self) -> Result<Vec<SigningKeyRecord>, StoreError> {
        signing_keys(self.connection()).await
    }

    async fn insert_signing_key(&mut self, key: &SigningKeyRecord) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO signing_key (kid, sealed, created_at, active_key) VALUES ($1, $2, $3, $4)",
            key.kid,
            key.sealed,
            Time(key.created_at),
            key.active.then_some("active"),
        ))
        .await?;
        Ok(())
    }

    async fn deactivate_signing_key(&mut self) -> Result<(), StoreError> {
        self.execute(sqlx::query!("UPDATE signing_key SET active_key = NULL WHERE active_key IS NOT NULL")).await?;
        Ok(())
    }

    async fn remove_signing_key(&mut self, kid: &str) -> Result<bool, StoreError> {
        Ok(self.execute(sqlx::query!("DELETE FROM signing_key WHERE kid = $1", kid)).await? == 1)
    }
}
