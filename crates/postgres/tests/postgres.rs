//! What cannot be asked of every store: whom PostgreSQL lets wait for whom, and what becomes of connections.

use std::time::Duration;

use guestlist_domain::model::ids::{AccountId, WorkspaceId};
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::role::Role;
use guestlist_domain::port::{ClaimedMail, Store, StoreError, UnitOfWork};
use guestlist_postgres::{FreshDatabase, OpenError, PgStore};
use guestlist_testkit::builders::{self, T0};
use sqlx::Connection;
use sqlx::postgres::PgConnection;

/// Longer than any statement here takes, and the end of a test in which one waits for ever.
const FAR_TOO_LONG: Duration = Duration::from_secs(20);

async fn opened() -> (FreshDatabase, PgStore) {
    let database = FreshDatabase::create().await;
    let store = PgStore::open(database.url()).await.expect("the fresh database opens");
    (database, store)
}

async fn begin(store: &PgStore) -> Box<dyn UnitOfWork> {
    store.begin().await.expect("a connection is free")
}

/// Workspace 1 of account 1 with project 1, and a public token for it.
async fn with_token(store: &PgStore, usage_limit: Option<u32>) -> PublicToken {
    let (owner, project) = (builders::account(1), builders::project(1, builders::workspace_id(1)));
    let token = builders::public_token(1, project.workspace_id, vec![project.id], owner.id);
    let token = PublicToken { usage_limit, ..token };
    let mut unit = begin(store).await;
    unit.insert_account(&owner).await.expect("PostgreSQL takes it");
    unit.insert_workspace(&builders::workspace(1, owner.id)).await.expect("PostgreSQL takes it");
    unit.insert_project(&project).await.expect("PostgreSQL takes it");
    unit.insert_public_token(&token).await.expect("PostgreSQL takes it");
    unit.commit().await.expect("PostgreSQL takes it");
    token
}

/// Returns once a statement waits for a lock that another transaction holds.
async fn until_one_waits(database: &FreshDatabase) {
    let mut connection = PgConnection::connect(database.url()).await.expect("the database answers");
    let waiting = "SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                   WHERE NOT l.granted AND a.datname = current_database())";
    while !sqlx::query_scalar::<_, bool>(waiting).fetch_one(&mut connection).await.expect("it tells") {}
}

#[tokio::test]
async fn a_guest_comes_in_while_somebody_holds_the_workspace() {
    let (_database, store) = opened().await;
    let token = with_token(&store, None).await;

    let mut administrator = begin(&store).await;
    administrator.workspace(token.workspace_id).await.unwrap().unwrap();
    administrator.account(token.created_by).await.unwrap().unwrap();

    let mut guest = begin(&store).await;
    let coming_in = async {
        guest.count_use(token.id, T0).await?.expect("it has uses left");
        guest.insert_guest_session(&builders::guest_session(1, &token)).await?;
        guest.commit().await
    };
    tokio::time::timeout(FAR_TOO_LONG, coming_in).await.expect("nobody waits").unwrap();

    // And who holds the workspace goes on to the token: with locks that excluded each other, a deadlock.
    let token = administrator.public_token(token.id).await.unwrap().unwrap();
    assert_eq!(token.uses, 1);
}

/// Proves: AZ5.
#[tokio::test]
async fn whoever_waited_for_the_workspace_sees_the_owner_of_that_moment() {
    let (database, store) = opened().await;
    let workspace = with_token(&store, None).await.workspace_id;
    let (old, new) = (builders::account(1), builders::account(2));

    let mut transfer = begin(&store).await;
    transfer.insert_account(&new).await.unwrap();
    transfer.workspace(workspace).await.unwrap().unwrap();

    let waiting = tokio::spawn(owner_of(store.clone(), workspace));
    until_one_waits(&database).await;
    for (account, role) in [(&old, Role::Admin), (&new, Role::Owner)] {
        let membership = builders::membership(account.id, builders::role(workspace, role));
        transfer.put_membership(&membership).await.unwrap();
    }
    transfer.commit().await.unwrap();

    let seen = tokio::time::timeout(FAR_TOO_LONG, waiting).await.expect("the lock is free");
    assert_eq!(seen.unwrap(), new.id);
}

async fn owner_of(store: PgStore, workspace: WorkspaceId) -> AccountId {
    let mut unit = begin(&store).await;
    let found = unit.workspace(workspace).await.expect("the lock comes free");
    found.expect("the workspace is there").owner_id
}

