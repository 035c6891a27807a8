//! Fills a database with rows as a service has them after months of use.
//!
//! `tables.rs` knows tables and columns, `generator.rs` decides which rows there are, and `postgres.rs` and `sqlite.rs`
//! write them.

mod batch;
mod generator;
mod postgres;
mod sqlite;
pub(crate) mod tables;

use std::str::FromStr;
use std::time::UNIX_EPOCH;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use uuid::Uuid;

pub(crate) use self::batch::Batch;
pub(crate) use self::generator::{FillPlan, Generator, Workspace};
use crate::error::{Context as _, Result};
use crate::random::Random;
use crate::store::Store;

/// Number of rows up to which the database checks foreign keys. More rows are written faster without, and are produced by
/// the same code.
const CHECKED_ROWS: u64 = 10_000;

/// A direct connection to the database of a running service.
#[derive(Debug, Clone)]
pub(crate) enum Database {
    Postgres(PgPool),
    Sqlite(SqlitePool),
}

impl Database {
    /// Opens a database that the service has migrated.
    ///
    /// # Errors
    /// If it cannot be opened.
    pub(crate) async fn open(store: Store, url: &str) -> Result<Self> {
        Ok(match store {
            Store::Postgres => {
                let options = PgConnectOptions::from_str(url)?;
                Self::Postgres(PgPoolOptions::new().max_connections(1).connect_with(options).await?)
            }
            Store::Sqlite => {
                let options = SqliteConnectOptions::from_str(url)?
                    .synchronous(SqliteSynchronous::Off)
                    .pragma("cache_size", "-200000");
                Self::Sqlite(SqlitePoolOptions::new().max_connections(1).connect_with(options).await?)
            }
        })
    }

    /// Writes the rows of a plan.
    ///
    /// # Errors
    /// If the schema is another one than `tables.rs` describes.
    pub(crate) async fn fill(&self, plan: FillPlan) -> Result<()> {
        let checked = plan.rows <= CHECKED_ROWS;
        self.write(Generator::new(plan), checked).await?;
        match self {
            Self::Postgres(pool) => postgres::vacuum(pool).await,
            Self::Sqlite(pool) => sqlite::checkpoint(pool).await,
        }
    }

    /// Writes batches of rows in one transaction.
    ///
    /// # Errors
    /// If the schema is another one than `tables.rs` describes.
    pub(crate) async fn write(&self, batches: impl IntoIterator<Item = Batch>, checked: bool) -> Result<()> {
        let written = match self {
            Self::Postgres(pool) => postgres::write(pool, batches, checked).await,
            Self::Sqlite(pool) => sqlite::write(pool, batches, checked).await,
        };
        written.context("cannot fill the database (do crates/bench/src/fill/tables.rs and the schema agree?)")
    }

    /// Updates the statistics of the planner after rows were added. SQLite's planner works without.
    ///
    /// # Errors
    /// If the database refuses it.
    pub(crate) async fn analyze(&self) -> Result<()> {
        match self {
            Self::Postgres(pool) => postgres::analyze(pool).await,
            Self::Sqlite(_) => Ok(()),
        }
    }

    /// Sets or removes the limits of a workspace's plan.
    ///
    /// # Errors
    /// If the schema is another one.
    pub(crate) async fn set_plan_limits(&self, workspace: Uuid, limit: Option<i64>) -> Result<()> {
        match self {
            Self::Postgres(pool) => postgres::set_plan_limits(pool, workspace, limit).await,
            Self::Sqlite(pool) => sqlite::set_plan_limits(pool, workspace, limit).await,
        }
    }
}

/// Returns the time in microseconds since 1970.
pub(crate) fn now() -> i64 {
    #[expect(clippy::disallowed_methods, reason = "rows are written around the time of the run")]
    let now = std::time::SystemTime::now();
    let elapsed = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(elapsed.as_micros()).unwrap_or_default()
}

/// Returns a UUID version 7 with this time, and random otherwise.
pub(crate) fn id_at(random: &mut Random, micros: i64) -> Uuid {
    let millis = u64::try_from(micros / 1_000).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &random.bytes()).into_uuid()
}
