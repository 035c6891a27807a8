//! Recipients of public tokens.

use async_trait::async_trait;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::public_token_recipient::PublicTokenRecipient;
use guestlist_domain::port::{PublicTokenRecipientRepository, StoreError};
use guestlist_sql::{Time, locale};

use crate::parameters::column;
use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl PublicTokenRecipientRepository for PgUnitOfWork {
    async fn public_token_recipients(&mut self, token: PublicTokenId) -> Result<Vec<PublicTokenRecipient>, StoreError> {
        let rows = sqlx::query!(
            r#"SELECT email, email_canonical, locale, created_at FROM public_token_recipient
               WHERE token_id = $1 ORDER BY email_canonical COLLATE "C""#,
            token.uuid(),
        )
        .fetch_all(self.statement())
        .await;
        self.check(rows)?
            .into_iter()
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

impl PgUnitOfWork {
    /// Adds recipients, or replaces the spelling and language of those that a token has already.
    pub(crate) async fn put_recipients(&mut self, recipients: &[PublicTokenRecipient]) -> Result<(), StoreError> {
        self.execute_many(
            sqlx::query!(
                "INSERT INTO public_token_recipient (token_id, email, email_canonical, locale, created_at)
             SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
             ON CONFLICT (token_id, email_canonical) DO UPDATE SET email = excluded.email, locale = excluded.locale",
                &column(recipients, |it| it.token_id.uuid()),
                &column(recipients, |it| it.email.as_typed().to_owned()),
                &column(recipients, |it| it.email.canonical().to_owned()),
                &column(recipients, |it| it.locale.as_str().to_owned()),
                &column(recipients, |it| Time(it.created_at)),
            ),
            recipients.len(),
        )
        .await
    }
}
