//! The interface between the contract suite and a store under test.

use std::future::Future;
use std::sync::Arc;

use guestlist_domain::model::ids::{EventId, MailId};
use guestlist_domain::port::{AccessReader, ReadModel, Store};

/// A store under test. Implement it for the tests of a store, then call [`storage_contract!`](crate::storage_contract).
pub trait Harness: Send + Sync {
    /// Creates an empty store that no other test uses. Its resources are released when the harness is dropped.
    fn new() -> impl Future<Output = Self> + Send;

    /// Returns the store's transactions.
    fn store(&self) -> Arc<dyn Store>;

    /// Returns the store's facts about access.
    fn access(&self) -> Arc<dyn AccessReader>;

    /// Returns the store's views.
    fn read(&self) -> Arc<dyn ReadModel>;

    /// Returns the jobs that still have a payload, in the order of their ids. No port lists them, so the harness reads
    /// them directly.
    fn jobs_with_payload(&self) -> impl Future<Output = Vec<MailId>> + Send;

    /// Returns all audit events, in the order of their ids. No port lists all of them, so the harness reads them
    /// directly.
    fn event_ids(&self) -> impl Future<Output = Vec<EventId>> + Send;
}
