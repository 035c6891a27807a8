//! A whole Guestlist in memory.

use std::sync::Arc;

use guestlist_domain::model::account::Account;
use guestlist_domain::model::mail::Mail;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::secret::SecretKind;
use guestlist_domain::model::session::Session;
use guestlist_domain::port::{Clock, QueuedMail, Secrets, Store};
use guestlist_domain::usecase::{Caller, Ports, RequestContext, Service};

use crate::fake::{CountingWakeup, FakeHasher, FakeSecrets, FakeSigner, FixedClock, RecordingMailer, SequentialIds};
use crate::{MemoryStore, build};

/// A [`Service`] over the in-memory store and the fakes, with a hand on each of them.
pub struct TestWorld {
    /// The service under test.
    pub service: Service,
    /// The service's ports, to make another one of: with another policy, or with a mock in the place of a port.
    pub ports: Ports,
    /// Where it keeps everything.
    pub store: MemoryStore,
    /// Its clock; the store's too. Begins at [`build::T0`](crate::build::T0).
    pub clock: Arc<FixedClock>,
    /// Its ids.
    pub ids: Arc<SequentialIds>,
    /// Its secrets.
    pub secrets: Arc<FakeSecrets>,
    /// Its tokens.
    pub signer: Arc<FakeSigner>,
    /// Its passwords.
    pub hasher: Arc<FakeHasher>,
    /// Its mailer.
    pub mailer: Arc<RecordingMailer>,
    /// Its wakeup.
    pub wakeup: Arc<CountingWakeup>,
}

impl TestWorld {
    /// An empty world with the default policy.
    #[must_use]
    pub fn new() -> Self {
        Self::with_policy(Policy::default())
    }

    /// An empty world with this policy.
    #[must_use]
    pub fn with_policy(policy: Policy) -> Self {
        let clock = Arc::new(FixedClock::default());
        let store = MemoryStore::with_clock(clock.clone());
        store.forbid_second_connections();
        let ids = Arc::<SequentialIds>::default();
        let secrets = Arc::<FakeSecrets>::default();
        let signer = Arc::<FakeSigner>::default();
        let hasher = Arc::<FakeHasher>::default();
        let mailer = Arc::<RecordingMailer>::default();
        let wakeup = Arc::<CountingWakeup>::default();
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
            wakeup: wakeup.clone(),
        };
        let service = Service::new(ports.clone(), policy);
        Self { service, ports, store, clock, ids, secrets, signer, hasher, mailer, wakeup }
    }

    /// A request that comes from nowhere in particular.
    #[must_use]
    pub fn context(&self) -> RequestContext {
        RequestContext::unasked("request-1".to_owned())
    }

    /// An account with this address and the password [`build::PASSWORD`], signed in; called by the address's first
    /// part.
    ///
    /// # Panics
    /// When it is no address, or has an account already.
    pub async fn person(&self, address: &str) -> Caller {
        let (now, ids) = (self.clock.now(), self.ports.ids.as_ref());
        let name = address.split('@').next().unwrap_or_default();
        let account = Account {
            id: ids.account(),
            email: build::email(address),
            verified_at: now,
            display_name: build::display_name(name),
            created_at: now,
            ..build::account(0)
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
        let mut uow = self.store.begin().await.expect("no other unit of work is open");
        uow.insert_account(&account).await.expect("nobody has this address yet");
        uow.insert_session(&session).await.expect("the account is there");
        uow.commit().await.expect("no commit was made to fail");
        Caller { account, session_id: session.id }
    }

    /// The mails that wait in the outbox, opened, by lane and then by age. No worker needs to run.
    ///
    /// # Panics
    /// When a mail in the outbox was not sealed with this world's secrets.
    #[must_use]
    pub fn queued_mails(&self) -> Vec<Mail> {
        let open = |queued: QueuedMail| Mail {
            content: self.secrets.open_mail(queued.id, &queued.sealed).expect("a mail that this world sealed"),
            id: queued.id,
            to: queued.to,
            locale: queued.locale,
            invitation_id: queued.invitation_id,
            created_at: queued.created_at,
            give_up_at: queued.give_up_at,
        };
        self.store.queued_mails().into_iter().map(open).collect()
    }
}

impl Default for TestWorld {
    fn default() -> Self {
        Self::new()
    }
}
