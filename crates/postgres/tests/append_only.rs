//! Audit events are append-only, also for writes past the store.

use guestlist_domain::model::event::Event;
use guestlist_domain::port::Store;
use guestlist_postgres::{FreshDatabase, PgStore};
use guestlist_testkit::WriteRecords as _;
use guestlist_testkit::builders;
use sqlx::Connection;
use sqlx::postgres::PgConnection;

/// Proves: S6.1, OP4, IN13.
#[tokio::test]
async fn audit_events_cannot_be_changed_or_deleted() {
    let database = FreshDatabase::create().await;
    let store = PgStore::open(database.url()).await.expect("the fresh database opens");
    let (owner, workspace) = (builders::account(1), builders::workspace(1, builders::account_id(1)));
    let event = Event { projects: vec![builders::project_id(1)], ..builders::event(1, owner.id, &workspace) };
    let mut uow = store.begin().await.expect("a connection is free");
    uow.append_events(std::slice::from_ref(&event)).await.expect("the statement succeeds");
    uow.commit().await.expect("the statement succeeds");

    let mut connection = PgConnection::connect(database.url()).await.expect("connection to the database");
    for statement in [
        "UPDATE event SET action = 'invitation.created'",
        "DELETE FROM event",
        "TRUNCATE event CASCADE",
        "UPDATE event_project SET at = now()",
        "DELETE FROM event_project",
        "TRUNCATE event_project",
    ] {
        let refused = sqlx::query(statement).execute(&mut connection).await.expect_err(statement);
        assert!(refused.to_string().contains("the activity log only grows"), "{statement}: {refused}");
    }
    for table in ["SELECT count(*) FROM event", "SELECT count(*) FROM event_project"] {
        let count: i64 = sqlx::query_scalar(table).fetch_one(&mut connection).await.expect("a count");
        assert_eq!(count, 1, "{table}");
    }
}
