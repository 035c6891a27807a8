//! A password hasher that is fast enough for tests.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use async_trait::async_trait;
use guestlist_domain::model::account::Password;
use guestlist_domain::model::secret::PasswordHash;
use guestlist_domain::port::{HasherBusy, PasswordHasher};

/// Hashes a password by adding a prefix, and counts the calls that would be expensive with a real hasher.
#[derive(Default)]
pub struct FakeHasher {
    work: AtomicU64,
    busy: AtomicBool,
}

impl FakeHasher {
    /// Returns the hash of a password, as [`hash`](PasswordHasher::hash) creates it.
    #[must_use]
    pub fn hash_of(password: &str) -> PasswordHash {
        fake_hash(&Password::from_input(password))
    }

    /// Returns how many passwords were hashed or verified, including dummy verifications.
    #[must_use]
    pub fn work(&self) -> u64 {
        self.work.load(Ordering::SeqCst)
    }

    /// Sets whether all calls fail with [`HasherBusy`].
    pub fn set_busy(&self, busy: bool) {
        self.busy.store(busy, Ordering::SeqCst);
    }

    fn count_work(&self) -> Result<(), HasherBusy> {
        if self.busy.load(Ordering::SeqCst) {
            return Err(HasherBusy);
        }
        self.work.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}

#[async_trait]
impl PasswordHasher for FakeHasher {
    async fn hash(&self, password: &Password) -> Result<PasswordHash, HasherBusy> {
        self.count_work()?;
        Ok(fake_hash(password))
    }

    async fn verify(&self, password: &Password, hash: &PasswordHash) -> Result<bool, HasherBusy> {
        self.count_work()?;
        Ok(fake_hash(password) == *hash)
    }

    async fn verify_dummy(&self, _password: &Password) -> Result<(), HasherBusy> {
        self.count_work()
    }
}

fn fake_hash(password: &Password) -> PasswordHash {
    PasswordHash::new(format!("$fake${}", String::from_utf8_lossy(password.as_bytes())))
}
