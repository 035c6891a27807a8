//! A disk that is full, and then is not.
//!
//! The limit of the size of files (RLIMIT_FSIZE) stands in for the disk: it needs no privileges and fails every write to
//! a file with EFBIG. It is the whole process's, so this file has one test.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use guestlist_domain::port::{AccessReader, QueuedMail, Store, StoreError};
use guestlist_sqlite::SqliteStore;
use guestlist_testkit::builders;
use rustix::process::{Resource, Rlimit, Signal, getrlimit, setrlimit};
use tokio::signal::unix::{SignalKind, signal};

/// The limit while it stands; dropping it makes room again.
struct Full(Rlimit);

impl Full {
    fn begin() -> Self {
        let before = getrlimit(Resource::Fsize);
        setrlimit(Resource::Fsize, Rlimit { current: Some(0), ..before }).unwrap();
        Self(before)
    }
}

impl Drop for Full {
    fn drop(&mut self) {
        setrlimit(Resource::Fsize, self.0).unwrap();
    }
}

fn is_unavailable<T>(outcome: &Result<T, StoreError>) -> bool {
    matches!(outcome, Err(StoreError::Unavailable(_)))
}

/// Begins, inserts and commits.
async fn write(store: &SqliteStore, number: u64) -> Result<(), StoreError> {
    let mut unit = store.begin().await?;
    unit.insert_account(&builders::account(number)).await?;
    unit.insert_session(&builders::session(number, builders::account_id(number))).await?;
    unit.commit().await
}

/// Begins, and inserts more than SQLite keeps in memory until the commit.
async fn write_much(store: &SqliteStore, number: u64) -> Result<(), StoreError> {
    let mut unit = store.begin().await?;
    let mail = QueuedMail { sealed: vec![7; 3 << 20], invitation_id: None, ..builders::queued_mail(number) };
    unit.enqueue_mail(&mail).await?;
    unit.commit().await
}

async fn is_there(store: &SqliteStore, number: u64) -> bool {
    store.session(builders::hash(number)).await.unwrap().is_some()
}

/// Proves: OP2, ST5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_makes_the_store_unavailable_until_there_is_room_again() {
    // With a handler, the write fails; without one, the process would end.
    let _instead_of_the_end = signal(SignalKind::from_raw(Signal::XFSZ.as_raw())).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&format!("sqlite://{}", folder.path().join("guestlist.db").display())).await.unwrap();
    store.migrate().await.unwrap();
    for round in [0, 10] {
        write(&store, round).await.unwrap();
        store.ping().await.unwrap();

        let full = Full::begin();
        for number in round + 1..round + 4 {
            let small = write(&store, number).await;
            let large = write_much(&store, number).await;
            let ping = store.ping().await;
            let (before, after) = (is_there(&store, round).await, is_there(&store, number).await);
            // Nothing is asserted, and so nothing said, while nothing can be written.
            if !(is_unavailable(&small) && is_unavailable(&large) && is_unavailable(&ping) && before && !after) {
                drop(full);
                panic!("{small:?}, {large:?}, {ping:?}, {before}, {after}");
            }
        }
        drop(full);

        store.ping().await.unwrap();
        for number in round + 1..round + 4 {
            write(&store, number).await.unwrap();
            write_much(&store, number).await.unwrap();
            assert!(is_there(&store, number).await);
        }
    }
}
