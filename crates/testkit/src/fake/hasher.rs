//! Password hashing that costs nothing.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use async_trait::async_trait;
use guestlist_domain::model::account::Password;
use guestlist_domain::model::secret::PasswordHash;
use guestlist_domain::port::{HasherBusy, PasswordHasher};

/// Writes the password behind a prefix, and counts how often it would have worked hard.
#[derive(Default)]
pub struct FakeHasher {
    work: AtomicU64,
    busy: AtomicBool,
}

impl FakeHasher {
    /// The hash that [`hash`](PasswordHasher::hash) makes of a password.
    #[must_use]
    pub fn hash_of(password: &str) -> PasswordHash {
        fake_hash(&Password::typed(password))
    }

    /// How many hashes were made or checked, those for nobody's account included.
    #[must_use]
    pub fn work(&self) -> u64 {
        self.work.load(Ordering::SeqCst)
    }

    /// From now on, everybody hears that too many passwords are being checked; or not any more.
    pub fn set_busy(&self, busy: bool) {
        self.busy.store(busy, Ordering::SeqCst);
    }

    fn toil(&self) -> Result<(), HasherBusy> {
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
        self.toil()?;
        Ok(fake_hash(password))
    }

    async fn verify(&self, password: &Password, hash: &PasswordHash) -> Result<bool, HasherBusy> {
        self.toil()?;
        Ok(fake_hash(password) == *hash)
    }

    async fn verify_nothing(&self, _password: &Password) -> Result<(), HasherBusy> {
        self.toil()
    }
}

fn fake_hash(password: &Password) -> PasswordHash {
    PasswordHash::new(format!("$fake${}", String::from_utf8_lossy(password.as_bytes())))
}
