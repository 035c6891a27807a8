//! Opt-outs: addresses that receive no more mails caused by other people.

use std::collections::HashSet;

use async_trait::async_trait;

use super::StoreError;
use crate::model::email::EmailAddress;
use crate::model::time::Timestamp;

/// Stores opt-outs by canonical address. An address needs no account to opt out.
#[async_trait]
pub trait MailOptOutRepository {
    /// Opts an address out. Repeated and concurrent calls keep the time of the first one.
    async fn opt_out(&mut self, email: &EmailAddress, at: Timestamp) -> Result<(), StoreError>;

    /// Returns whether an address has opted out. Does not lock: the worker checks again before it sends the mail.
    async fn has_opted_out(&mut self, email: &EmailAddress) -> Result<bool, StoreError>;

    /// Returns which of these addresses have opted out, in their canonical form. Does not lock.
    async fn opted_out(&mut self, emails: &[EmailAddress]) -> Result<HashSet<String>, StoreError>;
}
