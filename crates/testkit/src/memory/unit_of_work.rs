//! A transaction: a copy of the state, and the writer lock.

use std::sync::{Arc, PoisonError};

use async_trait::async_trait;
use guestlist_domain::port::{StoreError, UnitOfWork};
use tokio::sync::OwnedMutexGuard;

use super::state::State;
use super::{MemoryStore, Owner, locked};

pub(super) struct MemoryUnitOfWork {
    store: MemoryStore,
    working: Arc<State>,
    refused: bool,
    /// Released when the transaction is dropped, after everything else that it does.
    _turn: OwnedMutexGuard<()>,
}

#[derive(Debug)]
struct Defect(&'static str);

impl std::fmt::Display for Defect {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Defect {}

/// Creates the error for a use of the store that a database does not allow either.
pub(super) fn defect(what: &'static str) -> StoreError {
    StoreError::Internal(Box::new(Defect(what)))
}

impl MemoryUnitOfWork {
    pub(super) fn new(store: MemoryStore, turn: OwnedMutexGuard<()>) -> Self {
        *locked(&store.0.writer) = Some(Owner::here());
        Self { working: store.committed(), store, refused: false, _turn: turn }
    }

    fn require_unrefused(&self) -> Result<(), StoreError> {
        if self.refused { Err(defect("this unit of work was refused and can only be dropped")) } else { Ok(()) }
    }

    pub(super) fn read<T>(&self, look: impl FnOnce(&State) -> T) -> Result<T, StoreError> {
        self.require_unrefused()?;
        Ok(look(&self.working))
    }

    pub(super) fn write<T>(
        &mut self,
        change: impl FnOnce(&mut State) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.require_unrefused()?;
        let result = change(Arc::make_mut(&mut self.working));
        self.refused = result.is_err();
        result
    }
}

#[async_trait]
impl UnitOfWork for MemoryUnitOfWork {
    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.require_unrefused()?;
        if let Some(error) = locked(&self.store.0.refused_commits).pop_front() {
            return Err(error);
        }
        *self.store.0.committed.write().unwrap_or_else(PoisonError::into_inner) = self.working.clone();
        Ok(())
    }
}

impl Drop for MemoryUnitOfWork {
    fn drop(&mut self) {
        *locked(&self.store.0.writer) = None;
    }
}
