//! Opt-outs: addresses that receive no more mails caused by other people, and the secrets in the opt-out links.

use async_trait::async_trait;

use super::StoreError;
use crate::model::email::EmailAddress;
use crate::model::secret::SecretHash;
use crate::model::time::Timestamp;

/// Stores opt-outs by canonical address. An address needs no account to opt out.
#[async_trait]
pub trait MailOptOutRepository {
    /// Returns the canonical address that a secret was mailed to. Does not lock, because secrets never change.
    async fn opt_out_address(&mut self, secret: SecretHash) -> Result<Option<EmailAddress>, StoreError>;

    /// Opts an address out. Repeated and concurrent calls keep the time of the first one.
    async fn opt_out(&mut self, email: &EmailAddress, at: Timestamp) -> Result<(), StoreError>;

    /// Returns whether an address has opted out. Does not lock: the worker checks again before it sends the mail.
    async fn has_opted_out(&mut self, email: &EmailAddress) -> Result<bool, StoreError>;
}
