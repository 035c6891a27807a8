//! A cache of verified tokens.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use aws_lc_rs::digest::{SHA256, digest};

/// Caches the claims of verified tokens, so that a repeated token needs no second signature check.
///
/// Whether a text is authentic under a keyring, and what it contains, never changes; expiry and revocation can change
/// and are not cached. Only authentic tokens are kept, so that forged ones cannot fill the cache, and only under their
/// SHA-256, so that no token stays in memory. A cache belongs to one keyring and is dropped with it.
pub(crate) struct VerifiedCache<T> {
    generations: Mutex<Generations<T>>,
    /// Maximum number of tokens in a generation.
    size: usize,
}

/// Two generations of entries. When the young one is full, it becomes the old one, and the old one is dropped. A token
/// that is used moves to the young generation.
struct Generations<T> {
    young: HashMap<Digest, T>,
    old: HashMap<Digest, T>,
}

type Digest = [u8; 32];

impl<T: Clone> VerifiedCache<T> {
    /// Creates a cache that keeps at least the last `size` tokens, and at most twice as many.
    pub(crate) fn new(size: usize) -> Self {
        let generations = Generations { young: HashMap::new(), old: HashMap::new() };
        Self { generations: Mutex::new(generations), size }
    }

    /// Returns the cached claims of `token`, or calls `verify` and caches the claims that it returns.
    pub(crate) fn get_or_verify(&self, token: &str, verify: impl FnOnce() -> Option<T>) -> Option<T> {
        let mut key = [0; 32];
        key.copy_from_slice(digest(&SHA256, token.as_bytes()).as_ref());
        if let Some(claims) = self.get(&key) {
            return Some(claims);
        }
        let claims = verify()?;
        self.insert(key, claims.clone());
        Some(claims)
    }

    fn get(&self, key: &Digest) -> Option<T> {
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(claims) = generations.young.get(key) {
            return Some(claims.clone());
        }
        let claims = generations.old.remove(key)?;
        generations.insert(*key, claims.clone(), self.size);
        Some(claims)
    }

    fn insert(&self, key: Digest, claims: T) {
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        generations.insert(key, claims, self.size);
    }
}

impl<T> Generations<T> {
    fn insert(&mut self, key: Digest, claims: T, size: usize) {
        if self.young.len() >= size {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, claims);
    }
}

#[cfg(test)]
#[path = "verified_cache_tests.rs"]
mod tests;
