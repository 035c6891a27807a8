//! Behaviour that only PostgreSQL has: which transactions wait for each other, and the connection pool.

use std::time::Duration;

use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::ids::{AccountId, WorkspaceId};
use guestlist_domain::model::job::JobPriority;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::role::Role;
use guestlist_domain::port::{JobClaim, KeyClaim, Store, StoreError, UnitOfWork};
use guestlist_postgres::{FreshDatabase, OpenError, PgStore};
use guestlist_testkit::WriteRecords as _;
use guestlist_testkit::builders::{self, T0};
use sqlx::Connection;
use sqlx::postgres::PgConnection;

/// Longer than any statement in these tests takes; ends a test in which one waits forever.
const TIMEOUT: Duration = Duration::from_secs(20);

async fn open_store() -> (FreshDatabase, PgStore) {
    let database = FreshDatabase::create().await;
    let store = PgStore::open(database.url()).await.expect("the fresh database opens");
    (database, store)
}

async fn begin(store: &PgStore) -> Box<dyn UnitOfWork> {
    store.begin().await.expect("a connection is free")
}

/// Writes workspace 1 of account 1 with project 1, and a public token for it.
async fn insert_token(store: &PgStore, usage_limit: Option<u32>) -> PublicToken {
    let (owner, project) = (builders::account(1), builders::project(1, builders::workspace_id(1)));
    let token = builders::public_token(1, project.workspace_id, vec![project.id], owner.id);
    let token = PublicToken { usage_limit, ..token };
    let mut unit = begin(store).await;
    unit.insert_account(&owner).await.expect("the statement succeeds");
    unit.insert_workspace(&builders::workspace(1, owner.id)).await.expect("the statement succeeds");
    unit.insert_project(&project).await.expect("the statement succeeds");
    unit.insert_public_token(&token).await.expect("the statement succeeds");
    unit.commit().await.expect("the statement succeeds");
    token
}

/// Returns once a statement waits for a lock that another transaction holds.
async fn wait_for_blocked_statement(database: &FreshDatabase) {
    let mut connection = PgConnection::connect(database.url()).await.expect("connection to the database");
    let waiting = "SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                   WHERE NOT l.granted AND a.datname = current_database())";
    while !sqlx::query_scalar::<_, bool>(waiting).fetch_one(&mut connection).await.expect("the state of locks") {}
}

#[tokio::test]
async fn a_token_is_redeemed_while_another_transaction_locks_the_workspace() {
    let (_database, store) = open_store().await;
    let token = insert_token(&store, None).await;

    let mut administrator = begin(&store).await;
    administrator.workspace(token.workspace_id).await.unwrap().unwrap();
    administrator.account(token.created_by).await.unwrap().unwrap();

    let mut guest = begin(&store).await;
    let redeeming = async {
        guest.count_use(token.id, T0).await?.expect("the token has uses left");
        guest.insert_guest_session(&builders::guest_session(1, &token)).await?;
        guest.commit().await
    };
    tokio::time::timeout(TIMEOUT, redeeming).await.expect("no lock is waited for").unwrap();

    // The transaction that locks the workspace can lock the token next: with exclusive locks, this would be a deadlock.
    let token = administrator.public_token(token.id).await.unwrap().unwrap();
    assert_eq!(token.uses, 1);
}

/// Proves: AZ5.
#[tokio::test]
async fn a_transaction_that_waited_for_the_workspace_sees_its_current_owner() {
    let (database, store) = open_store().await;
    let workspace = insert_token(&store, None).await.workspace_id;
    let (old, new) = (builders::account(1), builders::account(2));

    let mut transfer = begin(&store).await;
    transfer.insert_account(&new).await.unwrap();
    transfer.workspace(workspace).await.unwrap().unwrap();

    let waiting = tokio::spawn(owner_of(store.clone(), workspace));
    wait_for_blocked_statement(&database).await;
    for (account, role) in [(&old, Role::Admin), (&new, Role::Owner)] {
        let membership = builders::membership(account.id, builders::role(workspace, role));
        transfer.put_membership(&membership).await.unwrap();
    }
    transfer.commit().await.unwrap();

    let seen = tokio::time::timeout(TIMEOUT, waiting).await.expect("the lock is released");
    assert_eq!(seen.unwrap(), new.id);
}

async fn owner_of(store: PgStore, workspace: WorkspaceId) -> AccountId {
    let mut unit = begin(&store).await;
    let found = unit.workspace(workspace).await.expect("the lock is released");
    found.expect("the workspace exists").owner_id
}

