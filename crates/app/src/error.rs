//! Errors that prevent an instance from starting.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use guestlist_domain::port::StoreError;

use crate::config::ConfigError;

/// An error that prevents an instance from starting. The message is a sentence for the operator; [`cause`] adds the
/// sources.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A setting is missing, unknown or invalid.
    #[error(transparent)]
    Setting(#[from] ConfigError),
    /// The data directory cannot be created.
    #[error("GUESTLIST_DATA_DIR: {} cannot be created", .path.display())]
    DataDir {
        /// The directory.
        path: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
    /// The file of the server key cannot be used.
    #[error("{} {reason}", .path.display())]
    KeyFile {
        /// The file.
        path: PathBuf,
        /// The rest of a sentence that begins with the path.
        reason: String,
    },
    /// The signing keys in the database cannot be used.
    #[error("{0}")]
    SigningKeys(String),
    /// The SQLite file cannot be opened.
    #[error(transparent)]
    Sqlite(#[from] guestlist_sqlite::OpenError),
    /// The SQLite database cannot be migrated.
    #[error(transparent)]
    Migrate(#[from] guestlist_sqlite::MigrateError),
    /// PostgreSQL cannot be used.
    #[error(transparent)]
    Postgres(#[from] guestlist_postgres::OpenError),
    /// The database failed.
    #[error("the database failed")]
    Store(#[from] StoreError),
    /// The command of the operator was refused.
    #[error("{0}")]
    Refused(String),
    /// The address cannot be listened on.
    #[error("GUESTLIST_BIND: cannot listen on {address}")]
    Bind {
        /// The address.
        address: SocketAddr,
        /// Error of the operating system.
        source: io::Error,
    },
    /// The token signer cannot be created.
    #[error(transparent)]
    Signer(#[from] guestlist_jwt::SignerError),
    /// The operating system provided no thread, runtime or signal handler.
    #[error("the operating system provided no threads, runtime or signal handlers")]
    Runtime(#[source] io::Error),
}

/// Returns an error and its sources as one line, separated by colons.
#[must_use]
pub fn cause(error: &dyn std::error::Error) -> String {
    let mut line = error.to_string();
    let mut next = error.source();
    while let Some(source) = next {
        let text = source.to_string();
        // Some errors already end with the text of their source.
        if !line.ends_with(&text) {
            line = format!("{line}: {text}");
        }
        next = source.source();
    }
    line
}
