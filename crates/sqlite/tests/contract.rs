//! Runs the storage contract on SQLite.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use guestlist_domain::model::ids::{EventId, MailId};
use guestlist_domain::port::{AccessReader, ReadModel, Store};
use guestlist_sqlite::SqliteStore;
use guestlist_testkit::contract::Harness;
use guestlist_testkit::storage_contract;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use tempfile::TempDir;
use uuid::Uuid;

/// A store on a file in its own temporary directory.
struct SqliteHarness {
    store: SqliteStore,
    folder: TempDir,
}

const FILE: &str = "guestlist.db";

impl SqliteHarness {
    /// Opens the file without the store, for reading.
    async fn connect(&self) -> SqliteConnection {
        let file = self.folder.path().join(FILE);
        SqliteConnectOptions::new().filename(file).read_only(true).connect().await.unwrap()
    }
}

impl Harness for SqliteHarness {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join(FILE).display());
        let store = SqliteStore::open(&url).await.unwrap();
        store.migrate().await.unwrap();
        Self { store, folder }
    }

    fn store(&self) -> Arc<dyn Store> {
        Arc::new(self.store.clone())
    }

    fn access(&self) -> Arc<dyn AccessReader> {
        Arc::new(self.store.clone())
    }

    fn read(&self) -> Arc<dyn ReadModel> {
        Arc::new(self.store.clone())
    }

    async fn jobs_with_payload(&self) -> Vec<MailId> {
        let ids: Vec<Uuid> = sqlx::query_scalar("SELECT id FROM job WHERE payload IS NOT NULL ORDER BY id")
            .fetch_all(&mut self.connect().await)
            .await
            .unwrap();
        ids.into_iter().map(MailId::new).collect()
    }

    async fn event_ids(&self) -> Vec<EventId> {
        let ids: Vec<Uuid> =
            sqlx::query_scalar("SELECT id FROM event ORDER BY id").fetch_all(&mut self.connect().await).await.unwrap();
        ids.into_iter().map(EventId::new).collect()
    }
}

storage_contract!(SqliteHarness);