/// Proves: EM2.
#[tokio::test]
async fn a_worker_skips_jobs_that_another_worker_is_claiming() {
    let (_database, store) = open_store().await;
    let mut unit = begin(&store).await;
    for number in 1..=2 {
        unit.insert_jobs(&[builders::queued_job(number)]).await.unwrap();
    }
    unit.commit().await.unwrap();

    let claim = |number| JobClaim {
        id: builders::uuid(number),
        priority: JobPriority::Ordinary,
        now: T0,
        until: T0.plus(Duration::from_secs(60)),
    };
    let mut first = begin(&store).await;
    let claimed = first.claim_job(&claim(1)).await.unwrap();
    assert_eq!(claimed.map(|job| job.id), Some(builders::mail_id(1)));
    for (number, expected) in [(2, Some(builders::mail_id(2))), (3, None)] {
        let claim = claim(number);
        let claimed = tokio::time::timeout(TIMEOUT, store.claim_job(&claim)).await.expect("no lock is waited for");
        assert_eq!(claimed.unwrap().map(|job| job.id), expected);
    }
}

/// Proves: TK1.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn uses_are_counted_exactly_under_any_default_isolation_level() {
    let (database, store) = open_store().await;
    let token = insert_token(&store, Some(5)).await;
    // At SERIALIZABLE, most of these transactions would fail instead of waiting.
    let url = format!("{}&options=-c%20default_transaction_isolation%3Dserializable", database.url());
    let store = PgStore::open(&url).await.unwrap();

    let barrier = std::sync::Arc::new(tokio::sync::Barrier::new(12));
    let redeemers: Vec<_> = (0..12)
        .map(|_| {
            let (store, barrier, id) = (store.clone(), barrier.clone(), token.id);
            tokio::spawn(async move {
                let mut unit = begin(&store).await;
                barrier.wait().await;
                let counted = unit.count_use(id, T0).await.expect("no statement fails").is_some();
                unit.commit().await.unwrap();
                counted
            })
        })
        .collect();
    let mut counted = 0;
    for redeemer in redeemers {
        counted += u32::from(redeemer.await.unwrap());
    }
    assert_eq!(counted, 5);
    let uses = begin(&store).await.public_token(token.id).await.unwrap().unwrap().uses;
    assert_eq!(uses, 5);
}

/// Proves: OP2.
#[tokio::test]
async fn an_exhausted_pool_is_reported_within_seconds_and_recovers() {
    let (_database, store) = open_store().await;
    let mut units = Vec::new();
    for _ in 0..16 {
        units.push(begin(&store).await);
    }
    let refusal = tokio::time::timeout(TIMEOUT, store.begin()).await.expect("a reply within the timeout");
    assert!(matches!(refusal, Err(StoreError::Unavailable(_))));

    units.pop();
    begin(&store).await;
}

/// Proves: IN4.
#[tokio::test]
async fn a_transaction_with_a_refused_statement_does_not_commit_and_reports_it() {
    let (_database, store) = open_store().await;
    let (one, two) = (builders::account(1), builders::account(2));

    // Refused by a constraint: PostgreSQL answers the commit with a rollback, without an error.
    let mut unit = begin(&store).await;
    unit.insert_account(&one).await.unwrap();
    assert!(matches!(unit.insert_account(&one).await, Err(StoreError::Conflict)));
    assert!(matches!(unit.commit().await, Err(StoreError::Internal(_))));

    // Refused by a guarded write: this is no error to PostgreSQL, which would commit the rest.
    let mut unit = begin(&store).await;
    unit.insert_account(&one).await.unwrap();
    assert!(matches!(unit.update_account(&two).await, Err(StoreError::Conflict)));
    assert!(unit.account(one.id).await.unwrap().is_some());
    assert!(matches!(unit.commit().await, Err(StoreError::Internal(_))));

    assert!(begin(&store).await.account(one.id).await.unwrap().is_none());
}

/// Proves: ST6.
#[tokio::test]
async fn instances_that_start_together_migrate_once() {
    let database = FreshDatabase::create_empty().await;
    let mut starts = Vec::new();
    for _ in 0..4 {
        let store = PgStore::open(database.url()).await.unwrap();
        starts.push(tokio::spawn(async move { store.migrate().await }));
    }
    for start in starts {
        start.await.unwrap().unwrap();
    }

    let mut connection = PgConnection::connect(database.url()).await.unwrap();
    let twice = "SELECT EXISTS (SELECT FROM _sqlx_migrations GROUP BY version HAVING count(*) > 1)";
    assert!(!sqlx::query_scalar::<_, bool>(twice).fetch_one(&mut connection).await.unwrap());
    let account = "SELECT EXISTS (SELECT FROM pg_tables WHERE tablename = 'account')";
    assert!(sqlx::query_scalar::<_, bool>(account).fetch_one(&mut connection).await.unwrap());
}

