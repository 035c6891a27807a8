//! Opt-outs from mails.

use async_trait::async_trait;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{MailOptOutRepository, StoreError};

use super::state::conflict_if;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl MailOptOutRepository for MemoryUnitOfWork {
    async fn opt_out_address(&mut self, secret: SecretHash) -> Result<Option<EmailAddress>, StoreError> {
        self.read(|state| {
            let address = state.opt_out_secrets.get(secret.as_bytes()).cloned();
            address.map(|address| EmailAddress::restore(address.clone(), address))
        })
    }

    async fn opt_out(&mut self, email: &EmailAddress, at: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            state.mail_opt_outs.entry(email.canonical().to_owned()).or_insert(at);
            Ok(())
        })
    }

    async fn has_opted_out(&mut self, email: &EmailAddress) -> Result<bool, StoreError> {
        self.read(|state| state.mail_opt_outs.contains_key(email.canonical()))
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn insert_opt_out_secret(
        &mut self,
        secret: SecretHash,
        email: &EmailAddress,
        _at: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.opt_out_secrets.contains_key(secret.as_bytes()))?;
            state.opt_out_secrets.insert(*secret.as_bytes(), email.canonical().to_owned());
            Ok(())
        })
    }
}
