//! Behaviour that only a store on a file has.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::task::Poll;

use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccessReader, Attempts, DeliveryResult, JobClaim, QueuedJob, Store, StoreError};
use guestlist_sqlite::{OpenError, SqliteStore};
use guestlist_testkit::WriteRecords as _;
use guestlist_testkit::builders;
use tempfile::TempDir;

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn url(&self, name: &str) -> String {
        format!("sqlite://{}", self.path(name).display())
    }

    async fn store(&self) -> SqliteStore {
        let store = SqliteStore::open(&self.url("guestlist.db")).await.unwrap();
        store.migrate().await.unwrap();
        store
    }
}

fn mode(path: &Path) -> u32 {
    path.metadata().unwrap().permissions().mode() & 0o777
}

async fn insert_account_with_session(store: &SqliteStore) {
    let mut unit = store.begin().await.unwrap();
    unit.insert_account(&builders::account(1)).await.unwrap();
    unit.insert_session(&builders::session(1, builders::account_id(1))).await.unwrap();
    unit.commit().await.unwrap();
}

#[tokio::test]
async fn a_file_in_use_is_not_opened_again_until_the_last_clone_is_dropped() {
    let folder = Folder::new();
    let first = folder.store().await;
    let clone = first.clone();
    drop(first);

    let refused = SqliteStore::open(&folder.url("guestlist.db")).await.unwrap_err();
    assert!(matches!(refused, OpenError::InUse { .. }), "{refused:?}");
    let message = refused.to_string();
    assert!(message.contains("guestlist.db is in use: one SQLite file serves one process"));

    drop(clone);
    SqliteStore::open(&folder.url("guestlist.db")).await.unwrap();
}

#[tokio::test]
async fn a_file_is_in_use_under_every_path_to_it() {
    let folder = Folder::new();
    let _first = folder.store().await;
    std::os::unix::fs::symlink(folder.path("guestlist.db"), folder.path("other.db")).unwrap();

    let refused = SqliteStore::open(&folder.url("other.db")).await.unwrap_err();
    assert!(matches!(refused, OpenError::InUse { .. }), "{refused:?}");
}

#[tokio::test]
async fn a_file_stays_in_use_while_a_unit_of_work_is_open() {
    let folder = Folder::new();
    let store = folder.store().await;
    let unit = store.begin().await.unwrap();
    drop(store);

    let refused = SqliteStore::open(&folder.url("guestlist.db")).await.unwrap_err();
    assert!(matches!(refused, OpenError::InUse { .. }), "{refused:?}");
    drop(unit);
    SqliteStore::open(&folder.url("guestlist.db")).await.unwrap();
}

#[tokio::test]
async fn only_the_owner_can_read_the_database_files() {
    let folder = Folder::new();
    let store = folder.store().await;
    insert_account_with_session(&store).await;
    for name in ["guestlist.db", "guestlist.db-wal", "guestlist.db-shm", "guestlist.db.lock"] {
        assert_eq!(mode(&folder.path(name)), 0o600, "{name}");
    }
}

#[tokio::test]
async fn an_existing_file_keeps_its_mode() {
    let folder = Folder::new();
    std::fs::write(folder.path("guestlist.db"), []).unwrap();
    std::fs::set_permissions(folder.path("guestlist.db"), PermissionsExt::from_mode(0o640)).unwrap();
    folder.store().await;
    assert_eq!(mode(&folder.path("guestlist.db")), 0o640);
}

#[tokio::test]
async fn committed_data_is_found_after_reopening() {
    let folder = Folder::new();
    let store = folder.store().await;
    insert_account_with_session(&store).await;
    store.close().await;
    drop(store);

    let reopened = folder.store().await;
    let found = reopened.session(builders::hash(1)).await.unwrap();
    assert_eq!(found, Some((builders::session(1, builders::account_id(1)), builders::account(1))));
}

/// Proves: ST5.
#[tokio::test]
async fn a_closed_store_is_unavailable() {
    let folder = Folder::new();
    let store = folder.store().await;
    store.close().await;
    assert!(matches!(store.begin().await, Err(StoreError::Unavailable(_))));
    assert!(matches!(store.ping().await, Err(StoreError::Unavailable(_))));
    let session = store.session(builders::hash(1)).await;
    assert!(matches!(session, Err(StoreError::Unavailable(_))));
}

#[tokio::test]
async fn a_store_that_was_never_migrated_fails_closed() {
    let folder = Folder::new();
    let store = SqliteStore::open(&folder.url("guestlist.db")).await.unwrap();
    assert!(store.session(builders::hash(1)).await.is_err());
}

#[tokio::test]
async fn a_ping_returns_the_system_time() {
    #[expect(clippy::disallowed_methods, reason = "this is about the real clock")]
    let system_time = || {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        Timestamp::from_micros(i64::try_from(now.as_micros()).unwrap())
    };
    let folder = Folder::new();
    let store = folder.store().await;
    let before = system_time();
    let now = store.ping().await.unwrap();
    let after = system_time();
    // SQLite has milliseconds.
    let millisecond = std::time::Duration::from_millis(1);
    assert!(before.minus(millisecond) <= now && now <= after.plus(millisecond), "{now}");
}

#[tokio::test]
async fn a_url_without_a_file_is_refused() {
    for url in [
        "",
        "guestlist.db",
        "postgres://localhost/guestlist",
        "sqlite:",
        "sqlite://",
        "sqlite::memory:",
        "sqlite://:memory:",
        "sqlite://guestlist.db?mode=memory",
        "sqlite://guestlist.db?mode=ro",
    ] {
        let refused = SqliteStore::open(url).await.unwrap_err();
        assert!(matches!(refused, OpenError::Address), "{url}: {refused:?}");
    }
}

