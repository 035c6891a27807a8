//! Runs the storage contract on the in-memory store, and tests its other features.

use std::sync::Arc;

use guestlist_domain::model::ids::{EventId, MailId};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::port::{AccessReader, Clock, ReadModel, Store, StoreError, WorkspaceReader};
use guestlist_testkit::WriteRecords as _;
use guestlist_testkit::contract::Harness;
use guestlist_testkit::fake::FixedClock;
use guestlist_testkit::{MemoryStore, builders};

struct MemoryHarness(MemoryStore);

impl Harness for MemoryHarness {
    async fn new() -> Self {
        Self(MemoryStore::new())
    }

    fn store(&self) -> Arc<dyn Store> {
        Arc::new(self.0.clone())
    }

    fn access(&self) -> Arc<dyn AccessReader> {
        Arc::new(self.0.clone())
    }

    fn read(&self) -> Arc<dyn ReadModel> {
        Arc::new(self.0.clone())
    }

    async fn jobs_with_payload(&self) -> Vec<MailId> {
        let mut ids: Vec<MailId> = self.0.queued_jobs().iter().map(|job| job.id).collect();
        ids.sort_unstable();
        ids
    }

    async fn event_ids(&self) -> Vec<EventId> {
        let mut ids: Vec<EventId> = self.0.events().iter().map(|event| event.id).collect();
        ids.sort_unstable();
        ids
    }
}

guestlist_testkit::storage_contract!(MemoryHarness);

#[tokio::test]
async fn a_commit_set_to_fail_writes_nothing_and_the_next_one_succeeds() {
    let store = MemoryStore::new();
    store.fail_next_commit();
    for fails in [true, false] {
        let mut uow = store.begin().await.unwrap();
        assert_eq!(uow.account(builders::account_id(1)).await.unwrap(), None);
        uow.insert_account(&builders::account(1)).await.unwrap();
        let outcome = uow.commit().await;
        assert_eq!(matches!(outcome, Err(StoreError::Unavailable(_))), fails);
        assert_eq!(outcome.is_ok(), !fails);
    }
}

#[tokio::test]
async fn commits_set_to_contend_write_nothing_and_the_next_one_succeeds() {
    let store = MemoryStore::new();
    store.contend_next_commits(2);
    for contends in [true, true, false] {
        let mut uow = store.begin().await.unwrap();
        uow.insert_account(&builders::account(1)).await.unwrap();
        let outcome = uow.commit().await;
        assert_eq!(matches!(outcome, Err(StoreError::Contended(_))), contends);
        assert_eq!(outcome.is_ok(), !contends);
    }
}

#[tokio::test]
async fn a_forbidden_second_connection_refuses_reads_beside_an_open_unit_of_work() {
    let store = MemoryStore::new();
    let read =
        |store: MemoryStore| async move { store.workspaces(builders::account_id(1), PageRequest::default()).await };
    let uow = store.begin().await.unwrap();
    read(store.clone()).await.expect("not forbidden yet");
    store.forbid_second_connections();
    assert!(matches!(read(store.clone()).await, Err(StoreError::Internal(_))));
    tokio::spawn(read(store.clone())).await.unwrap().expect("another task can read");
    drop(uow);
    read(store).await.expect("no unit of work is open");
}

#[tokio::test]
async fn a_unit_of_work_with_a_conflict_can_only_be_dropped() {
    let store = MemoryStore::new();
    let mut uow = store.begin().await.unwrap();
    uow.insert_account(&builders::account(1)).await.unwrap();
    let twice = uow.insert_account(&builders::account(1)).await;
    assert!(matches!(twice, Err(StoreError::Conflict)));
    assert!(matches!(uow.account(builders::account_id(1)).await, Err(StoreError::Internal(_))));
    assert!(matches!(uow.commit().await, Err(StoreError::Internal(_))));
    let mut uow = store.begin().await.unwrap();
    assert_eq!(uow.account(builders::account_id(1)).await.unwrap(), None);
}

#[tokio::test(start_paused = true)]
async fn waiting_for_a_unit_of_work_that_never_ends_fails() {
    let store = MemoryStore::new();
    let _never_finished = store.begin().await.unwrap();
    assert!(matches!(store.begin().await, Err(StoreError::Unavailable(_))));
}

#[tokio::test]
async fn a_store_with_a_clock_returns_the_time_of_that_clock() {
    let clock = Arc::new(FixedClock::default());
    let store = MemoryStore::with_clock(clock.clone());
    clock.advance(std::time::Duration::from_secs(60));
    assert_eq!(store.ping().await.unwrap(), clock.now());
}

#[test]
fn every_case_of_the_contract_is_listed() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/contract");
    let list = std::fs::read_to_string(folder.join("cases.rs")).unwrap();
    let (mut cases, mut missing) = (0, Vec::new());
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for line in text.lines().filter_map(|line| line.strip_prefix("pub async fn ")) {
            let name = line.split(['(', '<']).next().unwrap();
            cases += 1;
            let listed = list.lines().any(|line| line.trim().strip_suffix(',') == Some(name));
            missing.extend((!listed).then(|| name.to_owned()));
        }
    }
    assert!(cases > 100 && missing.is_empty(), "{cases} cases, missing: {missing:?}");
}
