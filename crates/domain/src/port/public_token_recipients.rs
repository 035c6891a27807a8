//! The addresses that public tokens were mailed to.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::PublicTokenId;
use crate::model::public_token_recipient::PublicTokenRecipient;

/// Keeps the recipients of public tokens.
#[async_trait]
pub trait PublicTokenRecipients {
    /// Remembers a recipient. One that the token has already, by the canonical address, takes the later spelling and
    /// language and keeps the earlier time.
    async fn put_public_token_recipient(&mut self, recipient: &PublicTokenRecipient) -> Result<(), StoreError>;

    /// The recipients of a token, in the order of their canonical addresses. Does not lock: the caller holds the token.
    async fn public_token_recipients(&mut self, token: PublicTokenId) -> Result<Vec<PublicTokenRecipient>, StoreError>;
}
