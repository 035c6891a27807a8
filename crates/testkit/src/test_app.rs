//! A complete Guestlist in memory.

use std::sync::Arc;

use guestlist_domain::model::account::Account;
use guestlist_domain::model::mail::Mail;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::secret::SecretKind;
use guestlist_domain::model::session::Session;
use guestlist_domain::port::{Clock, QueuedJob, Secrets, Store};
use guestlist_domain::usecase::{Caller, Ports, RequestContext, Service};

use crate::WriteRecords as _;
use crate::fake::{
    CountingNotifier, FakeHasher, FakeSecrets, FakeSigner, FixedClock, RecordingMailer, RecordingRetryTimer,
    SequentialIds,
};
use crate::{MemoryStore, builders};

/// A [`Service`] over the in-memory store and the fakes, with access to each of them.
///
/// Begin with [`TestApp::new`]; [`person`](Self::person) creates accounts, and [`context`](Self::context) is the
/// context of a request. The store refuses reads beside an open transaction
/// ([`MemoryStore::forbid_second_connections`]).
pub struct TestApp {
    /// The service under test.
    pub service: Service,
    /// The service's ports, for creating another service: with another policy, or with a mock instead of one port.
    pub ports: Ports,
    /// The store of the service.
    pub store: MemoryStore,
    /// The clock of the service and the store. Starts at [`builders::T0`](crate::builders::T0).
    pub clock: Arc<FixedClock>,
    /// The timer of retries, which records every pause and does not wait.
    pub retry_timer: Arc<RecordingRetryTimer>,
    /// The source of ids.
    pub ids: Arc<SequentialIds>,
    /// The source of secrets.
    pub secrets: Arc<FakeSecrets>,
    /// The signer of tokens.
    pub signer: Arc<FakeSigner>,
    /// The password hasher.
    pub hasher: Arc<FakeHasher>,
    /// The mailer, which records every attempt.
    pub mailer: Arc<RecordingMailer>,
    /// The worker notifier, which counts its calls.
    pub notifier: Arc<CountingNotifier>,
}

impl TestApp {
    /// Creates an empty instance with the default policy.
    #[must_use]
    pub fn new() -> Self {
        Self::with_policy(Policy::default())
    }

    /// Creates an empty instance with this policy.
    #[must_use]
    pub fn with_policy(policy: Policy) -> Self {
        let clock = Arc::new(FixedClock::default());
        let store = MemoryStore::with_clock(clock.clone());
        store.forbid_second_connections();
        let retry_timer = Arc::<RecordingRetryTimer>::default();
        let ids = Arc::<SequentialIds>::default();
        let secrets = Arc::<FakeSecrets>::default();
        let signer = Arc::<FakeSigner>::default();
        let hasher = Arc::<FakeHasher>::default();
        let mailer = Arc::<RecordingMailer>::default();
        let notifier = Arc::<CountingNotifier>::default();
        let ports = Ports {
            store: Arc::new(store.clone()),
            access: Arc::new(store.clone()),
            read: Arc::new(store.clone()),
            clock: clock.clone(),
            ids: ids.clone(),
            secrets: secrets.clone(),
            signer: signer.clone(),
            hasher: hasher.clone(),
            mailer: mailer.clone(),
            notifier: notifier.clone(),
        };
        let service = Service::new(ports.clone(), policy).with_retry_timer(retry_timer.clone());
        Self { service, ports, store, clock, retry_timer, ids, secrets, signer, hasher, mailer, notifier }
    }

    /// Returns the context of a request without source address, device or precondition.
    #[must_use]
    pub fn context(&self) -> RequestContext {
        RequestContext::internal("request-1".to_owned())
    }

    /// Creates an account with this address and the password [`builders::PASSWORD`], signs it in and returns it. Its
    /// display name is the part of the address before the `@`.
    ///
    /// # Panics
    /// If the address is invalid or has an account already.
    pub async fn person(&self, address: &str) -> Caller {
        let (now, ids) = (self.clock.now(), self.ports.ids.as_ref());
        let name = address.split('@').next().unwrap_or_default();
        let account = Account {
            id: ids.account(),
            email: builders::email(address),
            verified_at: now,
            display_name: builders::display_name(name),
            created_at: now,
            ..builders::account(0)
        };
        let token = self.secrets.random(SecretKind::Session);
        let session = Session {
            id: ids.session(),
            account_id: account.id,
            token_hash: self.secrets.hash(token.expose()),
            created_at: now,
            last_seen_at: now,
            expires_at: now.plus(self.service.policy().session_ttl),
            device: None,
        };
        let mut uow = self.store.begin().await.expect("no other transaction is open");
        uow.insert_account(&account).await.expect("the address has no account yet");
        uow.insert_session(&session).await.expect("the account exists");
        uow.commit().await.expect("no commit is set to fail");
        Caller { account, session_id: session.id }
    }

    /// Returns the mails of the queued jobs, opened, by priority and then by age. No worker needs to run.
    ///
    /// # Panics
    /// If a mail was not sealed with the secrets of this instance.
    #[must_use]
    pub fn queued_mails(&self) -> Vec<Mail> {
        let open = |queued: QueuedJob| Mail {
            content: self.secrets.open_mail(queued.id, &queued.payload).expect("a mail sealed by this instance"),
            id: queued.id,
            to: queued.to,
            locale: queued.locale,
            invitation_id: queued.invitation_id,
            created_at: queued.created_at,
        };
        self.store.queued_jobs().into_iter().map(open).collect()
    }
}

impl Default for TestApp {
    fn default() -> Self {
        Self::new()
    }
}
