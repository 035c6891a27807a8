//! A store in memory: one state, one writer at a time, readers that never wait.
//!
//! A unit of work holds the writers' turn from begin to end, so units of work happen one after the other, like on
//! SQLite. It works on a copy that becomes the state at commit and is forgotten otherwise. Like a database, it refuses
//! records without their parents, and a unit of work that was refused once can only be dropped.

mod access;
mod account_records;
mod accounts;
mod activity;
mod guest_sessions;
mod host_keys;
mod idempotency;
mod invitations;
mod mail_opt_outs;
mod members;
mod memberships;
mod notifications;
mod outbox;
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

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::event::Event;
use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Clock, QueuedMail, Store, StoreError, UnitOfWork};

use state::State;
use unit_of_work::MemoryUnitOfWork;

/// Longer than any honest unit of work: whoever waits longer waits for one that is never finished.
const PATIENCE: Duration = Duration::from_secs(5);

/// A store that keeps everything in memory. Clones share what is kept.
#[derive(Clone)]
pub struct MemoryStore(Arc<Shared>);

struct Shared {
    committed: RwLock<Arc<State>>,
    turn: Arc<tokio::sync::Mutex<()>>,
    fail_next_commit: AtomicBool,
    clock: Arc<dyn Clock>,
}

impl MemoryStore {
    /// An empty store that has the machine's time.
    #[must_use]
    pub fn new() -> Self {
        Self::with_clock(Arc::new(MachineClock))
    }

    /// An empty store that has this clock's time.
    #[must_use]
    pub fn with_clock(clock: Arc<dyn Clock>) -> Self {
        Self(Arc::new(Shared {
            committed: RwLock::default(),
            turn: Arc::default(),
            fail_next_commit: AtomicBool::new(false),
            clock,
        }))
    }

    /// Makes the next commit answer [`StoreError::Unavailable`] and write nothing; those after it work again.
    pub fn fail_next_commit(&self) {
        self.0.fail_next_commit.store(true, Ordering::SeqCst);
    }

    /// The activity log, oldest first.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        let mut events: Vec<Event> = self.committed().events.values().cloned().collect();
        events.sort_by_key(|event| (event.at, event.id));
        events
    }

    /// All invitations, in the order of their ids.
    #[must_use]
    pub fn invitations(&self) -> Vec<Invitation> {
        self.committed().invitations.values().cloned().collect()
    }

    /// The mails whose content is still kept, by lane and then by age.
    #[must_use]
    pub fn queued_mails(&self) -> Vec<QueuedMail> {
        self.committed().queued_mails()
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
        let turn = tokio::time::timeout(PATIENCE, self.0.turn.clone().lock_owned())
            .await
            .map_err(|elapsed| StoreError::Unavailable(Box::new(elapsed)))?;
        Ok(Box::new(MemoryUnitOfWork::new(self.clone(), turn)))
    }

    async fn ping(&self) -> Result<Timestamp, StoreError> {
        Ok(self.0.clock.now())
    }
}

/// A database has a clock of its own, and this is that of a store in memory.
struct MachineClock;

impl Clock for MachineClock {
    fn now(&self) -> Timestamp {
        #[expect(clippy::disallowed_methods, reason = "the store's own time, not the use cases'")]
        let now = std::time::SystemTime::now();
        let since_1970 = now.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_micros(0).plus(since_1970)
    }
}
