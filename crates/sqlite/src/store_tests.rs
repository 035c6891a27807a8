use guestlist_domain::port::{AccessReader, QueuedJob};
use guestlist_testkit::WriteRecords as _;
use guestlist_testkit::builders;
use tempfile::TempDir;

use super::*;

async fn store() -> (TempDir, SqliteStore) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&format!("sqlite://{}", folder.path().join("guestlist.db").display())).await.unwrap();
    store.migrate().await.unwrap();
    (folder, store)
}

/// A mail that does not fit into the pages of an empty database.
fn large_mail() -> QueuedJob {
    QueuedJob { payload: vec![7; 1 << 20], invitation_id: None, ..builders::queued_job(1) }
}

/// Proves: OP2.
#[tokio::test]
async fn a_connection_whose_transaction_sqlite_ended_is_not_reused() {
    let (_folder, store) = store().await;
    // SQLite raises the value to the current number of pages, so the database is full for this connection.
    sqlx::query("PRAGMA max_page_count = 1").execute(&store.writer).await.unwrap();
    let mut unit = store.begin().await.unwrap();
    let refused = unit.insert_jobs(&[large_mail()]).await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
    drop(unit);

    let mut unit = store.begin().await.unwrap();
    unit.insert_jobs(&[large_mail()]).await.unwrap();
    unit.commit().await.unwrap();
}

/// Proves: OP2.
#[tokio::test]
async fn a_unit_of_work_whose_transaction_sqlite_ended_does_not_commit() {
    let (_folder, store) = store().await;
    sqlx::query("PRAGMA max_page_count = 1").execute(&store.writer).await.unwrap();
    let mut unit = store.begin().await.unwrap();
    unit.insert_account(&builders::account(1)).await.unwrap();
    unit.insert_session(&builders::session(1, builders::account_id(1))).await.unwrap();
    unit.insert_jobs(&[large_mail()]).await.unwrap_err();
    unit.commit().await.unwrap_err();
    assert_eq!(store.session(builders::hash(1)).await.unwrap(), None);
    store.begin().await.unwrap();
}

#[tokio::test]
async fn a_single_connection_reads_and_writes() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("guestlist.db").display());
    let store =
        SqliteStore::open_with(&url, SqliteOptions { connections: 1, ..SqliteOptions::default() }).await.unwrap();
    store.migrate().await.unwrap();
    let mut unit = store.begin().await.unwrap();
    unit.insert_account(&builders::account(1)).await.unwrap();
    unit.insert_session(&builders::session(1, builders::account_id(1))).await.unwrap();
    assert!(store.readers().try_acquire().is_none(), "a reader waits for the writer");
    unit.commit().await.unwrap();
    assert!(store.session(builders::hash(1)).await.unwrap().is_some());
    store.close().await;
}

/// Proves: OP2.
#[tokio::test]
async fn a_reader_that_lost_its_snapshot_never_returns_stale_data() {
    let (_folder, store) = store().await;
    // SQLite does the same when the disk fails.
    let mut snapshot = store.readers.begin().await.unwrap();
    sqlx::query("ROLLBACK").execute(&mut *snapshot).await.unwrap();
    drop(snapshot);
    for number in 1..=3 {
        let mut snapshot = store.readers.begin().await.unwrap();
        let accounts: i64 = sqlx::query_scalar("SELECT count(*) FROM account").fetch_one(&mut *snapshot).await.unwrap();
        assert_eq!(accounts, number - 1);
        drop(snapshot);
        let mut unit = store.begin().await.unwrap();
        unit.insert_account(&builders::account(number.try_into().unwrap())).await.unwrap();
        unit.commit().await.unwrap();
    }
}
