//! Secrets of opt-out links.

use async_trait::async_trait;

use crate::model::email::EmailAddress;
use crate::model::secret::SecretHash;
use crate::port::StoreError;

/// Reads the secrets of opt-out links, which never change.
#[async_trait]
pub trait MailOptOutReader: Send + Sync {
    /// Returns the canonical address that a secret was mailed to.
    async fn opt_out_address(&self, secret: SecretHash) -> Result<Option<EmailAddress>, StoreError>;
}