/// Proves: EM2.
#[tokio::test]
async fn a_worker_passes_over_mails_that_another_one_is_just_taking() {
    let (_database, store) = opened().await;
    let mut unit = begin(&store).await;
    for number in 1..=3 {
        unit.enqueue_mail(&builders::queued_mail(number)).await.unwrap();
    }
    unit.commit().await.unwrap();

    let lease = T0.plus(Duration::from_secs(60));
    let (mut first, mut second) = (begin(&store).await, begin(&store).await);
    let taken = first.claim_mails(builders::uuid(1), 2, T0, lease).await.unwrap();
    let rest = second.claim_mails(builders::uuid(2), 2, T0, lease);
    let rest = tokio::time::timeout(FAR_TOO_LONG, rest).await.expect("nobody waits").unwrap();

    let ids = |mails: &[ClaimedMail]| mails.iter().map(|mail| mail.id).collect::<Vec<_>>();
    assert_eq!(ids(&taken), [builders::mail_id(1), builders::mail_id(2)]);
    assert_eq!(ids(&rest), [builders::mail_id(3)]);
}

/// Proves: TK1.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn uses_are_exact_whatever_isolation_the_server_prefers() {
    let (database, store) = opened().await;
    let token = with_token(&store, Some(5)).await;
    // At SERIALIZABLE, most of these would fail instead of waiting for their turn.
    let url = format!("{}&options=-c%20default_transaction_isolation%3Dserializable", database.url());
    let store = PgStore::open(&url).await.unwrap();

    let all_at_once = std::sync::Arc::new(tokio::sync::Barrier::new(12));
    let redeemers: Vec<_> = (0..12)
        .map(|_| {
            let (store, all_at_once, id) = (store.clone(), all_at_once.clone(), token.id);
            tokio::spawn(async move {
                let mut unit = begin(&store).await;
                all_at_once.wait().await;
                let counted = unit.count_use(id, T0).await.expect("no one fails").is_some();
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
async fn when_every_connection_is_taken_one_is_told_so_soon_and_the_next_one_gets_in() {
    let (_database, store) = opened().await;
    let mut held = Vec::new();
    for _ in 0..16 {
        held.push(begin(&store).await);
    }
    let refusal = tokio::time::timeout(FAR_TOO_LONG, store.begin()).await.expect("an answer");
    assert!(matches!(refusal, Err(StoreError::Unavailable(_))));

    held.pop();
    begin(&store).await;
}

/// Proves: IN4.
#[tokio::test]
async fn after_a_refused_statement_nothing_is_committed_and_nobody_believes_it_was() {
    let (_database, store) = opened().await;
    let (one, two) = (builders::account(1), builders::account(2));

    // Refused by a constraint: PostgreSQL would answer the commit with a rollback, and call that a success.
    let mut unit = begin(&store).await;
    unit.insert_account(&one).await.unwrap();
    assert!(matches!(unit.insert_account(&one).await, Err(StoreError::Conflict)));
    assert!(matches!(unit.commit().await, Err(StoreError::Internal(_))));

    // Refused by a guard: PostgreSQL knows nothing of it, and would commit the rest.
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
    let (database, store) = opened().await;
    let mut connection = PgConnection::connect(database.url()).await.unwrap();
    let empty = "DROP SCHEMA public CASCADE; CREATE SCHEMA public";
    sqlx::raw_sql(empty).execute(&mut connection).await.unwrap();

    let instances: Vec<PgStore> = {
        let mut instances = vec![store];
        for _ in 0..3 {
            instances.push(PgStore::open(database.url()).await.unwrap());
        }
        instances
    };
    let starts: Vec<_> =
        instances.into_iter().map(|store| tokio::spawn(async move { store.migrate().await })).collect();
    for start in starts {
        start.await.unwrap().unwrap();
    }

    let twice = "SELECT EXISTS (SELECT FROM _sqlx_migrations GROUP BY version HAVING count(*) > 1)";
    assert!(!sqlx::query_scalar::<_, bool>(twice).fetch_one(&mut connection).await.unwrap());
    let account = "SELECT EXISTS (SELECT FROM pg_tables WHERE tablename = 'account')";
    assert!(sqlx::query_scalar::<_, bool>(account).fetch_one(&mut connection).await.unwrap());
}

#[tokio::test]
async fn a_url_that_is_none_is_refused_without_repeating_its_password() {
    for url in ["postgres://u:s3cret@host:port/db", "s3cret", "postgres://u:s3cret@h/d?sslmode=s3"] {
        let refusal = PgStore::open(url).await.unwrap_err();
        assert!(matches!(refusal, OpenError::Url(_)), "{refusal}");
        assert!(!format!("{refusal} {refusal:?}").contains("s3cret"), "{refusal}");
    }
}

/// Proves: S9.1.
#[tokio::test]
async fn a_server_that_is_not_there_is_said_at_once() {
    let refusal = PgStore::open("postgres:///db?host=/nonexistent&user=nobody").await.unwrap_err();
    assert!(matches!(refusal, OpenError::Connect(_)), "{refusal}");
}

/// Proves: ST5.
#[tokio::test]
async fn a_store_without_its_server_is_unavailable() {
    let (_database, store) = opened().await;
    store.ping().await.unwrap();
    store.close().await;
    assert!(matches!(store.ping().await, Err(StoreError::Unavailable(_))));
    assert!(matches!(store.begin().await, Err(StoreError::Unavailable(_))));
}
