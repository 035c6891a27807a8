//! Why an instance does not start.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use guestlist_domain::port::StoreError;

use crate::config::ConfigError;

/// Why an instance does not start: a sentence for its operator. See [`cause`] for the whole of it.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A setting is wrong.
    #[error(transparent)]
    Setting(#[from] ConfigError),
    /// The data directory cannot be made.
    #[error("GUESTLIST_DATA_DIR: {} cannot be made", .path.display())]
    DataDir {
        /// The directory.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// The file of the server's key cannot be used.
    #[error("{} {complaint}", .path.display())]
    KeyFile {
        /// The file.
        path: PathBuf,
        /// How the sentence goes on.
        complaint: String,
    },
    /// The signing keys in the database cannot be used.
    #[error("{0}")]
    SigningKeys(String),
    /// The SQLite file cannot be opened.
    #[error(transparent)]
    Sqlite(#[from] guestlist_sqlite::OpenError),
    /// The SQLite file cannot be brought up to date.
    #[error(transparent)]
    Migrate(#[from] guestlist_sqlite::MigrateError),
    /// PostgreSQL cannot be used.
    #[error(transparent)]
    Postgres(#[from] guestlist_postgres::OpenError),
    /// The database failed.
    #[error("the database does not work")]
    Store(#[from] StoreError),
    /// What the operator asked for was refused.
    #[error("{0}")]
    Refused(String),
    /// The address cannot be listened on.
    #[error("GUESTLIST_BIND: cannot listen on {address}")]
    Bind {
        /// The address.
        address: SocketAddr,
        /// What the operating system said.
        source: io::Error,
    },
    /// Signing does not work.
    #[error(transparent)]
    Signer(#[from] guestlist_jwt::SignerError),
    /// There are no threads to hash passwords on.
    #[error("no threads to hash passwords on")]
    Threads(#[source] io::Error),
}

/// An error with everything that led to it, as one line.
#[must_use]
pub fn cause(error: &dyn std::error::Error) -> String {
    let mut line = error.to_string();
    let mut next = error.source();
    while let Some(source) = next {
        let said = source.to_string();
        // Some errors say their source's sentence themselves.
        if !line.ends_with(&said) {
            line = format!("{line}: {said}");
        }
        next = source.source();
    }
    line
}
