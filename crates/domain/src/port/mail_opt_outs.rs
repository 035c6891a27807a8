//! Addresses that want no mail which others cause, and the secrets by which their owners say so.

use async_trait::async_trait;

use super::StoreError;
use crate::model::email::EmailAddress;
use crate::model::secret::SecretHash;
use crate::model::time::Timestamp;

/// Keeps who opted out. Everything goes by the canonical address, whether there is an account or not.
#[async_trait]
pub trait MailOptOuts {
    /// Keeps the hash of a secret that was mailed to `email`, in the transaction of its mail.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the hash is taken.
    async fn insert_opt_out_secret(
        &mut self,
        secret: SecretHash,
        email: &EmailAddress,
        at: Timestamp,
    ) -> Result<(), StoreError>;

    /// The address that a secret was mailed to, in its canonical form. Does not lock: secrets never change.
    async fn opt_out_address(&mut self, secret: SecretHash) -> Result<Option<EmailAddress>, StoreError>;

    /// Opts an address out. Twice is once, and the first time is kept, whoever else does it at the same moment.
    async fn opt_out(&mut self, email: &EmailAddress, at: Timestamp) -> Result<(), StoreError>;

    /// Whether an address has opted out. Does not lock: whoever opts out meanwhile is seen before the mail is sent.
    async fn has_opted_out(&mut self, email: &EmailAddress) -> Result<bool, StoreError>;
}
