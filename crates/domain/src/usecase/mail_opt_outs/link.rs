//! The link in a mail by which its address opts out.

use crate::model::email::EmailAddress;
use crate::model::secret::SecretKind;
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::{Error, Service};

impl Service {
    /// Creates an opt-out link for a mail to `email`. Call it in the transaction that queues the mail.
    pub(in crate::usecase) async fn opt_out_link(
        &self,
        uow: &mut dyn UnitOfWork,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<String, Error> {
        let secret = self.ports.secrets.random(SecretKind::OptOut);
        uow.insert_opt_out_secret(self.ports.secrets.hash(secret.expose()), email, now).await?;
        Ok(self.policy.opt_out_link(secret.expose()))
    }
}
