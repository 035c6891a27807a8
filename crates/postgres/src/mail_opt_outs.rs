//! Opt-outs of addresses.

use std::collections::HashSet;

use async_trait::async_trait;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{MailOptOutReader, MailOptOutRepository, StoreError};
use guestlist_sql::{Time, bytes};

use crate::error::store_error;
use crate::parameters::column;
use crate::store::PgStore;
use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl MailOptOutReader for PgStore {
    async fn opt_out_address(&self, secret: SecretHash) -> Result<Option<EmailAddress>, StoreError> {
        let found = sqlx::query_scalar!("SELECT email_canonical FROM opt_out_secret WHERE hash = $1", bytes(&secret))
            .fetch_optional(&self.pool)
            .await;
        let address = found.map_err(store_error)?;
        Ok(address.map(|address| EmailAddress::restore(address.clone(), address)))
    }

    async fn is_opted_out(&self, email: &EmailAddress) -> Result<bool, StoreError> {
        sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM mail_opt_out WHERE email_canonical = $1) AS "found!""#,
            email.canonical(),
        )
        .fetch_one(&self.pool)
        .await
        .map_err(store_error)
    }
}

#[async_trait]
impl MailOptOutRepository for PgUnitOfWork {
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
        let found = sqlx::query_scalar!(
            "SELECT email_canonical FROM mail_opt_out WHERE email_canonical = ANY($1)",
            &column(emails, |email| email.canonical().to_owned()),
        )
        .fetch_all(self.statement())
        .await;
        Ok(self.check(found)?.into_iter().collect())
    }

    async fn has_opted_out(&mut self, email: &EmailAddress) -> Result<bool, StoreError> {
        let found = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM mail_opt_out WHERE email_canonical = $1) AS "found!""#,
            email.canonical(),
        )
        .fetch_one(self.statement())
        .await;
        self.check(found)
    }
}
