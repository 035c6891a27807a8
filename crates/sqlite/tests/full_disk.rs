//! A full disk, and the recovery after space is freed.
//!
//! The limit of file sizes (RLIMIT_FSIZE) replaces the full disk: it needs no privileges, and every write to a file
//! fails with EFBIG. It applies to the whole process, so this file has one test.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use guestlist_domain::port::{AccessReader, QueuedJob, Store, StoreError};
use guestlist_sqlite::SqliteStore;
use guestlist_testkit::WriteRecords as _;
use guestlist_testkit::builders;
use rustix::process::{Resource, Rlimit, Signal, getrlimit, setrlimit};
use tokio::signal::unix::{SignalKind, signal};

/// The limit as long as this value exists; dropping it restores the former one.
struct DiskLimit(Rlimit);

impl DiskLimit {
    fn set() -> Self {
        let before = getrlimit(Resource::Fsize);
        setrlimit(Resource::Fsize, Rlimit { current: Some(0), ..before }).unwrap();
        Self(before)
    }
}

impl Drop for DiskLimit {
    fn drop(&mut self) {
        setrlimit(Resource::Fsize, self.0).unwrap();
    }
}

fn is_unavailable<T>(outcome: &Result<T, StoreError>) -> bool {
    matches!(outcome, Err(StoreError::Unavailable(_)))
}

/// Inserts a small record and commits.
async fn write(store: &SqliteStore, number: u64) -> Result<(), StoreError> {
    let mut unit = store.begin().await?;
    unit.insert_account(&builders::account(number)).await?;
    unit.insert_session(&builders::session(number, builders::account_id(number))).await?;
    unit.commit().await
}

/// Inserts more than SQLite keeps in memory until the commit, and commits.
async fn write_large(store: &SqliteStore, number: u64) -> Result<(), StoreError> {
    let mut unit = store.begin().await?;
    let mail = QueuedJob { payload: vec![7; 3 << 20], invitation_id: None, ..builders::queued_job(number) };
    unit.insert_jobs(std::slice::from_ref(&mail)).await?;
    unit.commit().await
}

async fn exists(store: &SqliteStore, number: u64) -> bool {
    store.session(builders::hash(number)).await.unwrap().is_some()
}

/// Proves: OP2, ST5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_makes_the_store_unavailable_until_space_is_freed() {
    // With a handler for SIGXFSZ, the write fails; without one, the signal ends the process.
    let _handler = signal(SignalKind::from_raw(Signal::XFSZ.as_raw())).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&format!("sqlite://{}", folder.path().join("guestlist.db").display())).await.unwrap();
    store.migrate().await.unwrap();
    for round in [0, 10] {
        write(&store, round).await.unwrap();
        store.ping().await.unwrap();

        let limit = DiskLimit::set();
        for number in round + 1..round + 4 {
            let small = write(&store, number).await;
            let large = write_large(&store, number).await;
            let ping = store.ping().await;
            let (before, after) = (exists(&store, round).await, exists(&store, number).await);
            // No assertion before the limit is lifted: its message could not be written either.
            if !(is_unavailable(&small) && is_unavailable(&large) && is_unavailable(&ping) && before && !after) {
                drop(limit);
                panic!("{small:?}, {large:?}, {ping:?}, {before}, {after}");
            }
        }
        drop(limit);

        store.ping().await.unwrap();
        for number in round + 1..round + 4 {
            write(&store, number).await.unwrap();
            write_large(&store, number).await.unwrap();
            assert!(exists(&store, number).await);
        }
    }
}
