//! The unit of work: one transaction, and a count of its statements that did not succeed.

use async_trait::async_trait;
use guestlist_domain::port::{ChangeSet, StoreError, UnitOfWork};
use sqlx::Transaction;
use sqlx::postgres::{PgArguments, PgConnection, PgPool, Postgres};
use sqlx::query::Query;

use crate::error::store_error;
use crate::options::IsolationLevel;

/// A transaction over every repository; the files of the ports contain its statements.
pub(crate) struct PgUnitOfWork {
    transaction: Transaction<'static, Postgres>,
    /// Number of statements whose outcome was not checked as a success: they failed, or their caller was cancelled.
    pending_statements: u32,
}

/// Error of committing a unit of work in which a statement failed; it can only be dropped.
#[derive(Debug, thiserror::Error)]
#[error("a statement of this unit of work failed, so it cannot be committed")]
struct StatementFailed;

impl PgUnitOfWork {
    pub(crate) async fn begin(pool: &PgPool, isolation: IsolationLevel) -> Result<Self, StoreError> {
        let pool = pool.clone();
        let transaction = run_to_completion(async move { pool.begin_with(isolation.begin()).await }).await;
        Ok(Self { transaction: transaction.map_err(store_error)?, pending_statements: 0 })
    }

    /// Returns the connection for one statement, whose outcome must be passed to [`check`](Self::check). Until then the
    /// unit of work cannot be committed: after a failure, PostgreSQL answers COMMIT with a silent rollback, and an
    /// unchecked outcome must be noticed.
    pub(crate) fn statement(&mut self) -> &mut PgConnection {
        self.pending_statements += 1;
        &mut self.transaction
    }

    /// Checks the outcome of a statement.
    pub(crate) fn check<T>(&mut self, outcome: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        let value = outcome.map_err(store_error)?;
        self.pending_statements -= 1;
        Ok(value)
    }

    /// Executes a statement, and returns the number of rows that it wrote.
    pub(crate) async fn execute(&mut self, query: Query<'_, Postgres, PgArguments>) -> Result<u64, StoreError> {
        let outcome = query.execute(self.statement()).await;
        Ok(self.check(outcome)?.rows_affected())
    }

    /// Executes a guarded write. If it did not change exactly one row, another transaction was first.
    pub(crate) async fn execute_one(&mut self, query: Query<'_, Postgres, PgArguments>) -> Result<(), StoreError> {
        self.execute_many(query, 1).await
    }

    /// Executes a write of `expected` records. If it changed fewer rows, one of them does not exist.
    pub(crate) async fn execute_many(
        &mut self,
        query: Query<'_, Postgres, PgArguments>,
        expected: usize,
    ) -> Result<(), StoreError> {
        let outcome = query.execute(self.statement()).await.map_err(store_error)?;
        if outcome.rows_affected() != expected as u64 {
            return Err(StoreError::Conflict);
        }
        self.pending_statements -= 1;
        Ok(())
    }
}

#[async_trait]
impl UnitOfWork for PgUnitOfWork {
    async fn write(&mut self, changes: &ChangeSet) -> Result<(), StoreError> {
        self.write_changes(changes).await
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        if self.pending_statements > 0 {
            return Err(StoreError::Internal(Box::new(StatementFailed)));
        }
        run_to_completion(self.transaction.commit()).await.map_err(store_error)
    }
}

/// Runs the begin or the end of a transaction to completion, even if the caller is cancelled meanwhile. sqlx counts a
/// transaction when the server's reply has arrived: otherwise a BEGIN would stay open on a pooled connection, and a
/// ROLLBACK would follow a COMMIT.
async fn run_to_completion<T: Send + 'static>(
    work: impl Future<Output = Result<T, sqlx::Error>> + Send + 'static,
) -> Result<T, sqlx::Error> {
    tokio::spawn(work).await.unwrap_or(Err(sqlx::Error::WorkerCrashed))
}
