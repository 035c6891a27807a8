//! Requests with the same idempotency key take turns within an instance: the one that waits holds no connection to the
//! database.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use guestlist_domain::model::secret::SecretHash;
use tokio::sync::OwnedMutexGuard;

/// How long a request waits for an earlier one with the same key.
const WAIT: Duration = Duration::from_secs(5);

/// The keys of the requests that are carried out.
#[derive(Clone, Default)]
pub(super) struct Turns(Arc<Mutex<HashMap<SecretHash, Weak<tokio::sync::Mutex<()>>>>>);

/// The turn of a request, until it is dropped.
pub(super) struct Turn {
    /// Whether the request waited for another one.
    pub(super) has_waited: bool,
    _guard: OwnedMutexGuard<()>,
}

impl Turns {
    /// Waits until no other request with this id is carried out. Returns `None` after [`WAIT`].
    pub(super) async fn wait_for(&self, id: SecretHash) -> Option<Turn> {
        let key = self.key(id);
        if let Ok(guard) = Arc::clone(&key).try_lock_owned() {
            return Some(Turn { has_waited: false, _guard: guard });
        }
        let guard = tokio::time::timeout(WAIT, key.lock_owned()).await.ok()?;
        Some(Turn { has_waited: true, _guard: guard })
    }

    /// Returns the lock of a key, and forgets the keys that no request uses any more.
    fn key(&self, id: SecretHash) -> Arc<tokio::sync::Mutex<()>> {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.retain(|_, key| key.strong_count() > 0);
        if let Some(key) = keys.get(&id).and_then(Weak::upgrade) {
            return key;
        }
        let key = Arc::default();
        keys.insert(id, Arc::downgrade(&key));
        key
    }
}

#[cfg(test)]
#[path = "turns_tests.rs"]
mod tests;
