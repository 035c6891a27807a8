//! The store that the settings select.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::sync::Arc;

use guestlist_domain::port::{AccessReader, ReadModel, Store};
use guestlist_postgres::{PgOptions, PgStore};
use guestlist_sqlite::{SqliteOptions, SqliteStore};

use crate::config::{Config, Database};
use crate::error::StartError;

/// An open store.
#[derive(Clone)]
pub(crate) enum OpenStore {
    Sqlite(SqliteStore),
    Postgres(PgStore),
    /// A store that the embedding program provides; that program migrates and closes it.
    Provided(StorePorts),
}

/// A store as its three ports.
#[derive(Clone)]
pub struct StorePorts {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) access: Arc<dyn AccessReader>,
    pub(crate) read: Arc<dyn ReadModel>,
}

impl StorePorts {
    /// Takes all three ports from one value.
    pub fn of(store: impl Store + AccessReader + ReadModel + 'static) -> Self {
        let store = Arc::new(store);
        Self { store: store.clone(), access: store.clone(), read: store }
    }
}

impl OpenStore {
    /// Opens the configured store. Creates the data directory if the store is in it.
    pub(crate) async fn open(config: &Config) -> Result<Self, StartError> {
        match &config.database {
            Database::Sqlite { url, in_data_dir } => {
                if *in_data_dir {
                    create_data_dir(config)?;
                }
                let defaults = SqliteOptions::default();
                let options = SqliteOptions {
                    connections: config.database_pool.unwrap_or(defaults.connections),
                    acquire_timeout: config.database_pool_timeout.unwrap_or(defaults.acquire_timeout),
                };
                Ok(Self::Sqlite(SqliteStore::open_with(url, options).await?))
            }
            Database::Postgres { url } => {
                let defaults = PgOptions::default();
                let options = PgOptions {
                    connections: config.database_pool.unwrap_or(defaults.connections),
                    acquire_timeout: config.database_pool_timeout.unwrap_or(defaults.acquire_timeout),
                    isolation: config.database_isolation,
                };
                Ok(Self::Postgres(PgStore::open_with(url.expose(), options).await?))
            }
        }
    }

    /// Brings the schema up to date.
    pub(crate) async fn migrate(&self) -> Result<(), StartError> {
        match self {
            Self::Sqlite(store) => Ok(store.migrate().await?),
            Self::Postgres(store) => Ok(store.migrate().await?),
            Self::Provided(_) => Ok(()),
        }
    }

    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite(store) => store.close().await,
            Self::Postgres(store) => store.close().await,
            Self::Provided(_) => {}
        }
    }

    pub(crate) fn ports(&self) -> StorePorts {
        match self {
            Self::Sqlite(store) => StorePorts::of(store.clone()),
            Self::Postgres(store) => StorePorts::of(store.clone()),
            Self::Provided(store) => store.clone(),
        }
    }
}

/// Creates the data directory with mode 0700. An existing one is not changed.
pub(crate) fn create_data_dir(config: &Config) -> Result<(), StartError> {
    let path = &config.data_dir;
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .map_err(|source| StartError::DataDir { path: path.clone(), source })
}
