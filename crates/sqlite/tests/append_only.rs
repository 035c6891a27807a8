//! Audit events are append-only, also for writes past the store.

use guestlist_domain::model::event::Event;
use guestlist_domain::port::Store;
use guestlist_sqlite::SqliteStore;
use guestlist_testkit::WriteRecords as _;
use guestlist_testkit::builders;
use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

/// Proves: S6.1, OP4, IN13.
#[tokio::test]
async fn audit_events_cannot_be_changed_or_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("guestlist.db");
    let store = SqliteStore::open(&format!("sqlite://{}", file.display())).await.unwrap();
    store.migrate().await.unwrap();
    let (owner, workspace) = (builders::account(1), builders::workspace(1, builders::account_id(1)));
    let event = Event { projects: vec![builders::project_id(1)], ..builders::event(1, owner.id, &workspace) };
    let mut uow = store.begin().await.unwrap();
    uow.append_events(std::slice::from_ref(&event)).await.unwrap();
    uow.commit().await.unwrap();

    let mut connection = SqliteConnectOptions::new().filename(&file).connect().await.unwrap();
    for statement in [
        "UPDATE event SET action = 'invitation.created'",
        "DELETE FROM event",
        "UPDATE event_project SET at = 0",
        "DELETE FROM event_project",
    ] {
        let refused = sqlx::query(statement).execute(&mut connection).await.unwrap_err();
        assert!(refused.to_string().contains("the activity log only grows"), "{statement}: {refused}");
    }
    for table in ["SELECT count(*) FROM event", "SELECT count(*) FROM event_project"] {
        let count: i64 = sqlx::query_scalar(table).fetch_one(&mut connection).await.unwrap();
        assert_eq!(count, 1, "{table}");
    }
}
