//! A cache of tokens that were verified before.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use aws_lc_rs::digest::{SHA256, digest};

/// Caches the claims of verified tokens, so that a repeated token needs no second signature check.
///
/// Whether a text is authentic under a keyring, and what it contains, never changes; expiry and revocation can change
/// and are not cached. Only authentic tokens are kept, so that forged ones cannot fill the cache, and only under their
/// SHA-256, so that no token stays in memory. A cache belongs to one keyring and is dropped with it.
pub(crate) struct Seen<T> {
    generations: Mutex<Generations<T>>,
    /// Maximum number of tokens in a generation.
    size: usize,
}

/// When the young generation is full, it becomes the old one, and the old one is dropped. A token that is used moves to
/// the young generation.
struct Generations<T> {
    young: HashMap<Digest, T>,
    old: HashMap<Digest, T>,
}

type Digest = [u8; 32];

impl<T: Clone> Seen<T> {
    /// Creates a cache that keeps at least the last `size` tokens, and at most twice as many.
    pub(crate) fn new(size: usize) -> Self {
        let generations = Generations { young: HashMap::new(), old: HashMap::new() };
        Self { generations: Mutex::new(generations), size }
    }

    /// Returns the cached claims of `token`, or calls `read` and caches its result.
    pub(crate) fn or_read(&self, token: &str, read: impl FnOnce() -> Option<T>) -> Option<T> {
        let mut key = [0; 32];
        key.copy_from_slice(digest(&SHA256, token.as_bytes()).as_ref());
        if let Some(said) = self.recall(&key) {
            return Some(said);
        }
        let said = read()?;
        self.keep(key, said.clone());
        Some(said)
    }

    fn recall(&self, key: &Digest) -> Option<T> {
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(said) = generations.young.get(key) {
            return Some(said.clone());
        }
        let said = generations.old.remove(key)?;
        generations.keep(*key, said.clone(), self.size);
        Some(said)
    }

    fn keep(&self, key: Digest, said: T) {
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        generations.keep(key, said, self.size);
    }
}

impl<T> Generations<T> {
    fn keep(&mut self, key: Digest, said: T, size: usize) {
        if self.young.len() >= size {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, said);
    }
}

#[cfg(test)]
#[path = "seen_tests.rs"]
mod tests;
