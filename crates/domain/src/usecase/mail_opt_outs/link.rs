//! The link in a mail by which its address opts out.

use crate::model::email::EmailAddress;
use crate::model::secret::SecretKind;
use crate::port::OptOutSecret;
use crate::usecase::Service;
use crate::usecase::transaction::UseCaseTransaction;

impl Service {
    /// Creates an opt-out link for a mail to `email`. Call it in the transaction that queues the mail.
    pub(in crate::usecase) fn opt_out_link(&self, tx: &mut UseCaseTransaction<'_>, email: &EmailAddress) -> String {
        let secret = self.ports.secrets.random(SecretKind::OptOut);
        let hash = self.ports.secrets.hash(secret.expose());
        let created_at = tx.now();
        tx.changes().opt_out_secrets.push(OptOutSecret { hash, email: email.clone(), created_at });
        self.policy.opt_out_link(secret.expose())
    }
}
