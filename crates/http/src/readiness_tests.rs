use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use async_trait::async_trait;
use axum::body::Body;
use axum::http::{Request, header};
use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Store, StoreError, UnitOfWork};
use guestlist_domain::usecase::Ports;
use guestlist_testkit::{TestApp, builders};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tokio::sync::Semaphore;
use tower::ServiceExt;

use super::*;
use crate::{Options, router};

/// A store that counts write attempts, and fails while its disk is full.
struct Disk {
    is_full: AtomicBool,
    writes: AtomicUsize,
    /// Each write waits for a permit.
    permits: Semaphore,
}

impl Disk {
    /// Returns a store that responds immediately.
    fn new() -> Arc<Self> {
        Self::with_permits(Semaphore::MAX_PERMITS)
    }

    fn with_permits(permits: usize) -> Arc<Self> {
        let (is_full, writes) = (AtomicBool::new(false), AtomicUsize::new(0));
        Arc::new(Self { is_full, writes, permits: Semaphore::new(permits) })
    }

    fn fill(&self, is_full: bool) {
        self.is_full.store(is_full, Ordering::SeqCst);
    }

    fn writes(&self) -> usize {
        self.writes.load(Ordering::SeqCst)
    }

    fn service(self: &Arc<Self>) -> Service {
        Service::new(Ports { store: self.clone(), ..TestApp::new().ports }, Policy::default())
    }
}

#[async_trait]
impl Store for Disk {
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        Err(StoreError::Unavailable("not needed here".into()))
    }

    async fn idempotency_record(&self, _: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError> {
        Err(StoreError::Unavailable("not needed here".into()))
    }

    async fn ping(&self) -> Result<Timestamp, StoreError> {
        self.writes.fetch_add(1, Ordering::SeqCst);
        self.permits.acquire().await.unwrap().forget();
        match self.is_full.load(Ordering::SeqCst) {
            true => Err(StoreError::Unavailable("database or disk is full".into())),
            false => Ok(builders::T0),
        }
    }
}

/// Proves: OP2.
#[tokio::test]
async fn a_failed_write_is_503_with_retry_after_and_without_its_cause() {
    let disk = Disk::new();
    disk.fill(true);
    let request = Request::get("/readyz").body(Body::empty()).unwrap();
    let (parts, body) = router(disk.service(), Options::default()).oneshot(request).await.unwrap().into_parts();
    assert_eq!(parts.status.as_u16(), 503);
    assert_eq!(parts.headers[header::RETRY_AFTER], "2");
    let bytes = body.collect().await.unwrap().to_bytes();
    let problem: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(problem["code"], json!("service_unavailable"));
    assert!(!problem.to_string().contains("disk"), "{problem}");
}

/// Proves: OP2.
#[tokio::test(start_paused = true)]
async fn a_result_is_reused_for_a_quarter_of_a_second() {
    let (disk, readiness) = (Disk::new(), Readiness::default());
    let service = disk.service();
    let (just_before, rest) = (Duration::from_millis(249), Duration::from_millis(1));
    for (round, was_full) in [false, true, false].into_iter().enumerate() {
        disk.fill(was_full);
        assert_eq!(readiness.check(&service).await.is_err(), was_full);
        // The change is not visible while the result is fresh.
        disk.fill(!was_full);
        tokio::time::advance(just_before).await;
        assert_eq!(readiness.check(&service).await.is_err(), was_full);
        assert_eq!(disk.writes(), round + 1);
        tokio::time::advance(rest).await;
    }
}

/// Proves: OP2.
#[tokio::test(start_paused = true)]
async fn concurrent_checks_share_one_write() {
    for is_full in [false, true] {
        let (disk, readiness) = (Disk::with_permits(0), Readiness::default());
        disk.fill(is_full);
        let mut clients = tokio::task::JoinSet::new();
        for _ in 0..50 {
            let (readiness, service) = (readiness.clone(), disk.service());
            clients.spawn(async move { readiness.check(&service).await });
        }
        disk.permits.add_permits(50);
        let results = clients.join_all().await;
        assert!(results.iter().all(|result| result.is_err() == is_full), "{results:?}");
        assert_eq!(disk.writes(), 1);
    }
}

/// Proves: HT5.
#[tokio::test(start_paused = true)]
async fn a_check_is_completed_after_its_client_disconnects() {
    let (disk, readiness) = (Disk::with_permits(0), Readiness::default());
    let service = disk.service();
    let timed_out = tokio::time::timeout(Duration::from_secs(1), readiness.check(&service)).await;
    assert!(timed_out.is_err(), "{timed_out:?}");
    disk.permits.add_permits(2);
    readiness.check(&service).await.unwrap();
    assert_eq!(disk.writes(), 1);
}
