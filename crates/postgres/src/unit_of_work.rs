//! The unit of work: one transaction, and the memory that every statement in it went well.

use async_trait::async_trait;
use guestlist_domain::port::{StoreError, UnitOfWork};
use sqlx::Transaction;
use sqlx::postgres::{PgConnection, PgPool, PgQueryResult, Postgres};

use crate::error::store_error;

/// A transaction over every repository; see the files of the ports for their statements.
pub(crate) struct PgUnitOfWork {
    transaction: Transaction<'static, Postgres>,
    /// Statements that began and did not end well: refused, or given up by a caller who went away.
    unsettled: u32,
}

/// Something was done to a unit of work after which it could only be dropped.
#[derive(Debug, thiserror::Error)]
#[error("a statement of this unit of work failed, so it cannot be committed")]
struct Broken;

impl PgUnitOfWork {
    pub(crate) async fn begin(pool: &PgPool) -> Result<Self, StoreError> {
        let pool = pool.clone();
        let begun = to_its_end(async move { pool.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED").await }).await;
        Ok(Self { transaction: begun.map_err(store_error)?, unsettled: 0 })
    }

    /// The connection, for one statement whose outcome goes to [`done`](Self::done) or
    /// [`wrote_one`](Self::wrote_one). Until it did, the unit of work does not commit: PostgreSQL answers COMMIT after
    /// a failure with a silent rollback, and whoever forgets an outcome must notice.
    pub(crate) fn statement(&mut self) -> &mut PgConnection {
        self.unsettled += 1;
        &mut self.transaction
    }

    pub(crate) fn done<T>(&mut self, outcome: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        let value = outcome.map_err(store_error)?;
        self.unsettled -= 1;
        Ok(value)
    }

    /// For guarded writes: one row, or somebody else was first.
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

/// Runs something that begins or ends a transaction to its end, also where the caller goes away meanwhile. sqlx counts a
/// transaction when the server's answer has arrived: without one, a BEGIN would stay open on a connection of the pool, and
/// a ROLLBACK would follow a COMMIT.
async fn to_its_end<T: Send + 'static>(
    work: impl Future<Output = Result<T, sqlx::Error>> + Send + 'static,
) -> Result<T, sqlx::Error> {
    tokio::spawn(work).await.unwrap_or(Err(sqlx::Error::WorkerCrashed))
}