#[tokio::test]
async fn an_invalid_url_is_refused_without_repeating_its_password() {
    for url in ["postgres://u:s3cret@host:port/db", "s3cret", "postgres://u:s3cret@h/d?sslmode=s3"] {
        let refusal = PgStore::open(url).await.unwrap_err();
        assert!(matches!(refusal, OpenError::Url(_)), "{refusal}");
        assert!(!format!("{refusal} {refusal:?}").contains("s3cret"), "{refusal}");
    }
}

/// Proves: S9.1.
#[tokio::test]
async fn a_missing_server_is_reported_immediately() {
    let refusal = PgStore::open("postgres:///db?host=/nonexistent&user=unknown").await.unwrap_err();
    assert!(matches!(refusal, OpenError::Connect(_)), "{refusal}");
}

/// Proves: ST5.
#[tokio::test]
async fn a_store_without_its_server_is_unavailable() {
    let (_database, store) = open_store().await;
    store.ping().await.unwrap();
    store.close().await;
    assert!(matches!(store.ping().await, Err(StoreError::Unavailable(_))));
    assert!(matches!(store.begin().await, Err(StoreError::Unavailable(_))));
}

fn claim_of(number: u64) -> IdempotencyRecord {
    let (id, fingerprint) = (builders::hash(number), builders::hash(number + 100));
    IdempotencyRecord { id, fingerprint, answer: None, claimed_at: T0.plus(Duration::from_secs(1)) }
}

/// Proves: HT4.
#[tokio::test]
async fn a_claim_of_a_key_that_another_transaction_holds_ends_after_a_second() {
    let (_database, store) = open_store().await;
    let mut first = begin(&store).await;
    assert_eq!(first.claim_idempotency_key(&claim_of(1), T0).await.unwrap(), KeyClaim::Claimed);
    let mut second = begin(&store).await;
    let started = std::time::Instant::now();
    let claimed = tokio::time::timeout(TIMEOUT, second.claim_idempotency_key(&claim_of(1), T0)).await.unwrap();
    assert_eq!(claimed.unwrap(), KeyClaim::InProgress);
    assert!((KeyClaim::WAIT..TIMEOUT).contains(&started.elapsed()), "{:?}", started.elapsed());
    assert!(second.commit().await.is_err(), "it can only be dropped");
    drop(first);
    let mut third = begin(&store).await;
    assert_eq!(third.claim_idempotency_key(&claim_of(1), T0).await.unwrap(), KeyClaim::Claimed);
}

#[tokio::test]
async fn the_statements_after_a_claim_wait_for_locks_as_long_as_others() {
    let (_database, store) = open_store().await;
    let owner = builders::account(1);
    let mut unit = begin(&store).await;
    unit.insert_account(&owner).await.unwrap();
    unit.commit().await.unwrap();
    let mut holder = begin(&store).await;
    holder.account(owner.id).await.unwrap().unwrap();
    let waiting = tokio::spawn(async move {
        let mut unit = begin(&store).await;
        assert_eq!(unit.claim_idempotency_key(&claim_of(1), T0).await.unwrap(), KeyClaim::Claimed);
        unit.account(owner.id).await
    });
    tokio::time::sleep(KeyClaim::WAIT * 2).await;
    assert!(!waiting.is_finished());
    drop(holder);
    assert!(waiting.await.unwrap().unwrap().is_some());
}

#[tokio::test]
async fn a_fresh_database_is_its_own_and_exists_until_it_is_dropped() {
    let (first, second) = (FreshDatabase::create_empty().await, FreshDatabase::create_empty().await);
    let mut connection = PgConnection::connect(first.url()).await.unwrap();
    sqlx::raw_sql("CREATE TABLE guests (name text)").execute(&mut connection).await.unwrap();
    let mut other = PgConnection::connect(second.url()).await.unwrap();
    assert!(sqlx::raw_sql("SELECT * FROM guests").execute(&mut other).await.is_err());

    let url = first.url().to_owned();
    drop(first);
    assert!(PgConnection::connect(&url).await.is_err());
}
