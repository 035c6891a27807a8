//! Runs the storage contract on PostgreSQL; each case has its own database.

use std::sync::Arc;

use guestlist_domain::model::ids::{EventId, MailId};
use guestlist_domain::port::{AccessReader, ReadModel, Store};
use guestlist_postgres::{FreshDatabase, PgStore};
use guestlist_testkit::contract::Harness;
use sqlx::Connection;
use sqlx::postgres::PgConnection;
use uuid::Uuid;

struct PostgresHarness {
    store: PgStore,
    /// Dropped after the store, which is connected to it.
    database: FreshDatabase,
}

impl PostgresHarness {
    async fn ids(&self, query: &'static str) -> Vec<Uuid> {
        let mut connection = PgConnection::connect(self.database.url()).await.expect("connection to the database");
        sqlx::query_scalar(query).fetch_all(&mut connection).await.expect("the ids")
    }
}

impl Harness for PostgresHarness {
    async fn new() -> Self {
        let database = FreshDatabase::create().await;
        let store = PgStore::open(database.url()).await.expect("the fresh database opens");
        Self { store, database }
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
        let ids = self.ids("SELECT id FROM job WHERE payload IS NOT NULL ORDER BY id").await;
        ids.into_iter().map(MailId::new).collect()
    }

    async fn event_ids(&self) -> Vec<EventId> {
        let ids = self.ids("SELECT id FROM event ORDER BY id").await;
        ids.into_iter().map(EventId::new).collect()
    }
}

guestlist_testkit::storage_contract!(PostgresHarness);
