//! Recipients of public tokens.

use async_trait::async_trait;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::public_token_recipient::PublicTokenRecipient;
use guestlist_domain::port::{PublicTokenRecipientRepository, StoreError};
use guestlist_sql::{Time, locale};

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl PublicTokenRecipientRepository for SqliteUnitOfWork {
    async fn public_token_recipients(&mut self, token: PublicTokenId) -> Result<Vec<PublicTokenRecipient>, StoreError> {
        let rows = sqlx::query!(
            "SELECT email, email_canonical, locale, created_at FROM public_token_recipient
             WHERE token_id = $1 ORDER BY email_canonical",
            token.uuid(),
        )
        .fetch_all(self.connection())
        .await
        .map_err(store_error)?;
        rows.into_iter()
            .map(|row| {
                Ok(PublicTokenRecipient {
                    token_id: token,
                    email: EmailAddress::restore(row.email, row.email_canonical),
                    locale: locale(&row.locale)?,
                    created_at: row.created_at.into(),
                })
            })
            .collect()
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn put_public_token_recipient(
        &mut self,
        recipient: &PublicTokenRecipient,
    ) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO public_token_recipient (token_id, email, email_canonical, locale, created_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (token_id, email_canonical) DO UPDATE SET email = excluded.email, locale = excluded.locale",
            recipient.token_id.uuid(),
            recipient.email.as_typed(),
            recipient.email.canonical(),
            recipient.locale.as_str(),
            Time(recipient.created_at),
        ))
        .await?;
        Ok(())
    }
}
