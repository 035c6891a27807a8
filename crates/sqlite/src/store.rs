//! Opens a database file and the store on it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Store, StoreError, UnitOfWork};
use sqlx::Connection;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use crate::error::store_error;
use crate::idempotency;
use crate::unit_of_work::SqliteUnitOfWork;

static MIGRATIONS: Migrator = sqlx::migrate!();

/// Time that SQLite waits for a lock of another program, for example a backup.
const BUSY_TIMEOUT: Duration = Duration::from_secs(2);
/// Writes the application id "GLST" into the file header: one page that always exists, always has this content, and is
/// read by no statement.
const WRITE_HEADER: &str = "PRAGMA application_id = 1196184404";

/// Options of a [`SqliteStore`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SqliteOptions {
    /// Number of connections, at least 1. One of them writes and the others read; a single one does both, so that
    /// readers wait for writers.
    pub connections: u32,
    /// Time to wait for a free connection before the call fails.
    pub acquire_timeout: Duration,
}

impl Default for SqliteOptions {
    fn default() -> Self {
        Self { connections: 5, acquire_timeout: Duration::from_secs(3) }
    }
}

/// Storage in one SQLite file. Clones are cheap and share the file, which is released when the last clone is dropped.
#[derive(Debug, Clone)]
pub struct SqliteStore {
    writer: SqlitePool,
    readers: SqlitePool,
    lock: Arc<File>,
}

/// An error of opening a database file.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The URL does not name a file.
    #[error("a SQLite URL is sqlite://<path of a file>, without parameters, and not in memory")]
    Address,
    /// The file is open in another process, or in another store of this process.
    #[error(
        "{} is in use: one SQLite file serves one process. Stop the other one, or use PostgreSQL",
        .path.display()
    )]
    InUse {
        /// The file.
        path: PathBuf,
    },
    /// The file, or the lock file beside it, cannot be created or opened.
    #[error("cannot open {}", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Error of the operating system.
        source: std::io::Error,
    },
    /// SQLite cannot use the file.
    #[error("cannot open {} as a SQLite database", .path.display())]
    Database {
        /// The file.
        path: PathBuf,
        /// Error of SQLite.
        source: sqlx::Error,
    },
}

/// The schema could not be migrated; the failed migration was rolled back.
#[derive(Debug, thiserror::Error)]
#[error("the database cannot be migrated")]
pub struct MigrateError(#[from] sqlx::migrate::MigrateError);

impl SqliteStore {
    /// Opens the file of a `sqlite://<path>` URL. Creates a missing file, readable only by its owner; its directory
    /// must exist. The file `<path>.lock` beside it is locked as long as the store exists. The schema is not changed:
    /// see [`migrate`](Self::migrate).
    ///
    /// # Errors
    /// [`OpenError`] if the URL is invalid, the file is in use, or it cannot be opened.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        Self::open_with(url, SqliteOptions::default()).await
    }

    /// Opens the file like [`open`](Self::open), with other options.
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub async fn open_with(
        url: &str,
        SqliteOptions { connections, acquire_timeout }: SqliteOptions,
    ) -> Result<Self, OpenError> {
        let path = path_of_url(url)?;
        let failed = |source| OpenError::File { path: path.clone(), source };
        create(&path).map_err(failed)?;
        // Every path to the same file must lead to the same lock file.
        let path = path.canonicalize().map_err(failed)?;
        let lock = lock(&path)?;

        let options = SqliteConnectOptions::new().filename(&path).foreign_keys(true).busy_timeout(BUSY_TIMEOUT);
        let writer_options = options
            .clone()
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            // Erased data, above all sealed mails, must not remain in free pages.
            .pragma("secure_delete", "ON");
        let failed = |source| OpenError::Database { path: path.clone(), source };
        let writer = pool_options(1, acquire_timeout).connect_with(writer_options).await.map_err(failed)?;
        let readers = match connections.saturating_sub(1) {
            0 => writer.clone(),
            readers => {
                pool_options(readers, acquire_timeout).connect_with(options.read_only(true)).await.map_err(failed)?
            }
        };
        Ok(Self { writer, readers, lock: Arc::new(lock) })
    }

    /// Applies the migrations that the file does not have yet, each in a transaction.
    ///
    /// # Errors
    /// [`MigrateError`] if a migration fails, or the file has one that this program does not know.
    pub async fn migrate(&self) -> Result<(), MigrateError> {
        MIGRATIONS.run(&self.writer).await.map_err(MigrateError)
    }

    /// Closes all connections when their current use has ended. Later calls fail with [`StoreError::Unavailable`].
    /// Without this call they are closed some time after the last clone is dropped.
    pub async fn close(&self) {
        self.readers.close().await;
        // The last connection to close writes the log back into the file, which takes a writer.
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

    async fn idempotency_record(&self, id: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError> {
        idempotency::find(&self.readers, id).await
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

fn pool_options(connections: u32, acquire_timeout: Duration) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(acquire_timeout)
        // Connections to a file do not become stale.
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .after_release(|connection, _| Box::pin(is_reusable(connection)))
}

/// Returns whether a connection can be used again.
///
/// SQLite ends a transaction automatically when a statement meets a full or failing disk
/// (<https://sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction>). sqlx has its own count of
/// transactions, which is then wrong: the writer would not begin a transaction any more, and a reader would create a
/// savepoint that outlives it and would read the same snapshot forever.
async fn is_reusable(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    // The rollback of a dropped transaction is queued; the reply to the ping comes after it.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

fn path_of_url(url: &str) -> Result<PathBuf, OpenError> {
    if !url.starts_with("sqlite:") || url.contains('?') || url.contains(":memory:") {
        return Err(OpenError::Address);
    }
    let options = SqliteConnectOptions::from_str(url).map_err(|_| OpenError::Address)?;
    let path = options.get_filename();
    if path.as_os_str().is_empty() { Err(OpenError::Address) } else { Ok(path.to_owned()) }
}

/// Creates the file with mode 0600, which SQLite also gives to the files that it creates beside it. An existing file is
/// not opened: closing it would release the locks that SQLite can hold on it in this process.
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
