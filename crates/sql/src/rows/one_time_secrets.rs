//! One-time secrets that are mailed for accounts.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::one_time_secret::{OneTimeSecret, SecretPurpose};
use guestlist_domain::port::StoreError;
use uuid::Uuid;

use crate::{AccountRow, Time, corrupt_column, hash};

row! {
    [$]
    /// A row of `one_time_secret`. Columns that its account has as well begin with `new`.
    OneTimeSecretRow, one_time_secret_row! {
        secret_hash: Vec<u8>,
        account_id: Uuid,
        purpose: String,
        new_email: Option<String>,
        new_email_canonical: Option<String>,
        expires_at: Time,
        used_at: Option<Time>,
    }
}

impl TryFrom<OneTimeSecretRow> for OneTimeSecret {
    type Error = StoreError;

    fn try_from(row: OneTimeSecretRow) -> Result<Self, StoreError> {
        let address = row.new_email.zip(row.new_email_canonical);
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

row! {
    /// A one-time secret with its account.
    OneTimeSecretWithAccountRow {
        secret_hash: Vec<u8>,
        account_id: Uuid,
        purpose: String,
        new_email: Option<String>,
        new_email_canonical: Option<String>,
        expires_at: Time,
        used_at: Option<Time>,
        email: String,
        email_canonical: String,
        verified_at: Option<Time>,
        display_name: String,
        locale: String,
        password_hash: String,
        created_at: Time,
    }
}

impl OneTimeSecretWithAccountRow {
    /// Converts the row.
    ///
    /// # Errors
    /// [`StoreError::Internal`] if a column has an invalid value.
    pub fn read(self) -> Result<(OneTimeSecret, Account), StoreError> {
        let account = AccountRow {
            id: self.account_id,
            email: self.email,
            email_canonical: self.email_canonical,
            verified_at: self.verified_at,
            display_name: self.display_name,
            locale: self.locale,
            password_hash: self.password_hash,
            created_at: self.created_at,
        };
        Ok((one_time_secret_row!(self).try_into()?, account.try_into()?))
    }
}
