//! Sessions of accounts.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::device::Device;
use guestlist_domain::model::ids::{AccountId, SessionId};
use guestlist_domain::model::session::Session;
use guestlist_domain::port::StoreError;
use uuid::Uuid;

use crate::{AccountRow, Time, hash};

row! {
    [$]
    /// A row of `session`.
    SessionRow, session_row! {
        id: Uuid,
        account_id: Uuid,
        token_hash: Vec<u8>,
        created_at: Time,
        last_seen_at: Time,
        expires_at: Time,
        device: Option<String>,
    }
}

impl TryFrom<SessionRow> for Session {
    type Error = StoreError;

    fn try_from(row: SessionRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: SessionId::new(row.id),
            account_id: AccountId::new(row.account_id),
            token_hash: hash("session.token_hash", row.token_hash)?,
            created_at: row.created_at.into(),
            last_seen_at: row.last_seen_at.into(),
            expires_at: row.expires_at.into(),
            device: row.device.as_deref().and_then(Device::restore),
        })
    }
}

row! {
    [$]
    /// A session with its account.
    SessionWithAccountRow, session_with_account_row! {
        id: Uuid,
        account_id: Uuid,
        token_hash: Vec<u8>,
        created_at: Time,
        last_seen_at: Time,
        expires_at: Time,
        device: Option<String>,
        email: String,
        email_canonical: String,
        verified_at: Option<Time>,
        display_name: String,
        locale: String,
        password_hash: String,
        account_created_at: Time,
    }
}

impl SessionWithAccountRow {
    /// Converts the row.
    ///
    /// # Errors
    /// [`StoreError::Internal`] if a column has an invalid value.
    pub fn read(self) -> Result<(Session, Account), StoreError> {
        let account = AccountRow {
            id: self.account_id,
            email: self.email,
            email_canonical: self.email_canonical,
            verified_at: self.verified_at,
            display_name: self.display_name,
            locale: self.locale,
            password_hash: self.password_hash,
            created_at: self.account_created_at,
        };
        Ok((session_row!(self).try_into()?, account.try_into()?))
    }
}
