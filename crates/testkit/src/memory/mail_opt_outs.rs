//! Opt-outs from mails.

use std::collections::HashSet;

use async_trait::async_trait;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{MailOptOutReader, MailOptOutRepository, StoreError};

use super::MemoryStore;
use super::state::conflict_if;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl MailOptOutReader for MemoryStore {
    async fn opt_out_address(&self, secret: SecretHash) -> Result<Option<EmailAddress>, StoreError> {
        let address = self.snapshot()?.opt_out_secrets.get(secret.as_bytes()).cloned();
        Ok(address.map(|address| EmailAddress::restore(address.clone(), address)))
    }

    async fn is_opted_out(&self, email: &EmailAddress) -> Result<bool, StoreError> {
        Ok(self.snapshot()?.mail_opt_outs.contains_key(email.canonical()))
    }
}

#[async_trait]
impl MailOptOutRepository for MemoryUnitOfWork {
    async fn opt_out(&mut self, email: &EmailAddress, at: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            state.mail_opt_outs.entry(email.canonical().to_owned()).or_insert(at);
            Ok(())
        })
    }

    async fn opted_out(&mut self, emails: &[EmailAddress]) -> Result<HashSet<String>, StoreError> {
        self.read(|state| {
            let canonical = emails.iter().map(EmailAddress::canonical);
            canonical.filter(|address| state.mail_opt_outs.contains_key(*address)).map(ToOwned::to_owned).collect()
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
