//! The databases: where each server keeps its data.

use std::fmt;
use std::path::Path;

use clap::ValueEnum;
use serde::Serialize;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use url::Url;

use crate::cpu;
use crate::error::{Context as _, Result};

/// Name of the variable with the URL of a PostgreSQL server, as `cargo xtask` sets it.
pub(crate) const POSTGRES_VARIABLE: &str = "GUESTLIST_TEST_POSTGRES_URL";

/// Background work of PostgreSQL that is deferred beyond the run: its CPU time would be charged to the operation that
/// happens to be measured meanwhile. Tables are vacuumed and analyzed after they were filled.
const UNDISTURBED: [(&str, &str); 3] = [("autovacuum", "off"), ("checkpoint_timeout", "1h"), ("max_wal_size", "16GB")];

/// A kind of database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Store {
    Postgres,
    Sqlite,
}

impl fmt::Display for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Postgres => "PostgreSQL",
            Self::Sqlite => "SQLite",
        })
    }
}

/// The PostgreSQL server of a run.
#[derive(Debug, Clone)]
pub(crate) struct PostgresServer {
    url: Url,
    /// The process whose descendants serve all connections.
    pub(crate) postmaster: u32,
    pub(crate) version: String,
}

impl PostgresServer {
    /// Connects to a server, and sets how it commits: `durable` flushes every commit to disk, as in production.
    ///
    /// # Errors
    /// If the server cannot be reached, or refuses the settings.
    pub(crate) async fn prepare(url: &str, durable: bool) -> Result<Self> {
        let url = Url::parse(url).context(POSTGRES_VARIABLE)?;
        let mut connection = PgConnection::connect(url.as_str()).await.context("cannot connect to PostgreSQL")?;
        let commits = if durable { "on" } else { "off" };
        let commits = ["fsync", "synchronous_commit", "full_page_writes"].map(|setting| (setting, commits));
        for (setting, value) in commits.iter().chain(&UNDISTURBED) {
            let statement = format!("ALTER SYSTEM SET {setting} = '{value}'");
            sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut connection).await?;
        }
        sqlx::raw_sql("SELECT pg_reload_conf()").execute(&mut connection).await?;
        let backend: i32 = sqlx::query_scalar("SELECT pg_backend_pid()").fetch_one(&mut connection).await?;
        let version: String = sqlx::query_scalar("SHOW server_version").fetch_one(&mut connection).await?;
        let postmaster = u32::try_from(backend).ok().and_then(cpu::parent_of);
        connection.close().await?;
        Ok(Self {
            url,
            postmaster: postmaster.ok_or("PostgreSQL does not run on this machine")?,
            version: version.split_whitespace().next().unwrap_or_default().to_owned(),
        })
    }

    /// Creates an empty database; returns its URL.
    ///
    /// # Errors
    /// If the server refuses it.
    pub(crate) async fn create_database(&self, name: &str) -> Result<String> {
        let mut connection = PgConnection::connect(self.url.as_str()).await?;
        for statement in [format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"), format!("CREATE DATABASE {name}")] {
            sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut connection).await?;
        }
        connection.close().await?;
        let mut url = self.url.clone();
        url.set_path(name);
        Ok(url.into())
    }
}

/// Returns the URL of a SQLite file in a directory.
pub(crate) fn sqlite_url(directory: &Path, name: &str) -> String {
    format!("sqlite://{}", directory.join(format!("{name}.db")).display())
}
