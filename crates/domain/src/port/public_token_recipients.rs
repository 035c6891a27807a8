//! Recipients: the addresses to which public tokens were mailed.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::PublicTokenId;
use crate::model::public_token_recipient::PublicTokenRecipient;

/// Stores the recipients of public tokens.
#[async_trait]
pub trait PublicTokenRecipientRepository {
    /// Returns the recipients of a token, ordered by canonical address. Does not lock, because the caller holds the
    /// lock of the token.
    async fn public_token_recipients(&mut self, token: PublicTokenId) -> Result<Vec<PublicTokenRecipient>, StoreError>;
}
