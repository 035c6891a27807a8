//! Personal data outside the account record, erased together with the account.

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::port::StoreError;

use crate::unit_of_work::PgUnitOfWork;

impl PgUnitOfWork {
    /// Erases the personal data. Must run before the row of the account loses its address, which identifies invitations
    /// and sign-ups.
    pub(crate) async fn erase_personal_data(
        &mut self,
        account: AccountId,
        erased: &EmailAddress,
    ) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "UPDATE invitation SET email = $2, email_canonical = $3
             WHERE state <> 'pending' AND email_canonical = (SELECT email_canonical FROM account WHERE id = $1)",
            account.uuid(),
            erased.as_typed(),
            erased.canonical(),
        ))
        .await?;
        self.execute(sqlx::query!(
            "DELETE FROM sign_up WHERE email_canonical = (SELECT email_canonical FROM account WHERE id = $1)",
            account.uuid(),
        ))
        .await?;
        self.execute(sqlx::query!("DELETE FROM one_time_secret WHERE account_id = $1", account.uuid())).await?;
        self.execute(sqlx::query!("DELETE FROM notification WHERE account_id = $1", account.uuid())).await?;
        self.execute(sqlx::query!("DELETE FROM notification_preference WHERE account_id = $1", account.uuid())).await?;
        self.execute(sqlx::query!(
            "UPDATE event SET object_name = '' WHERE object_id = $1 AND object_kind = 'account'",
            account.to_string(),
        ))
        .await?;
        Ok(())
    }
}
