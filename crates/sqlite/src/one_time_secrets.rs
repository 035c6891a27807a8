//! One-time secrets that are mailed for accounts.

use async_trait::async_trait;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::one_time_secret::{OneTimeSecret, SecretPurpose};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::port::{OneTimeSecretReader, StoreError};
use guestlist_sql::{Time, bytes, corrupt_column, hash};
use uuid::Uuid;

use crate::accounts::AccountRow;
use crate::error::store_error;
use crate::store::SqliteStore;

/// A row of `one_time_secret`.
pub(crate) struct OneTimeSecretRow {
    pub(crate) secret_hash: Vec<u8>,
    pub(crate) account_id: Uuid,
    pub(crate) purpose: String,
    pub(crate) email: Option<String>,
    pub(crate) email_canonical: Option<String>,
    pub(crate) expires_at: Time,
    pub(crate) used_at: Option<Time>,
}

impl TryFrom<OneTimeSecretRow> for OneTimeSecret {
    type Error = StoreError;

    fn try_from(row: OneTimeSecretRow) -> Result<Self, StoreError> {
        let address = row.email.zip(row.email_canonical);
        let address = address.map(|(typed, canonical)| EmailAddress::restore(typed, canonical));
        let purpose = SecretPurpose::restore(&row.purpose, address);
        Ok(Self {
            secret_hash: hash("one_time_secret.secret_hash", row.secret_hash)?,
            account_id: AccountId::new(row.account_id),
            purpose: purpose.ok_or_else(|| corrupt_column("one_time_secret.purpose"))?,
            expires_at: row.expires_at.into(),
            used_at: row.used_at.map(Into::into),
        })
    }
}

#[async_trait]
impl OneTimeSecretReader for SqliteStore {
    async fn one_time_secret(&self, secret: SecretHash) -> Result<Option<(OneTimeSecret, Account)>, StoreError> {
        let found = sqlx::query!(
            r#"SELECT v.secret_hash, v.account_id AS "account_id: Uuid", v.purpose, v.email AS new_email,
                   v.email_canonical AS new_email_canonical, v.expires_at, v.used_at, a.email, a.email_canonical,
                   a.verified_at, a.display_name, a.locale, a.password_hash, a.created_at
               FROM one_time_secret v JOIN account a ON a.id = v.account_id
               WHERE v.secret_hash = $1"#,
            bytes(&secret),
        )
        .fetch_optional(self.readers())
        .await
        .map_err(store_error)?;
        let Some(row) = found else { return Ok(None) };
        let account = AccountRow {
            id: row.account_id,
            email: row.email,
            email_canonical: row.email_canonical,
            verified_at: row.verified_at,
            display_name: row.display_name,
            locale: row.locale,
            password_hash: row.password_hash,
            created_at: row.created_at,
        };
        let secret = OneTimeSecretRow {
            secret_hash: row.secret_hash,
            account_id: row.account_id,
            purpose: row.purpose,
            email: row.new_email,
            email_canonical: row.new_email_canonical,
            expires_at: row.expires_at,
            used_at: row.used_at,
        };
        Ok(Some((secret.try_into()?, account.try_into()?)))
    }
}
