//! Opt out: whoever has a mail's secret speaks for the address that it was sent to.

use crate::model::secret::SecretKind;
use crate::model::verification::SecretRefusal;
use crate::usecase::{Error, Service};

impl Service {
    /// Stops invitations and share links to the address that `secret` was mailed to. Doing it again changes nothing, and
    /// secrets of older mails work as well. Mails about an account that the address has go on.
    ///
    /// # Errors
    /// [`SecretRefusal::Invalid`] for a secret that nobody was ever mailed.
    pub async fn opt_out_of_mail(&self, secret: &str) -> Result<(), Error> {
        let secret = secret.trim();
        if !SecretKind::OptOut.matches(secret) {
            return Err(SecretRefusal::Invalid.into());
        }
        let hash = self.ports.secrets.hash(secret);
        let mut uow = self.ports.store.begin().await?;
        let email = uow.opt_out_address(hash).await?.ok_or(SecretRefusal::Invalid)?;
        uow.opt_out(&email, self.ports.clock.now()).await?;
        Ok(uow.commit().await?)
    }
}
