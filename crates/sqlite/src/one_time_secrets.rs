//! One-time secrets that are mailed for accounts.

use async_trait::async_trait;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::port::{OneTimeSecretReader, StoreError};
use guestlist_sql::{OneTimeSecretWithAccountRow, bytes};
use uuid::Uuid;

use crate::error::store_error;
use crate::store::SqliteStore;

#[async_trait]
impl OneTimeSecretReader for SqliteStore {
    async fn one_time_secret(&self, secret: SecretHash) -> Result<Option<(OneTimeSecret, Account)>, StoreError> {
        let found = sqlx::query_as!(
            OneTimeSecretWithAccountRow,
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
        found.map(OneTimeSecretWithAccountRow::read).transpose()
    }
}
