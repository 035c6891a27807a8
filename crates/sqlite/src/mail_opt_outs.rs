//! Opt-outs of addresses.

use std::collections::HashSet;

use async_trait::async_trait;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{MailOptOutReader, MailOptOutRepository, StoreError};
use guestlist_sql::{Time, bytes};

use crate::error::store_error;
use crate::store::SqliteStore;
use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl MailOptOutReader for SqliteStore {
    async fn opt_out_address(&self, secret: SecretHash) -> Result<Option<EmailAddress>, StoreError> {
        let address = sqlx::query_scalar!("SELECT email_canonical FROM opt_out_secret WHERE hash = $1", bytes(&secret))
            .fetch_optional(self.readers())
            .await
            .map_err(store_error)?;
        Ok(address.map(|address| EmailAddress::restore(address.clone(), address)))
    }

    async fn is_opted_out(&self, email: &EmailAddress) -> Result<bool, StoreError> {
        sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM mail_opt_out WHERE email_canonical = $1) AS "found!: bool""#,
            email.canonical(),
        )
        .fetch_one(self.readers())
        .await
        .map_err(store_error)
    }
}

#[async_trait]
impl MailOptOutRepository for SqliteUnitOfWork {
    async fn opt_out(&mut self, email: &EmailAddress, at: Timestamp) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO mail_opt_out (email_canonical, at) VALUES ($1, $2) ON CONFLICT (email_canonical) DO NOTHING",
            email.canonical(),
            Time(at),
        ))
        .await?;
        Ok(())
    }

    async fn opted_out(&mut self, emails: &[EmailAddress]) -> Result<HashSet<String>, StoreError> {
        let mut opted_out = HashSet::new();
        for email in emails {
            if self.has_opted_out(email).await? {
                opted_out.insert(email.canonical().to_owned());
            }
        }
        Ok(opted_out)
    }

    async fn has_opted_out(&mut self, email: &EmailAddress) -> Result<bool, StoreError> {
        let found = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM mail_opt_out WHERE email_canonical = $1) AS "found!: bool""#,
            email.canonical(),
        )
        .fetch_one(self.connection())
        .await
        .map_err(store_error)?;
        Ok(found)
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn insert_opt_out_secret(
        &mut self,
        secret: SecretHash,
        email: &EmailAddress,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO opt_out_secret (hash, email_canonical, created_at) VALUES ($1, $2, $3)",
            bytes(&secret),
            email.canonical(),
            Time(at),
        ))
        .await?;
        Ok(())
    }
}
