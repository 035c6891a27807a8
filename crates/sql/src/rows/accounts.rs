//! Accounts.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::secret::PasswordHash;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::port::StoreError;
use uuid::Uuid;

use crate::{Time, corrupt_column, locale, role};

row! {
    [$]
    /// A row of `account`.
    AccountRow, account_row! {
        id: Uuid,
        email: String,
        email_canonical: String,
        verified_at: Option<Time>,
        display_name: String,
        locale: String,
        password_hash: String,
        created_at: Time,
    }
}

impl TryFrom<AccountRow> for Account {
    type Error = StoreError;

    fn try_from(row: AccountRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: AccountId::new(row.id),
            email: EmailAddress::restore(row.email, row.email_canonical),
            verified_at: row.verified_at.ok_or_else(|| corrupt_column("account.verified_at"))?.into(),
            display_name: DisplayName::restore(row.display_name),
            locale: locale(&row.locale)?,
            password: PasswordHash::new(row.password_hash),
            created_at: row.created_at.into(),
        })
    }
}

row! {
    /// An account with its role in a workspace.
    AccountWithRoleRow {
        id: Uuid,
        email: String,
        email_canonical: String,
        verified_at: Option<Time>,
        display_name: String,
        locale: String,
        password_hash: String,
        created_at: Time,
        role: Option<String>,
    }
}

impl AccountWithRoleRow {
    /// Converts the row.
    ///
    /// # Errors
    /// [`StoreError::Internal`] if a column has an invalid value.
    pub fn read(self) -> Result<(Account, Option<Role>), StoreError> {
        let role = self.role.as_deref().map(role).transpose()?;
        Ok((account_row!(self).try_into()?, role))
    }
}
