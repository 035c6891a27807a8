//! Pending sign-ups.

use async_trait::async_trait;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::sign_up::PendingSignUp;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{SignUpReader, SignUpRepository, StoreError};
use guestlist_sql::{SignUpRow, Time, bytes};
use sqlx::SqliteExecutor;
use uuid::Uuid;

use crate::error::store_error;
use crate::store::SqliteStore;
use crate::unit_of_work::SqliteUnitOfWork;

async fn find(executor: impl SqliteExecutor<'_>, secret: SecretHash) -> Result<Option<PendingSignUp>, StoreError> {
    sqlx::query_as!(
        SignUpRow,
        r#"SELECT secret_hash, account_id AS "account_id: Uuid", email, email_canonical, display_name, locale,
                  expires_at, used_at
           FROM sign_up WHERE secret_hash = $1"#,
        bytes(&secret),
    )
    .fetch_optional(executor)
    .await
    .map_err(store_error)?
    .map(PendingSignUp::try_from)
    .transpose()
}

#[async_trait]
impl SignUpReader for SqliteStore {
    async fn sign_up(&self, secret: SecretHash) -> Result<Option<PendingSignUp>, StoreError> {
        find(self.readers(), secret).await
    }

    async fn latest_sign_up(&self, email: &EmailAddress) -> Result<Option<PendingSignUp>, StoreError> {
        sqlx::query_as!(
            SignUpRow,
            r#"SELECT secret_hash, account_id AS "account_id: Uuid", email, email_canonical, display_name, locale,
                      expires_at, used_at
               FROM sign_up WHERE email_canonical = $1 AND used_at IS NULL
               ORDER BY expires_at DESC LIMIT 1"#,
            email.canonical(),
        )
        .fetch_optional(self.readers())
        .await
        .map_err(store_error)?
        .map(PendingSignUp::try_from)
        .transpose()
    }
}

#[async_trait]
impl SignUpRepository for SqliteUnitOfWork {
    async fn sign_up(&mut self, secret: SecretHash) -> Result<Option<PendingSignUp>, StoreError> {
        find(self.connection(), secret).await
    }

    async fn prune_sign_ups(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.execute(sqlx::query!(
            "DELETE FROM sign_up WHERE secret_hash IN (
             SELECT secret_hash FROM sign_up WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)",
            Time(before),
            limit,
        ))
        .await
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn insert_sign_up(&mut self, sign_up: &PendingSignUp) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO sign_up
                 (secret_hash, account_id, email, email_canonical, display_name, locale, expires_at, used_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            bytes(&sign_up.secret_hash),
            sign_up.account_id.uuid(),
            sign_up.email.as_typed(),
            sign_up.email.canonical(),
            sign_up.display_name.as_str(),
            sign_up.locale.as_str(),
            Time(sign_up.expires_at),
            sign_up.used_at.map(Time),
        ))
        .await?;
        Ok(())
    }

    pub(crate) async fn use_sign_up(&mut self, secret: SecretHash, at: Timestamp) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!(
            "UPDATE sign_up SET used_at = $2 WHERE secret_hash = $1 AND used_at IS NULL",
            bytes(&secret),
            Time(at),
        ))
        .await
    }
}
