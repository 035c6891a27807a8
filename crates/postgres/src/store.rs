//! Opens the store.

use std::str::FromStr;
use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::rate_limit::Count;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Attempts, ClaimedJob, JobClaim, Redemption, Store, StoreError, UnitOfWork};
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection};
use uuid::Uuid;

use crate::checks::CheckBatches;
use crate::options::{IsolationLevel, PgOptions};
use crate::redeem::RedemptionBatches;
use crate::unit_of_work::PgUnitOfWork;
use crate::{idempotency, planner};

/// Time to wait for the server before opening the store fails.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);
/// Idle time after which a connection is pinged before it is used.
const PING_AFTER_IDLE: Duration = Duration::from_secs(1);

pub(crate) static MIGRATIONS: Migrator = sqlx::migrate!();

/// An error of opening or migrating the store.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The URL is invalid or contains a parameter that PostgreSQL does not know.
    #[error("not a PostgreSQL URL: {0}")]
    Url(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The server does not respond, refuses the sign-in, or has no such database.
    #[error("cannot connect to PostgreSQL: {0}")]
    Connect(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A migration failed, or the schema belongs to another program or a later version.
    #[error("cannot bring the schema up to date: {0}")]
    Migrate(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Storage on PostgreSQL. Clones share its connections.
#[derive(Clone)]
pub struct PgStore {
    pub(crate) pool: PgPool,
    isolation: IsolationLevel,
    pub(crate) redemptions: RedemptionBatches,
    pub(crate) checks: CheckBatches,
}

impl std::fmt::Debug for PgStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PgStore").field("connections", &self.pool.size()).finish_non_exhaustive()
    }
}

impl PgStore {
    /// Connects to a database with the default options. The URL has libpq's form:
    /// `postgres://user:password@host:5432/database`, or `postgres:///database?host=/run/postgresql&user=name` for a
    /// Unix socket.
    ///
    /// # Errors
    /// [`OpenError::Url`] if the URL is invalid; [`OpenError::Connect`] if there is no connection within three seconds.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        Self::open_with(url, PgOptions::default()).await
    }

    /// Connects to a database like [`open`](Self::open), with other options.
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub async fn open_with(url: &str, options: PgOptions) -> Result<Self, OpenError> {
        let PgOptions { connections, acquire_timeout, isolation } = options;
        let options = PgConnectOptions::from_str(url).map_err(|error| OpenError::Url(Box::new(error)))?;
        // The pool retries until its timeout and reports only that; a single attempt reports the cause.
        connect(&options).await?.close().await.map_err(|error| OpenError::Connect(error.into()))?;
        let pool = PgPoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(acquire_timeout)
            .idle_timeout(None)
            .test_before_acquire(false)
            .after_connect(|connection, _| Box::pin(planner::configure(connection)))
            .before_acquire(|connection, metadata| {
                Box::pin(async move {
                    if metadata.idle_for > PING_AFTER_IDLE {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
            .connect_lazy_with(options);
        // Redemptions of one token would wait for each other in the database.
        Ok(Self { pool, isolation, redemptions: RedemptionBatches::new(1), checks: CheckBatches::default() })
    }

    /// Applies the migrations that the database does not have yet. If several instances start at the same time, one
    /// applies them and the others wait.
    ///
    /// # Errors
    /// [`OpenError::Migrate`]; then the schema is that of the last complete migration.
    pub async fn migrate(&self) -> Result<(), OpenError> {
        let outcome: Result<(), MigrateError> = MIGRATIONS.run(&self.pool).await;
        outcome.map_err(|error| OpenError::Migrate(Box::new(error)))
    }

    pub(crate) async fn begin_unit(&self) -> Result<PgUnitOfWork, StoreError> {
        PgUnitOfWork::begin(&self.pool, self.isolation).await
    }

    /// Closes every connection when its current use has ended. Later calls fail with [`StoreError::Unavailable`].
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// Opens one connection outside the pool.
pub(crate) async fn connect(options: &PgConnectOptions) -> Result<PgConnection, OpenError> {
    match tokio::time::timeout(CONNECT_TIMEOUT, options.connect()).await {
        Ok(Ok(connection)) => Ok(connection),
        Ok(Err(error)) => Err(OpenError::Connect(Box::new(error))),
        Err(elapsed) => Err(OpenError::Connect(Box::new(elapsed))),
    }
}

#[async_trait]
impl Store for PgStore {
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        Ok(Box::new(self.begin_unit().await?))
    }

    async fn count_attempts(&self, attempts: &[Attempts], now: Timestamp) -> Result<Vec<Count>, StoreError> {
        self.count_attempts_now(attempts, now).await
    }

    async fn refund_attempts(&self, attempts: &[Attempts]) -> Result<(), StoreError> {
        self.refund_attempts_now(attempts).await
    }

    async fn redeem(&self, redemption: &Redemption) -> Result<bool, StoreError> {
        self.redeem_in_batch(redemption).await
    }

    async fn claim_job(&self, claim: &JobClaim) -> Result<Option<ClaimedJob>, StoreError> {
        self.claim_job_now(claim).await
    }

    async fn renew_claim(&self, id: MailId, claim: Uuid, until: Timestamp) -> Result<bool, StoreError> {
        self.renew_claim_now(id, claim, until).await
    }

    async fn idempotency_record(&self, id: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError> {
        idempotency::find_record(&self.pool, id).await
    }

    async fn ping(&self) -> Result<Timestamp, StoreError> {
        let mut unit = self.begin_unit().await?;
        // Rolled back with the unit of work. The key contains the id of the connection's server process, so that no two
        // checks wait for each other.
        let outcome = sqlx::query_scalar!(
            r#"INSERT INTO rate_limit (key, window_started_at, count)
               VALUES ('readiness ' || pg_backend_pid(), clock_timestamp(), 0)
               RETURNING clock_timestamp() AS "now!""#
        )
        .fetch_one(unit.statement())
        .await;
        outcome.map(Into::into).map_err(|error| StoreError::Unavailable(Box::new(error)))
    }
}
