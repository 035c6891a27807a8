//! The unit of work: a transaction on the only writing connection.

use std::fs::File;
use std::sync::Arc;

use async_trait::async_trait;
use guestlist_domain::port::{ChangeSet, StoreError, UnitOfWork};
use sqlx::Transaction;
use sqlx::query::Query;
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteConnection};

use crate::error::store_error;

/// A transaction begun with `BEGIN IMMEDIATE`. It has the write lock of the whole file, so every read through it locks
/// what it returns. Dropping it rolls back.
pub(crate) struct SqliteUnitOfWork {
    transaction: Transaction<'static, Sqlite>,
    /// Keeps the file locked against other processes while it is written.
    _lock: Arc<File>,
}

impl SqliteUnitOfWork {
    pub(crate) fn new(transaction: Transaction<'static, Sqlite>, lock: Arc<File>) -> Self {
        Self { transaction, _lock: lock }
    }

    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.transaction
    }

    /// Executes a statement, and returns the number of rows that it wrote.
    pub(crate) async fn execute(&mut self, query: Query<'_, Sqlite, SqliteArguments>) -> Result<u64, StoreError> {
        let outcome = query.execute(self.connection()).await.map_err(store_error)?;
        Ok(outcome.rows_affected())
    }

    /// Executes a guarded write, which must change exactly one row.
    pub(crate) async fn execute_one(&mut self, query: Query<'_, Sqlite, SqliteArguments>) -> Result<(), StoreError> {
        if self.execute(query).await? == 1 { Ok(()) } else { Err(StoreError::Conflict) }
    }
}

#[async_trait]
impl UnitOfWork for SqliteUnitOfWork {
    async fn write(&mut self, changes: &ChangeSet) -> Result<(), StoreError> {
        self.write_changes(changes).await
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.transaction.commit().await.map_err(store_error)
    }
}
