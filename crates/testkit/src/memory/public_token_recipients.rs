//! Recipients of public tokens.

use async_trait::async_trait;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::public_token_recipient::PublicTokenRecipient;
use guestlist_domain::port::{PublicTokenRecipientRepository, StoreError};

use super::state::require;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl PublicTokenRecipientRepository for MemoryUnitOfWork {
    async fn public_token_recipients(&mut self, token: PublicTokenId) -> Result<Vec<PublicTokenRecipient>, StoreError> {
        self.read(|state| {
            let recipients = state.public_token_recipients.values();
            recipients.filter(|recipient| recipient.token_id == token).cloned().collect()
        })
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn put_public_token_recipient(
        &mut self,
        recipient: &PublicTokenRecipient,
    ) -> Result<(), StoreError> {
        self.write(|state| {
            require(state.public_tokens.contains_key(&recipient.token_id), "there is no such public token")?;
            let key = (recipient.token_id, recipient.email.canonical().to_owned());
            let created_at = state.public_token_recipients.get(&key).map_or(recipient.created_at, |it| it.created_at);
            state.public_token_recipients.insert(key, PublicTokenRecipient { created_at, ..recipient.clone() });
            Ok(())
        })
    }
}
