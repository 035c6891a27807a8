//! A separate database for each test.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, DefaultHasher, Hasher};
use std::str::FromStr;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, Connection};

use crate::store::{MIGRATIONS, PgStore, connect};

/// The variable in which `cargo xtask test` passes the URL of the maintenance database.
const SERVER: &str = "GUESTLIST_TEST_POSTGRES_URL";
/// Key of the advisory lock under which a template is created; nothing else uses it.
const TEMPLATE_LOCK: i64 = 0x67_75_65_73_74;

/// A database that is dropped together with this value.
#[derive(Debug)]
#[must_use = "the database is dropped with this value"]
pub struct FreshDatabase {
    server: PgConnectOptions,
    url: String,
    name: String,
    dropped: bool,
}

impl FreshDatabase {
    /// Creates a migrated database: a copy of a template, which the first test on a server creates, in whichever process.
    ///
    /// # Panics
    /// If there is no server: a missing database fails tests and does not skip them.
    pub async fn create() -> Self {
        let (server_url, mut connection) = server().await;
        let template = template(&mut connection, &server_url).await;
        Self::copy_of(&template, &server_url, connection).await
    }

    /// Creates an empty database.
    ///
    /// # Panics
    /// If there is no server.
    pub async fn create_empty() -> Self {
        let (server_url, connection) = server().await;
        // Copying a template fails while a client is connected to it; template0 accepts no connections.
        Self::copy_of("template0", &server_url, connection).await
    }

    async fn copy_of(template: &str, server_url: &str, mut connection: PgConnection) -> Self {
        let name = unique_name();
        run(&mut connection, format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
        connection.close().await.expect("connection to the test server");
        let server = options(server_url);
        Self { server, url: database_url(server_url, &name), name, dropped: false }
    }

    /// Returns its URL, for [`PgStore::open`].
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Drops the database and its connections. Dropping the value does the same, but ignores failures.
    ///
    /// # Panics
    /// If the server refuses.
    pub async fn drop_database(mut self) {
        self.dropped = true;
        drop_database(&self.server, &self.name).await.expect("dropping the test database");
    }
}

impl Drop for FreshDatabase {
    fn drop(&mut self) {
        if self.dropped {
            return;
        }
        let (server, name) = (self.server.clone(), self.name.clone());
        // This can run inside another runtime, which must not be blocked, so it needs its own thread and runtime.
        let drop = move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.map(|runtime| runtime.block_on(drop_database(&server, &name)))
        };
        // Best effort: the server does not outlive the test run.
        let _ = std::thread::spawn(drop).join();
    }
}

async fn server() -> (String, PgConnection) {
    let url = server_url();
    let connection = connect(&options(&url)).await.expect("connection to the test server");
    (url, connection)
}

fn options(url: &str) -> PgConnectOptions {
    PgConnectOptions::from_str(url).expect("the URL of the test server")
}

#[expect(clippy::disallowed_methods, reason = "a setting of tests, not of the program")]
fn server_url() -> String {
    std::env::var(SERVER).unwrap_or_else(|_| panic!("{SERVER} is not set: run the tests with `cargo xtask test`"))
}

/// Returns the name of a template with the current migrations; creates it if there is none.
async fn template(server: &mut PgConnection, server_url: &str) -> String {
    let mut hasher = DefaultHasher::new();
    for migration in MIGRATIONS.iter() {
        hasher.write(&migration.checksum);
    }
    let name = format!("guestlist_template_{:016x}", hasher.finish());
    if !is_finished(server, &name).await {
        run(server, format!("SELECT pg_advisory_lock({TEMPLATE_LOCK})")).await;
        if !is_finished(server, &name).await {
            // A process that died while it created the template left it unfinished.
            run(server, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
            run(server, format!("CREATE DATABASE {name}")).await;
            let store = PgStore::open(&database_url(server_url, &name)).await.expect("opening the template database");
            store.migrate().await.expect("migrating the template database");
            store.close().await;
            // Marks the template as finished and refuses connections, which would prevent copies.
            run(server, format!("ALTER DATABASE {name} IS_TEMPLATE true ALLOW_CONNECTIONS false")).await;
        }
        run(server, format!("SELECT pg_advisory_unlock({TEMPLATE_LOCK})")).await;
    }
    name
}

async fn is_finished(server: &mut PgConnection, template: &str) -> bool {
    sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1 AND datistemplate)")
        .bind(template)
        .fetch_one(server)
        .await
        .expect("connection to the test server")
}

/// Runs a statement without parameters; only names from this file are put into its text.
async fn run(server: &mut PgConnection, statement: String) {
    let outcome = sqlx::raw_sql(AssertSqlSafe(statement)).execute(server).await;
    outcome.expect("statement on the test server");
}

async fn drop_database(server: &PgConnectOptions, name: &str) -> Result<(), sqlx::Error> {
    let mut connection = PgConnection::connect_with(server).await?;
    let statement = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut connection).await?;
    connection.close().await
}

/// Returns a unique name: the count is unique in a process, the process id among running processes, and the random
/// number after a process id was reused.
fn unique_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    // The only source of randomness in the standard library.
    let random = RandomState::new().build_hasher().finish();
    format!("guestlist_test_{}_{count}_{random:016x}", std::process::id())
}

/// Returns the URL of another database of a server: `postgres:///postgres?host=…` → `postgres:///name?host=…`.
fn database_url(server: &str, database: &str) -> String {
    let (address, settings) = match server.split_once('?') {
        Some((address, settings)) => (address, format!("?{settings}")),
        None => (server, String::new()),
    };
    let host = address.find("://").map_or(0, |at| at + "://".len());
    let end = address[host..].find('/').map_or(address.len(), |at| host + at);
    format!("{}/{database}{settings}", &address[..end])
}

#[cfg(test)]
#[path = "fresh_database_tests.rs"]
mod tests;
