//! An in-memory store: one state, one writer at a time, and readers that never wait.
//!
//! A transaction holds the writer lock from begin to end, so transactions run one after the other, as in SQLite. It
//! works on a copy of the state, which replaces the state at commit and is discarded otherwise. Like a database, it
//! refuses records whose parents are missing, and a transaction that was refused once can only be dropped.

mod access;
mod account_records;
mod accounts;
mod activity;
mod api_keys;
mod change_set;
mod guest_sessions;
mod idempotency;
mod invitation_facts;
mod invitations;
mod jobs;
mod mail_opt_outs;
mod members;
mod memberships;
mod notifications;
mod projects;
mod public_token_recipients;
mod public_tokens;
mod rate_limits;
mod read_model;
mod sealed_records;
mod sessions;
mod signing_keys;
mod state;
mod token_views;
mod transfers;
mod unit_of_work;
mod workspaces;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread::ThreadId;
use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::event::Event;
use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Clock, QueuedJob, Store, StoreError, UnitOfWork};

use state::State;
use unit_of_work::MemoryUnitOfWork;

/// How long a transaction waits for the writer lock. Longer than any correct transaction takes: a longer wait means
/// that one is never finished.
const LOCK_TIMEOUT: Duration = Duration::from_secs(5);

/// A store that keeps everything in memory. Clones share the same data.
#[derive(Clone)]
pub struct MemoryStore(Arc<Shared>);

struct Shared {
    committed: RwLock<Arc<State>>,
    writer_lock: Arc<tokio::sync::Mutex<()>>,
    refused_commits: Mutex<VecDeque<StoreError>>,
    forbids_second_connections: AtomicBool,
    /// The task or thread with an open transaction; the writer lock allows at most one.
    writer: Mutex<Option<WriterId>>,
    clock: Arc<dyn Clock>,
}

impl MemoryStore {
    /// Creates an empty store that uses the system clock.
    #[must_use]
    pub fn new() -> Self {
        Self::with_clock(Arc::new(SystemClock))
    }

    /// Creates an empty store that uses this clock.
    #[must_use]
    pub fn with_clock(clock: Arc<dyn Clock>) -> Self {
        Self(Arc::new(Shared {
            committed: RwLock::default(),
            writer_lock: Arc::default(),
            refused_commits: Mutex::default(),
            forbids_second_connections: AtomicBool::new(false),
            writer: Mutex::default(),
            clock,
        }))
    }

    /// Makes the next commit return [`StoreError::Unavailable`] and write nothing. Later commits work again.
    pub fn fail_next_commit(&self) {
        lock(&self.0.refused_commits).push_back(StoreError::Unavailable(forced_failure()));
    }

    /// Makes the next `count` commits return [`StoreError::Contended`] and write nothing. Later commits work again.
    pub fn contend_next_commits(&self, count: usize) {
        lock(&self.0.refused_commits).extend((0..count).map(|_| StoreError::Contended(forced_failure())));
    }

    /// Forbids reads beside an open transaction from now on: a reader returns [`StoreError::Internal`] in the task, or
    /// the thread without a task, that began the transaction.
    ///
    /// On a database with a connection pool such a read takes a second connection, and as many of them as the pool has
    /// connections block each other.
    pub fn forbid_second_connections(&self) {
        self.0.forbids_second_connections.store(true, Ordering::SeqCst);
    }

    /// Returns all audit events, oldest first.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        let mut events: Vec<Event> = self.committed().events.values().cloned().collect();
        events.sort_by_key(|event| (event.at, event.id));
        events
    }

    /// Returns all invitations, in the order of their ids.
    #[must_use]
    pub fn invitations(&self) -> Vec<Invitation> {
        self.committed().invitations.values().cloned().collect()
    }

    /// Returns the jobs that are queued, by priority and then by age.
    #[must_use]
    pub fn queued_jobs(&self) -> Vec<QueuedJob> {
        self.committed().queued_jobs()
    }

    /// Returns the committed state, for a reader.
    fn snapshot(&self) -> Result<Arc<State>, StoreError> {
        let forbids = self.0.forbids_second_connections.load(Ordering::SeqCst);
        if forbids && *lock(&self.0.writer) == Some(WriterId::current()) {
            return Err(unit_of_work::internal_error(
                "read beside an open unit of work, which takes a second connection",
            ));
        }
        Ok(self.committed())
    }

    fn committed(&self) -> Arc<State> {
        self.0.committed.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self::new()
    }
}

#[async_trait]
impl Store for MemoryStore {
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        let writer_lock = tokio::time::timeout(LOCK_TIMEOUT, self.0.writer_lock.clone().lock_owned())
            .await
            .map_err(|elapsed| StoreError::Unavailable(Box::new(elapsed)))?;
        Ok(Box::new(MemoryUnitOfWork::new(self.clone(), writer_lock)))
    }

    async fn idempotency_record(&self, id: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError> {
        Ok(self.snapshot()?.idempotency_records.get(id.as_bytes()).cloned())
    }

    async fn ping(&self) -> Result<Timestamp, StoreError> {
        Ok(self.0.clock.now())
    }
}

/// The current task, or the current thread outside of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WriterId {
    Task(tokio::task::Id),
    Thread(ThreadId),
}

impl WriterId {
    fn current() -> Self {
        tokio::task::try_id().map_or_else(|| Self::Thread(std::thread::current().id()), Self::Task)
    }
}

fn forced_failure() -> Box<dyn std::error::Error + Send + Sync> {
    "this commit was set to fail".into()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The system clock, as the clock of a database.
struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        #[expect(clippy::disallowed_methods, reason = "the time of the store, not of the use cases")]
        let now = std::time::SystemTime::now();
        let since_epoch = now.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_micros(0).plus(since_epoch)
    }
}
