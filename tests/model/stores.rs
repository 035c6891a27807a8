//! The product on each store: a `Service` with the fakes of the testkit.

use std::sync::Arc;

use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::rate_limit::RateLimitName;
use guestlist_domain::port::{AccessReader, ReadModel, Store};
use guestlist_domain::usecase::{Ports, Service};
use guestlist_postgres::{FreshDatabase, PgStore};
use guestlist_sqlite::SqliteStore;
use guestlist_testkit::MemoryStore;
use guestlist_testkit::fake::{CountingNotifier, FakeHasher, FakeSigner, FixedClock, RecordingMailer, SequentialIds};
use guestlist_tests::backend::Backend;
use tempfile::TempDir;

use crate::mailbox::MailboxSecrets;

/// A service on a store, with its clock and the mails that it queues.
#[derive(Clone)]
pub(crate) struct Product {
    pub(crate) service: Service,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) secrets: Arc<MailboxSecrets>,
    pub(crate) signer: Arc<FakeSigner>,
}

/// Creates products. In memory each sequence of steps has a new store; a database serves all of them, because its
/// migration takes longer than a sequence, and no account of one sequence knows of another.
pub(crate) enum Products {
    New,
    Shared { product: Box<Product>, _guards: Box<Guards> },
}

/// What exists as long as a shared store.
pub(crate) struct Guards {
    _database: Option<FreshDatabase>,
    _folder: Option<TempDir>,
}

impl Products {
    pub(crate) async fn on(backend: Backend) -> Self {
        let clock = Arc::<FixedClock>::default();
        match backend {
            Backend::Memory => Self::New,
            Backend::Sqlite => {
                let folder = tempfile::tempdir().expect("a folder");
                let url = format!("sqlite://{}", folder.path().join("guestlist.db").display());
                let store = SqliteStore::open(&url).await.expect("the file opens");
                store.migrate().await.expect("the schema is created");
                let guards = Box::new(Guards { _database: None, _folder: Some(folder) });
                Self::Shared { product: Box::new(product(store, clock)), _guards: guards }
            }
            Backend::Postgres => {
                let database = FreshDatabase::create().await;
                let store = PgStore::open(database.url()).await.expect("the database opens");
                let guards = Box::new(Guards { _database: Some(database), _folder: None });
                Self::Shared { product: Box::new(product(store, clock)), _guards: guards }
            }
        }
    }

    /// Returns a product for a sequence of steps.
    pub(crate) fn next(&self) -> Product {
        match self {
            Self::New => {
                let clock = Arc::<FixedClock>::default();
                let store = MemoryStore::with_clock(clock.clone());
                store.forbid_second_connections();
                product(store, clock)
            }
            Self::Shared { product, .. } => Product::clone(product),
        }
    }
}

fn product(store: impl Store + AccessReader + ReadModel + Clone + 'static, clock: Arc<FixedClock>) -> Product {
    let (secrets, signer) = (Arc::<MailboxSecrets>::default(), Arc::<FakeSigner>::default());
    let ports = Ports {
        store: Arc::new(store.clone()),
        access: Arc::new(store.clone()),
        read: Arc::new(store),
        clock: clock.clone(),
        ids: Arc::<SequentialIds>::default(),
        secrets: secrets.clone(),
        signer: signer.clone(),
        hasher: Arc::<FakeHasher>::default(),
        mailer: Arc::<RecordingMailer>::default(),
        notifier: Arc::<CountingNotifier>::default(),
    };
    // Rate limits are no part of the reference.
    let policy = Policy { rate_limits_off: RateLimitName::ALL.into(), ..Policy::default() };
    Product { service: Service::new(ports, policy), clock, secrets, signer }
}
