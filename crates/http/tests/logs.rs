//! The log output of the API.
//!
//! These tests run in a separate process: `tracing` caches for the whole process whether a callsite is enabled, so a
//! test that reads a log cannot share a process with tests that log without listening. Every test of this file reads
//! its log with [`logged`].

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::cell::RefCell;
use std::io::Write;
use std::sync::{Arc, Once};

use async_trait::async_trait;
use axum::body::Body;
use axum::http::Request;
use axum::http::request::Builder;
use guestlist_domain::model::access::{EffectiveAccess, GuestFacts};
use guestlist_domain::model::account::Account;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::ids::{AccountId, GuestSessionId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::invitation::InvitationSecret;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::workspace_access::WorkspaceAccess;
use guestlist_domain::port::{
    AccessReader, ApiKeyAccess, GuestTokenFacts, SessionAccess, Store, StoreError, UnitOfWork,
};
use guestlist_domain::usecase::{Ports, Service};
use guestlist_http::{Options, router};
use guestlist_testkit::TestApp;
use tower::ServiceExt;

thread_local! {
    /// What this thread has logged since its test started listening.
    static LINES: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

/// Writes into [`LINES`].
struct Lines;

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LINES.with_borrow_mut(|lines| lines.as_mut().map(|lines| lines.extend_from_slice(bytes)));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Sends a request and returns everything that is logged meanwhile, at every level. The runtime of `#[tokio::test]` has
/// one thread, so the log of this thread is that of the request.
async fn logged(service: Service, request: Builder) -> String {
    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| {
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false).with_writer(|| Lines).init();
    });
    LINES.set(Some(Vec::new()));
    router(service, Options::default()).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    String::from_utf8(LINES.take().unwrap()).unwrap()
}

fn request(method: &str, uri: &str) -> Builder {
    Request::builder().method(method).uri(uri)
}

/// A store that cannot be reached, and a reader that panics.
struct Broken;

#[async_trait]
impl Store for Broken {
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        Err(StoreError::Unavailable("connection refused".into()))
    }

    async fn idempotency_record(&self, _: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError> {
        Err(StoreError::Unavailable("connection refused".into()))
    }

    async fn ping(&self) -> Result<Timestamp, StoreError> {
        Err(StoreError::Unavailable("connection refused".into()))
    }
}

#[async_trait]
impl AccessReader for Broken {
    async fn session(&self, _: SecretHash) -> Result<Option<(Session, Account)>, StoreError> {
        panic!("gls_panic")
    }

    async fn session_with_unread(&self, _: SecretHash) -> Result<Option<(Session, Account, u64)>, StoreError> {
        panic!("gls_panic")
    }

    async fn account_by_email(&self, _: &EmailAddress) -> Result<Option<Account>, StoreError> {
        panic!("gls_panic")
    }

    async fn api_key(&self, _: SecretHash) -> Result<Option<ApiKey>, StoreError> {
        panic!("gls_panic")
    }

    async fn session_access(&self, _: SecretHash, _: &[Target]) -> Result<Option<SessionAccess>, StoreError> {
        panic!("gls_panic")
    }

    async fn api_key_access(
        &self,
        _: SecretHash,
        _: &[(AccountId, Target)],
    ) -> Result<Option<ApiKeyAccess>, StoreError> {
        panic!("gls_panic")
    }

    async fn invitation_secret(&self, _: &[SecretHash]) -> Result<Option<InvitationSecret>, StoreError> {
        panic!("gls_panic")
    }

    async fn public_token_by_code(&self, _: &[SecretHash]) -> Result<Option<PublicTokenId>, StoreError> {
        panic!("gls_panic")
    }

    async fn effective_access(
        &self,
        _: AccountId,
        _: Target,
    ) -> Result<Option<(WorkspaceId, EffectiveAccess)>, StoreError> {
        panic!("gls_panic")
    }

    async fn workspace_access(&self, _: AccountId, _: WorkspaceId) -> Result<Option<WorkspaceAccess>, StoreError> {
        panic!("gls_panic")
    }

    async fn guest_token(&self, _: PublicTokenId) -> Result<Option<GuestTokenFacts>, StoreError> {
        panic!("gls_panic")
    }

    async fn guest(&self, _: GuestSessionId) -> Result<Option<GuestFacts>, StoreError> {
        panic!("gls_panic")
    }
}

fn healthy() -> Service {
    TestApp::new().service
}

fn broken() -> Service {
    let broken = Arc::new(Broken);
    Service::new(Ports { store: broken.clone(), access: broken, ..TestApp::new().ports }, Policy::default())
}

/// Proves: OP1.
#[tokio::test]
async fn logs_contain_route_and_request_id_but_no_secrets() {
    // It has the form of a session token, so that the reader is called and panics.
    let token = format!("gls_{}", "x".repeat(43));
    for (method, path, route) in [
        ("GET", "/v1/invitations/gls_path?token=gls_query", "/v1/invitations/{id}"),
        ("POST", "/v1/invitations/gls_path/cancel?token=gls_query", "/v1/invitations/{id}/cancel"),
        ("DELETE", "/v1/invitations/gls_path?token=gls_query", "/v1/invitations/{id}"),
    ] {
        for service in [healthy(), broken()] {
            let request = request(method, path)
                .header("x-request-id", "mine-1")
                .header("authorization", format!("Bearer {token}"))
                .header("x-forwarded-for", "198.51.100.7");
            let log = logged(service, request).await;
            assert!(log.contains(route) && log.contains("mine-1") && log.contains(method), "{log}");
            assert!(!log.contains("gls_") && !log.contains("198.51.100.7"), "{log}");
        }
    }
}

/// Proves: HT1.
#[tokio::test]
async fn a_panic_is_logged_with_the_request_id_and_without_its_message() {
    let request = request("GET", "/v1/account")
        .header("x-request-id", "mine-2")
        .header("authorization", format!("Bearer gls_{}", "x".repeat(43)));
    let log = logged(broken(), request).await;
    assert!(log.contains("ERROR") && log.contains("a handler panicked") && log.contains("mine-2"), "{log}");
    assert!(!log.contains("gls_panic"), "{log}");
}

/// Proves: HT1.
#[tokio::test]
async fn the_cause_of_a_server_error_is_logged_with_the_request_id() {
    let log = logged(broken(), request("GET", "/readyz").header("x-request-id", "mine-3")).await;
    assert!(log.contains("ERROR") && log.contains("connection refused") && log.contains("mine-3"), "{log}");
}
