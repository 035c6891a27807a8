//! A transaction: a copy of the state, and the writer lock.

use std::sync::{Arc, PoisonError};

use async_trait::async_trait;
use guestlist_domain::port::{ChangeSet, StoreError, UnitOfWork};
use tokio::sync::OwnedMutexGuard;

use super::state::State;
use super::{MemoryStore, WriterId, lock};

pub(super) struct MemoryUnitOfWork {
    store: MemoryStore,
    working: Arc<State>,
    refused: bool,
    /// Released when the transaction is dropped, after everything else that it does.
    _writer_lock: OwnedMutexGuard<()>,
}

#[derive(Debug)]
struct InvalidUse(&'static str);

impl std::fmt::Display for InvalidUse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for InvalidUse {}

/// Creates the error for a use of the store that a database does not allow either.
pub(super) fn internal_error(what: &'static str) -> StoreError {
    StoreError::Internal(Box::new(InvalidUse(what)))
}

impl MemoryUnitOfWork {
    pub(super) fn new(store: MemoryStore, writer_lock: OwnedMutexGuard<()>) -> Self {
        *lock(&store.0.writer) = Some(WriterId::current());
        Self { working: store.committed(), store, refused: false, _writer_lock: writer_lock }
    }

    fn require_usable(&self) -> Result<(), StoreError> {
        if self.refused { Err(internal_error("this unit of work was refused and can only be dropped")) } else { Ok(()) }
    }

    pub(super) fn read<T>(&self, query: impl FnOnce(&State) -> T) -> Result<T, StoreError> {
        self.require_usable()?;
        Ok(query(&self.working))
    }

    pub(super) fn write<T>(
        &mut self,
        change: impl FnOnce(&mut State) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.require_usable()?;
        let result = change(Arc::make_mut(&mut self.working));
        self.refused = result.is_err();
        result
    }
}

#[async_trait]
impl UnitOfWork for MemoryUnitOfWork {
    async fn write(&mut self, changes: &ChangeSet) -> Result<(), StoreError> {
        self.write_changes(changes).await
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.require_usable()?;
        if let Some(error) = lock(&self.store.0.refused_commits).pop_front() {
            return Err(error);
        }
        *self.store.0.committed.write().unwrap_or_else(PoisonError::into_inner) = self.working.clone();
        Ok(())
    }
}

impl Drop for MemoryUnitOfWork {
    fn drop(&mut self) {
        *lock(&self.store.0.writer) = None;
    }
}
