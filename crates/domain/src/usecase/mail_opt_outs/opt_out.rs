//! Opting out. The secret of a mail is sufficient proof for the address that the mail was sent to.

use crate::model::one_time_secret::SecretRefusal;
use crate::model::pasted::PastedInput;
use crate::model::secret::SecretKind;
use crate::usecase::{Error, Service};

impl Service {
    /// Stops invitation mails and share mails to the address that `secret` was mailed to. Idempotent; secrets of older
    /// mails work as well. Mails about the account of the address are still sent.
    ///
    /// # Errors
    /// [`SecretRefusal::Invalid`] for an unknown secret.
    pub async fn opt_out_of_mail(&self, secret: &str) -> Result<(), Error> {
        let secret = PastedInput::secret(SecretKind::OptOut, secret).ok_or(SecretRefusal::Invalid)?;
        let hash = self.ports.secrets.hash(secret.expose());
        let email = self.ports.read.opt_out_address(hash).await?.ok_or(SecretRefusal::Invalid)?;
        let now = self.ports.clock.now();
        self.retry(|| async {
            let mut uow = self.ports.store.begin().await?;
            uow.opt_out(&email, now).await?;
            Ok(uow.commit().await?)
        })
        .await
    }
}
