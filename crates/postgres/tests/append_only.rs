//! The activity log only grows, whoever writes into the database.

use guestlist_domain::model::event::Event;
use guestlist_domain::port::Store;
use guestlist_postgres::{FreshDatabase, PgStore};
use guestlist_testkit::builders;
use sqlx::Connection;
use sqlx::postgres::PgConnection;

/// Proves: S6.1, OP4, IN13.
#[tokio::test]
async fn entries_of_the_activity_log_are_neither_changed_nor_removed() {
    let database = FreshDatabase::create().await;
    let store = PgStore::open(database.url()).await.expect("the fresh database opens");
    let (owner, workspace) = (builders::account(1), builders::workspace(1, builders::account_id(1)));
    let event = Event { projects: vec![builders::project_id(1)], ..builders::event(1, owner.id, &workspace) };
    let mut uow = store.begin().await.expect("a connection is free");
    uow.append_event(&event).await.expect("PostgreSQL takes it");
    uow.commit().await.expect("PostgreSQL takes it");

    let mut past_the_store = PgConnection::connect(database.url()).await.expect("the database answers");
    for statement in [
        "UPDATE event SET action = 'invitation.created'",
        "DELETE FROM event",
        "TRUNCATE event CASCADE",
        "UPDATE event_project SET at = now()",
        "DELETE FROM event_project",
        "TRUNCATE event_project",
    ] {
        let refused = sqlx::query(statement).execute(&mut past_the_store).await.expect_err(statement);
        assert!(refused.to_string().contains("the activity log only grows"), "{statement}: {refused}");
    }
    for table in ["SELECT count(*) FROM event", "SELECT count(*) FROM event_project"] {
        let count: i64 = sqlx::query_scalar(table).fetch_one(&mut past_the_store).await.expect("a count");
        assert_eq!(count, 1, "{table}");
    }
}
