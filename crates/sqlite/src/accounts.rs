//! Accounts and one-time secrets.

use async_trait::async_trait;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccountRepository, StoreError};
use guestlist_sql::{AccountRow, OneTimeSecretRow, Time, bytes};
use sqlx::SqliteExecutor;

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

/// Returns the account of an address.
pub(crate) async fn find_by_email(
    executor: impl SqliteExecutor<'_>,
    email: &EmailAddress,
) -> Result<Option<Account>, StoreError> {
    sqlx::query_as!(
        AccountRow,
        "SELECT id, email, email_canonical, verified_at, display_name, locale, password_hash, created_at
         FROM account WHERE email_canonical = $1",
        email.canonical(),
    )
    .fetch_optional(executor)
    .await
    .map_err(store_error)?
    .map(Account::try_from)
    .transpose()
}

#[async_trait]
impl AccountRepository for SqliteUnitOfWork {
    async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError> {
        sqlx::query_as!(
            AccountRow,
            "SELECT id, email, email_canonical, verified_at, display_name, locale, password_hash,
                    created_at
             FROM account WHERE id = $1",
            id.uuid(),
        )
        .fetch_optional(self.connection())
        .await
        .map_err(store_error)?
        .map(Account::try_from)
        .transpose()
    }

    async fn account_by_email(&mut self, email: &EmailAddress) -> Result<Option<Account>, StoreError> {
        find_by_email(self.connection(), email).await
    }

    async fn one_time_secret(&mut self, secret: SecretHash) -> Result<Option<OneTimeSecret>, StoreError> {
        let found = sqlx::query_as!(
            OneTimeSecretRow,
            "SELECT secret_hash, account_id, purpose, email AS new_email, email_canonical AS new_email_canonical,
                 expires_at, used_at
             FROM one_time_secret WHERE secret_hash = $1",
            bytes(&secret),
        )
        .fetch_optional(self.connection())
        .await
        .map_err(store_error)?;
        found.map(OneTimeSecret::try_from).transpose()
    }

    async fn prune_one_time_secrets(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.execute(sqlx::query!(
            "DELETE FROM one_time_secret WHERE secret_hash IN (
             SELECT secret_hash FROM one_time_secret WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)",
            Time(before),
            limit,
        ))
        .await
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn update_account(&mut self, account: &Account) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!(
            "UPDATE account SET email = $2, email_canonical = $3, verified_at = $4, display_name = $5, locale = $6,
                 password_hash = $7, created_at = $8
             WHERE id = $1",
            account.id.uuid(),
            account.email.as_typed(),
            account.email.canonical(),
            Time(account.verified_at),
            account.display_name.as_str(),
            account.locale.as_str(),
            account.password.as_str(),
            Time(account.created_at),
        ))
        .await
    }

    pub(crate) async fn erase_account(&mut self, erased: &Account) -> Result<(), StoreError> {
        self.erase_personal_data(erased.id, &erased.email).await?;
        self.update_account(erased).await
    }

    pub(crate) async fn insert_one_time_secret(&mut self, secret: &OneTimeSecret) -> Result<(), StoreError> {
        let (purpose, address) = (&secret.purpose, secret.purpose.new_address());
        self.execute(sqlx::query!(
            "INSERT INTO one_time_secret (secret_hash, account_id, purpose, email, email_canonical, expires_at, used_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            bytes(&secret.secret_hash),
            secret.account_id.uuid(),
            purpose.name(),
            address.map(EmailAddress::as_typed),
            address.map(EmailAddress::canonical),
            Time(secret.expires_at),
            secret.used_at.map(Time),
        ))
        .await?;
        Ok(())
    }

    pub(crate) async fn end_one_time_secrets(&mut self, account: AccountId, now: Timestamp) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "UPDATE one_time_secret SET expires_at = $2 WHERE account_id = $1 AND used_at IS NULL AND expires_at > $2",
            account.uuid(),
            Time(now),
        ))
        .await?;
        Ok(())
    }

    pub(crate) async fn mark_one_time_secret_used(
        &mut self,
        secret: SecretHash,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!(
            "UPDATE one_time_secret SET used_at = $2 WHERE secret_hash = $1 AND used_at IS NULL",
            bytes(&secret),
            Time(at),
        ))
        .await
    }

    pub(crate) async fn insert_account(&mut self, account: &Account) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO account
                 (id, email, email_canonical, verified_at, display_name, locale, password_hash,
                  created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            account.id.uuid(),
            account.email.as_typed(),
            account.email.canonical(),
            Time(account.verified_at),
            account.display_name.as_str(),
            account.locale.as_str(),
            account.password.as_str(),
            Time(account.created_at),
        ))
        .await?;
        Ok(())
    }
}
