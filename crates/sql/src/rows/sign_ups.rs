//! Pending sign-ups.

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::sign_up::PendingSignUp;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::port::StoreError;
use uuid::Uuid;

use crate::{Time, hash, locale};

row! {
    /// A row of `sign_up`.
    SignUpRow {
        secret_hash: Vec<u8>,
        account_id: Uuid,
        email: String,
        email_canonical: String,
        display_name: String,
        locale: String,
        expires_at: Time,
        used_at: Option<Time>,
    }
}

impl TryFrom<SignUpRow> for PendingSignUp {
    type Error = StoreError;

    fn try_from(row: SignUpRow) -> Result<Self, StoreError> {
        Ok(Self {
            secret_hash: hash("sign_up.secret_hash", row.secret_hash)?,
            account_id: AccountId::new(row.account_id),
            email: EmailAddress::restore(row.email, row.email_canonical),
            display_name: DisplayName::restore(row.display_name),
            locale: locale(&row.locale)?,
            expires_at: row.expires_at.into(),
            used_at: row.used_at.map(Into::into),
        })
    }
}