#[tokio::test]
async fn a_missing_directory_is_not_created() {
    let folder = Folder::new();
    let refused = SqliteStore::open(&folder.url("missing/guestlist.db")).await.unwrap_err();
    assert!(matches!(refused, OpenError::File { .. }), "{refused:?}");
    assert!(!folder.path("missing").exists());
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_and_not_changed() {
    let folder = Folder::new();
    std::fs::write(folder.path("guestlist.db"), "not a database, ".repeat(64)).unwrap();
    let refused = SqliteStore::open(&folder.url("guestlist.db")).await.unwrap_err();
    assert!(matches!(refused, OpenError::Database { .. }), "{refused:?}");
    let content = std::fs::read_to_string(folder.path("guestlist.db")).unwrap();
    assert_eq!(content, "not a database, ".repeat(64));
}

#[tokio::test]
async fn a_path_can_contain_spaces_and_escapes() {
    let folder = Folder::new();
    let store = SqliteStore::open(&folder.url("guest%20list ü.db")).await.unwrap();
    store.migrate().await.unwrap();
    assert!(folder.path("guest list ü.db").exists());
}

#[tokio::test]
async fn migrating_again_changes_nothing() {
    let folder = Folder::new();
    let store = folder.store().await;
    insert_account_with_session(&store).await;
    store.migrate().await.unwrap();
    assert!(store.session(builders::hash(1)).await.unwrap().is_some());
}

/// Proves: ST3.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn concurrent_transactions_wait_and_never_find_the_file_locked() {
    const WORKERS: u64 = 50;
    let folder = Folder::new();
    let store = folder.store().await;
    let barrier = std::sync::Arc::new(tokio::sync::Barrier::new(WORKERS as usize));
    let window = std::time::Duration::from_secs(60);
    let mut workers = tokio::task::JoinSet::new();
    for number in 0..WORKERS {
        let (store, barrier) = (store.clone(), barrier.clone());
        workers.spawn(async move {
            barrier.wait().await;
            let mut unit = store.begin().await.unwrap();
            // Reads before it writes: with a deferred BEGIN, the write would find a newer file and fail.
            unit.account(builders::account_id(number)).await.unwrap();
            let attempts = [Attempts { key: "key".to_owned(), window, count: 1 }];
            let counts = unit.count_attempts(&attempts, builders::T0).await.unwrap();
            unit.commit().await.unwrap();
            counts[0].count
        });
    }
    let mut counts = workers.join_all().await;
    counts.sort_unstable();
    assert_eq!(counts, (1..=u32::try_from(WORKERS).unwrap()).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_reader_never_waits_for_a_writer_and_sees_committed_data() {
    let folder = Folder::new();
    let store = folder.store().await;
    let mut unit = store.begin().await.unwrap();
    unit.insert_account(&builders::account(1)).await.unwrap();
    unit.insert_session(&builders::session(1, builders::account_id(1))).await.unwrap();
    assert!(store.session(builders::hash(1)).await.unwrap().is_none());
    unit.commit().await.unwrap();
    assert!(store.session(builders::hash(1)).await.unwrap().is_some());
}

#[tokio::test]
async fn the_content_of_a_sent_mail_leaves_no_trace_in_the_file() {
    let folder = Folder::new();
    let store = folder.store().await;
    let sealed = b"sealed content that is wiped later".repeat(500);
    let mail = QueuedJob { payload: sealed.clone(), invitation_id: None, ..builders::queued_job(1) };
    let mut unit = store.begin().await.unwrap();
    unit.insert_jobs(std::slice::from_ref(&mail)).await.unwrap();
    let (now, id) = (builders::T0, builders::uuid(9));
    let claim = JobClaim { id, priority: mail.priority, now, until: now.plus(std::time::Duration::from_secs(20)) };
    assert!(unit.claim_job(&claim).await.unwrap().is_some());
    assert!(unit.record_delivery(mail.id, id, &DeliveryResult::Sent, now).await.unwrap());
    unit.commit().await.unwrap();
    store.close().await;

    let file = std::fs::read(folder.path("guestlist.db")).unwrap();
    assert!(!file.windows(34).any(|bytes| bytes == &sealed[..34]));
}

/// Proves: HT5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cancelled_caller_leaves_the_writer_outside_of_a_transaction() {
    let folder = Folder::new();
    let store = folder.store().await;
    let mut completed = 0;
    for number in 0..60_u64 {
        let mut polls_left = number % 15;
        let work = async {
            let mut unit = store.begin().await.unwrap();
            unit.insert_account(&builders::account(number)).await.unwrap();
            unit.insert_session(&builders::session(number, builders::account_id(number))).await.unwrap();
            unit.commit().await.unwrap();
        };
        let mut work = std::pin::pin!(work);
        // The caller is cancelled after this number of polls.
        let is_complete = std::future::poll_fn(|context| match work.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(true),
            Poll::Pending if polls_left == 0 => Poll::Ready(false),
            Poll::Pending => {
                polls_left -= 1;
                Poll::Pending
            }
        });
        completed += u64::from(is_complete.await);
    }
    assert!((1..60).contains(&completed), "{completed}");
    for number in 0..60 {
        let mut unit = store.begin().await.unwrap();
        let account = unit.account(builders::account_id(number)).await.unwrap();
        unit.commit().await.unwrap();
        let session = store.session(builders::hash(number)).await.unwrap();
        assert_eq!(account.is_some(), session.is_some(), "{number}");
    }
}
