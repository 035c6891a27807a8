//! Sealed signing keys.

use async_trait::async_trait;
use guestlist_domain::port::{SigningKeyReader, SigningKeyRecord, SigningKeyRepository, StoreError};
use guestlist_sql::{SigningKeyRow, Time};

use crate::error::store_error;
use crate::store::PgStore;
use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl SigningKeyReader for PgStore {
    async fn signing_keys(&self) -> Result<Vec<SigningKeyRecord>, StoreError> {
        let rows = sqlx::query_as!(
            SigningKeyRow,
            r#"SELECT kid, sealed, created_at, active_key IS NOT NULL AS "active!" FROM signing_key
               ORDER BY created_at, kid"#
        )
        .fetch_all(&self.pool)
        .await
        .map_err(store_error)?;
        Ok(rows.into_iter().map(SigningKeyRecord::from).collect())
    }
}

#[async_trait]
impl SigningKeyRepository for PgUnitOfWork {
    async fn signing_keys(&mut self) -> Result<Vec<SigningKeyRecord>, StoreError> {
        let outcome = sqlx::query_as!(
            SigningKeyRow,
            r#"SELECT kid, sealed, created_at, active_key IS NOT NULL AS "active!" FROM signing_key
               ORDER BY created_at, kid FOR NO KEY UPDATE"#
        )
        .fetch_all(self.statement())
        .await;
        Ok(self.check(outcome)?.into_iter().map(SigningKeyRecord::from).collect())
    }

    async fn insert_signing_key(&mut self, key: &SigningKeyRecord) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!(
            "INSERT INTO signing_key (kid, sealed, created_at, active_key) VALUES ($1, $2, $3, $4)",
            key.kid,
            key.sealed,
            Time(key.created_at),
            key.active.then_some("active"),
        ))
        .await
    }

    async fn deactivate_signing_key(&mut self) -> Result<(), StoreError> {
        self.execute(sqlx::query!("UPDATE signing_key SET active_key = NULL WHERE active_key IS NOT NULL")).await?;
        Ok(())
    }

    async fn remove_signing_key(&mut self, kid: &str) -> Result<bool, StoreError> {
        Ok(self.execute(sqlx::query!("DELETE FROM signing_key WHERE kid = $1", kid)).await? == 1)
    }
}
