//! The databases that the tests run on, and a macro that runs a test on each of them.

use std::time::Duration;

use guestlist_tests::accounts::{TestAccount, address_of, sign_up_body, verification_body};
use guestlist_tests::backend::Backend;
use guestlist_tests::client::{Client, Response};
use guestlist_tests::concurrent::{outcome_counts, send_concurrently};
use guestlist_tests::instance::Instance;
use guestlist_tests::log_events;
use tokio::sync::{Mutex, MutexGuard};

use crate::patience;

/// A database, and the isolation level of its transactions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Database {
    Sqlite,
    /// PostgreSQL at its default, READ COMMITTED.
    Postgres,
    /// PostgreSQL at SERIALIZABLE: it aborts transactions that read what another one changed.
    SerializablePostgres,
}

impl Database {
    /// Returns the limit for the slowest of many concurrent requests on an idle machine.
    fn max_latency(self) -> Duration {
        match self {
            Self::Sqlite | Self::Postgres => Duration::from_secs(1),
            Self::SerializablePostgres => Duration::from_secs(5),
        }
    }
}

/// Defines three tests for each function: `name::sqlite`, `name::postgres`, `name::serializable_postgres`.
macro_rules! on_each_database {
    ($($(#[doc = $doc:literal])* #[test] async fn $name:ident($database:ident: Database) $test_body:block)*) => {$(
        mod $name {
            #[allow(unused_imports, reason = "not every test needs all imports of its file")]
            use super::*;

            $(#[doc = $doc])*
            async fn test_body($database: $crate::database::Database) $test_body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                test_body($crate::database::Database::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                test_body($crate::database::Database::Postgres).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn serializable_postgres() {
                test_body($crate::database::Database::SerializablePostgres).await;
            }
        }
    )*};
}

pub(crate) use on_each_database;

/// Held by the running test, because cargo's own runner starts several at the same time.
static SERIAL: Mutex<()> = Mutex::const_new(());

/// The instance that a test sends its requests to.
pub(crate) struct Server {
    pub(crate) instance: Instance,
    database: Database,
    aborts_before: usize,
    _guard: MutexGuard<'static, ()>,
}

impl Server {
    /// Starts an instance.
    pub(crate) async fn start(database: Database) -> Self {
        let guard = SERIAL.lock().await;
        log_events::record();
        let mut settings = vec![("GUESTLIST_RATE_LIMITS", "off")];
        settings.extend_from_slice(patience::settings());
        let backend = match database {
            Database::Sqlite => Backend::Sqlite,
            Database::Postgres => Backend::Postgres,
            Database::SerializablePostgres => {
                settings.push(("GUESTLIST_DATABASE_ISOLATION", "serializable"));
                Backend::Postgres
            }
        };
        let aborts_before = serialization_failures();
        let instance = Instance::start_with_retry_timer(backend, &settings, patience::retry_timer()).await;
        Self { instance, database, aborts_before, _guard: guard }
    }

    /// Signs up an account.
    pub(crate) async fn account(&self, name: &str) -> TestAccount {
        self.instance.new_account(name).await
    }

    /// Signs up this many accounts.
    pub(crate) async fn accounts(&self, count: usize) -> Vec<TestAccount> {
        let anonymous = self.instance.anonymous();
        for name in names(count) {
            anonymous.post("/v1/accounts", sign_up_body(&name)).await.is(202);
        }
        let mut accounts = Vec::new();
        for name in names(count) {
            let secret = self.instance.secret("verify_address", &address_of(&name)).await;
            // Sequentially, because the number of concurrent password hashes is limited.
            let signed_in = anonymous.post("/v1/accounts/verify", verification_body(&secret, &name)).await.is(200);
            accounts.push(TestAccount::of(&signed_in, &anonymous));
        }
        accounts
    }

    /// Sends one request from each of `count` clients concurrently, and asserts that none is answered with a server
    /// error, and on an idle machine that all are answered in time.
    pub(crate) async fn send_concurrently<F>(
        &self,
        count: usize,
        request_of: impl Fn(usize, Client) -> F,
    ) -> Vec<Response>
    where
        F: Future<Output = Response> + Send + 'static,
    {
        let responses = send_concurrently(&self.instance.base, count, request_of).await;
        let (outcomes, failed) = (outcome_counts(&responses), log_events::containing(&["a request failed"]));
        assert!(responses.iter().all(|response| response.status < 500), "{outcomes:?}: {failed:#?}");
        let slowest = responses.iter().map(|response| response.took).max().unwrap_or_default();
        println!("{:?}: {outcomes:?} within {slowest:?}, {} retries", self.database, self.retries());
        assert!(!patience::is_machine_idle() || slowest < self.database.max_latency(), "{outcomes:?}: {slowest:?}");
        responses
    }

    /// Returns the number of retries since the start of the instance.
    fn retries(&self) -> usize {
        serialization_failures() - self.aborts_before
    }

    /// Asserts that every workspace has one Owner, and as many accounts with access as it counts.
    #[track_caller]
    pub(crate) fn assert_members_are_consistent(&self) {
        let owners = self.instance.count("SELECT count(*) FROM workspace_membership WHERE role = 'owner'");
        assert_eq!(owners, self.instance.count("SELECT count(*) FROM workspace"));
        let counted = "SELECT sum(accounts_with_access) FROM workspace";
        let recounted = "SELECT count(*) FROM (SELECT DISTINCT workspace_id, account_id FROM workspace_access) a";
        assert_eq!(self.instance.count(counted), self.instance.count(recounted), "accounts with access");
    }

    /// Asserts that PostgreSQL aborted no transaction, unless it isolates them at SERIALIZABLE. For requests of which so
    /// few write that they can follow each other without a conflict.
    #[track_caller]
    pub(crate) fn assert_retried_at_serializable_only(&self) {
        let retries = self.retries();
        assert!(retries == 0 || self.database == Database::SerializablePostgres, "{retries} serialization failures");
    }

    /// Asserts that PostgreSQL aborted transactions, which were retried, if and only if it isolates them at
    /// SERIALIZABLE. No other level but REPEATABLE READ has this failure, and that one does not look at reads.
    #[track_caller]
    pub(crate) fn assert_retried(&self) {
        let retries = self.retries();
        assert_eq!(retries > 0, self.database == Database::SerializablePostgres, "{retries} serialization failures");
    }
}

/// Returns the number of retries after PostgreSQL's error 40001.
fn serialization_failures() -> usize {
    log_events::containing(&[log_events::RETRY, "could not serialize access"]).len()
}

/// The names of test accounts.
pub(crate) fn names(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("Guest{number}")).collect()
}

/// Returns a client with an open connection, with the session of this account.
pub(crate) fn acting_as(client: &Client, account: &TestAccount) -> Client {
    client.with_bearer(account.bearer().expect("a session"))
}
