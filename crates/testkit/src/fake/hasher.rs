//! Password hashing without cost.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use async_trait::async_trait;
use guestlist_domain::model::account::Password;
use guestlist_domain::model::secret::PasswordHash;
use guestlist_domain::port::{HasherBusy, PasswordHasher};

/// Hashes a password by adding a prefix, and counts the hashes and checks that would be expensive.
#[derive(Default)]
pub struct FakeHasher {
    work: AtomicU64,
    busy: AtomicBool,
}

impl FakeHasher {
    /// Returns the hash that [`hash`](PasswordHasher::hash) creates of a password.
    #[must_use]
    pub fn hash_of(password: &str) -> PasswordHash {
        fake_hash(&Password::typed(password))
    }

    /// Returns how many hashes were created or checked, including checks against no account.
    #[must_use]
    pub fn work(&self) -> u64 {
        self.work.load(Ordering::SeqCst)
    }

    /// Makes all following calls fail because too many passwords are being checked, or ends that state.
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
