//! Opt-outs from mails.

use async_trait::async_trait;

use crate::model::email::EmailAddress;
use crate::model::secret::SecretHash;
use crate::port::StoreError;

/// Reads opt-outs, and the secrets of opt-out links, which never change.
#[async_trait]
pub trait MailOptOutReader: Send + Sync {
    /// Returns the canonical address that a secret was mailed to.
    async fn opt_out_address(&self, secret: SecretHash) -> Result<Option<EmailAddress>, StoreError>;

    /// Returns whether an address opted out.
    async fn is_opted_out(&self, email: &EmailAddress) -> Result<bool, StoreError>;
}
