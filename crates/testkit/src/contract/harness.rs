//! What a store brings to be judged.

use std::future::Future;
use std::sync::Arc;

use guestlist_domain::model::ids::{EventId, MailId};
use guestlist_domain::port::{AccessReader, ReadModel, Store};

/// A store under test.
pub trait Harness: Send + Sync {
    /// A fresh, empty store that nobody else uses. Whatever it needs is put away when the harness is dropped.
    fn new() -> impl Future<Output = Self> + Send;

    /// Its units of work.
    fn store(&self) -> Arc<dyn Store>;

    /// Its facts about access.
    fn access(&self) -> Arc<dyn AccessReader>;

    /// Its views.
    fn read(&self) -> Arc<dyn ReadModel>;

    /// The mails of the outbox that still have a sealed content, in the order of their ids. No port shows them, so
    /// this looks past the ports at what is really kept.
    fn mails_with_content(&self) -> impl Future<Output = Vec<MailId>> + Send;

    /// The entries of the activity log, in the order of their ids. No port shows them yet.
    fn event_ids(&self) -> impl Future<Output = Vec<EventId>> + Send;
}
