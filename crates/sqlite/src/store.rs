//! Opening a database file, and the store on it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Store, StoreError, UnitOfWork};
use sqlx::Connection;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

static MIGRATIONS: Migrator = sqlx::migrate!();

/// Readers that work at the same time.
const READERS: u32 = 4;
/// How long to wait for a connection.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(3);
/// How long SQLite waits for somebody else's lock: a backup's, for example.
const BUSY_TIMEOUT: Duration = Duration::from_secs(2);
/// Writes the file's header with the number that says whose it is, "GLST": one page, which is always there, always the
/// same, and read by no statement.
const WRITE_HEADER: &str = "PRAGMA application_id = 1196184404";

/// Everything in one SQLite file. Clones are cheap and share the file, which is released when the
/// last of them is gone.
#[derive(Debug, Clone)]
pub struct SqliteStore {
    writer: SqlitePool,
    readers: SqlitePool,
    lock: Arc<File>,
}

/// Why a database file cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The address does not name a file.
    #[error("a SQLite address is sqlite://<path of a file>, without parameters, and not in memory")]
    Address,
    /// Another process, or another store in this one, has the file open.
    #[error(
        "{} is in use: one SQLite file serves one process. Stop the other one, or use PostgreSQL",
        .path.display()
    )]
    InUse {
        /// The file.
        path: PathBuf,
    },
    /// The file, or the lock file beside it, cannot be made or opened.
    #[error("cannot open {}", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// SQLite cannot work with the file.
    #[error("cannot open {} as a SQLite database", .path.display())]
    Database {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        source: sqlx::Error,
    },
}

/// The schema could not be brought up to date; the failed migration left nothing behind.
#[derive(Debug, thiserror::Error)]
#[error("the database cannot be migrated")]
pub struct MigrateError(#[from] sqlx::migrate::MigrateError);

impl SqliteStore {
    /// Opens the file of a `sqlite://<path>` address, and makes it, readable by its owner alone,
    /// if it is not there; its folder has to be. Beside it lies `<path>.lock`, which is locked for
    /// as long as the store lives. The schema is left as it is: see [`migrate`](Self::migrate).
    ///
    /// # Errors
    /// [`OpenError`].
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        let path = file_of(url)?;
        let failed = |source| OpenError::File { path: path.clone(), source };
        create(&path).map_err(failed)?;
        // Whichever way the file is reached, its lock lies in the same place.
        let path = path.canonicalize().map_err(failed)?;
        let lock = lock(&path)?;

        let options = SqliteConnectOptions::new().filename(&path).foreign_keys(true).busy_timeout(BUSY_TIMEOUT);
        let writing = options
            .clone()
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            // What is wiped, sealed mails above all, does not linger in free pages.
            .pragma("secure_delete", "ON");
        let failed = |source| OpenError::Database { path: path.clone(), source };
        let writer = pool(1).connect_with(writing).await.map_err(failed)?;
        let readers = pool(READERS).connect_with(options.read_only(true)).await.map_err(failed)?;
        Ok(Self { writer, readers, lock: Arc::new(lock) })
    }

    /// Applies the migrations that the file has not seen, each whole or not at all.
    ///
    /// # Errors
    /// [`MigrateError`], also where the file has seen a migration that this program does not know.
    pub async fn migrate(&self) -> Result<(), MigrateError> {
        MIGRATIONS.run(&self.writer).await.map_err(MigrateError)
    }

    /// Closes all connections once they are free; whatever is asked afterwards is
    /// [`StoreError::Unavailable`]. Without it they are closed some time after the last clone is
    /// gone.
    pub async fn close(&self) {
        self.readers.close().await;
        // The last one to close writes the log back into the file, which takes a writer.
        self.writer.close().await;
    }

    pub(crate) fn readers(&self) -> &SqlitePool {
        &self.readers
    }
}

#[async_trait]
impl Store for SqliteStore {
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        let transaction = self.writer.begin_with("BEGIN IMMEDIATE").await.map_err(store_error)?;
        Ok(Box::new(SqliteUnitOfWork::new(transaction, Arc::clone(&self.lock))))
    }

    async fn ping(&self) -> Result<Timestamp, StoreError> {
        sqlx::raw_sql(WRITE_HEADER).execute(&self.writer).await.map_err(store_error)?;
        let now = sqlx::query_scalar!(r#"SELECT CAST(unixepoch('subsec') * 1000000 AS INTEGER) AS "now!: i64""#)
            .fetch_one(&self.readers)
            .await
            .map_err(store_error)?;
        Ok(Timestamp::from_micros(now))
    }
}

fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        // A connection to a file does not go stale.
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .after_release(|connection, _| Box::pin(is_outside_of_transactions(connection)))
}

/// Whether a connection may be used again.
///
/// SQLite ends a transaction by itself when a statement meets a full or failing disk
/// (<https://sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction>). sqlx keeps a count of its own,
/// which stays where it was: the writer would begin no transaction any more, and a reader would make a savepoint that
/// outlives it and answer from the same moment for ever.
async fn is_outside_of_transactions(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    // The rollback of a dropped transaction is queued; the answer comes after it.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

fn file_of(url: &str) -> Result<PathBuf, OpenError> {
    if !url.starts_with("sqlite:") || url.contains('?') || url.contains(":memory:") {
        return Err(OpenError::Address);
    }
    let options = SqliteConnectOptions::from_str(url).map_err(|_| OpenError::Address)?;
    let path = options.get_filename();
    if path.as_os_str().is_empty() { Err(OpenError::Address) } else { Ok(path.to_owned()) }
}

/// SQLite gives the files that it makes beside this one the same mode. A file that is there is not
/// opened: closing it would release the locks that SQLite may hold on it in this process.
fn create(path: &Path) -> std::io::Result<()> {
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

fn lock(path: &Path) -> Result<File, OpenError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let failed = |source| OpenError::File { path: PathBuf::from(&name), source };
    let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&name).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(OpenError::InUse { path: path.to_owned() }),
        Err(TryLockError::Error(source)) => Err(failed(source)),
    }
}

#[cfg(test)]
#[path = "store_tests.rs"]
mod tests;
