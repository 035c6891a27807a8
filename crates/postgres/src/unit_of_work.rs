//! The unit of work: one transaction, and a count of statements whose outcome is not known to be good.

use async_trait::async_trait;
use guestlist_domain::port::{StoreError, UnitOfWork};
use sqlx::Transaction;
use sqlx::postgres::{PgConnection, PgPool, PgQueryResult, Postgres};

use crate::error::store_error;

/// A transaction over every repository; the files of the ports contain its statements.
pub(crate) struct PgUnitOfWork {
    transaction: Transaction<'static, Postgres>,
    /// Number of statements that began and did not end well: they failed, or their caller was cancelled.
    unsettled: u32,
}

/// Commit of a unit of work in which a statement failed; it can only be dropped.
#[derive(Debug, thiserror::Error)]
#[error("a statement of this unit of work failed, so it cannot be committed")]
struct Broken;

impl PgUnitOfWork {
    pub(crate) async fn begin(pool: &PgPool) -> Result<Self, StoreError> {
        let pool = pool.clone();
        let begun = to_its_end(async move { pool.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED").await }).await;
        Ok(Self { transaction: begun.map_err(store_error)?, unsettled: 0 })
    }

    /// Returns the connection for one statement, whose outcome must be passed to [`done`](Self::done) or
    /// [`wrote_one`](Self::wrote_one). Until then the unit of work refuses to commit: after a failure PostgreSQL
    /// answers COMMIT with a silent rollback, and a forgotten outcome must be noticed.
    pub(crate) fn statement(&mut self) -> &mut PgConnection {
        self.unsettled += 1;
        &mut self.transaction
    }

    pub(crate) fn done<T>(&mut self, outcome: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        let value = outcome.map_err(store_error)?;
        self.unsettled -= 1;
        Ok(value)
    }

    /// Checks the outcome of a guarded write: if it did not change exactly one row, another transaction was first.
    pub(crate) fn wrote_one(&mut self, outcome: Result<PgQueryResult, sqlx::Error>) -> Result<(), StoreError> {
        match outcome.map_err(store_error)?.rows_affected() {
            1 => {
                self.unsettled -= 1;
                Ok(())
            }
            _ => Err(StoreError::Conflict),
        }
    }
}

#[async_trait]
impl UnitOfWork for PgUnitOfWork {
    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        if self.unsettled > 0 {
            return Err(StoreError::Internal(Box::new(Broken)));
        }
        to_its_end(self.transaction.commit()).await.map_err(store_error)
    }
}

/// Runs the begin or the end of a transaction to completion, even if the caller is cancelled meanwhile. sqlx counts a
/// transaction when the server's reply has arrived: otherwise a BEGIN would stay open on a pooled connection, and a
/// ROLLBACK would follow a COMMIT.
async fn to_its_end<T: Send + 'static>(
    work: impl Future<Output = Result<T, sqlx::Error>> + Send + 'static,
) -> Result<T, sqlx::Error> {
    tokio::spawn(work).await.unwrap_or(Err(sqlx::Error::WorkerCrashed))
}
