//! A token signer that follows the keys in the database: when an operator makes or retires one, every running instance
//! goes on with what is there, without a restart.

use std::sync::{Arc, Weak};
use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccessClaims, Store, TokenSigner};
use guestlist_jwt::JwtSigner;
use guestlist_secrets::Seal;
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::error::StartError;
use crate::keys::{open_keyring, signing_keys};

/// How often an instance looks by itself: so long a retired key may go on verifying on it.
const TICK: Duration = Duration::from_secs(2);
/// However many tokens name unknown keys, the database is asked no more often than this.
const PAUSE: Duration = Duration::from_millis(250);

/// [`JwtSigner`] with the keys of a database.
pub(crate) struct FollowingSigner {
    signer: JwtSigner,
    store: Arc<dyn Store>,
    seal: Seal,
    /// When the last look began. Whoever looks holds it, so that there is one look at a time.
    last_look: Mutex<Option<Instant>>,
}

impl FollowingSigner {
    /// Follows from now on, in a task that ends with the signer.
    pub(crate) fn start(signer: JwtSigner, store: Arc<dyn Store>, seal: Seal) -> Arc<Self> {
        let following = Arc::new(Self { signer, store, seal, last_look: Mutex::new(None) });
        let follower = Arc::downgrade(&following);
        drop(tokio::spawn(follow(follower)));
        following
    }

    /// Looks at the database, and goes on with its keys where they are others. The keys stay as they are when that
    /// fails: what was good goes on being good.
    async fn look(&self) {
        let mut last_look = self.last_look.lock().await;
        *last_look = Some(Instant::now());
        self.take_over().await;
    }

    /// As [`look`](Self::look), unless somebody began to look after this was called; and not too soon after the last.
    async fn look_once(&self) {
        let called = Instant::now();
        let mut last_look = self.last_look.lock().await;
        if let Some(began) = *last_look {
            if began >= called {
                return;
            }
            tokio::time::sleep_until(began + PAUSE).await;
        }
        *last_look = Some(Instant::now());
        self.take_over().await;
    }

    async fn take_over(&self) {
        if let Err(error) = self.try_take_over().await {
            tracing::warn!(cause = crate::cause(&error), "the signing keys could not be read again");
        }
    }

    async fn try_take_over(&self) -> Result<(), StartError> {
        let records = signing_keys(self.store.as_ref()).await?;
        if self.signer.has_keys(records.iter().map(|record| (record.kid.as_str(), record.active))) {
            return Ok(());
        }
        self.signer.replace_keyring(open_keyring(&records, &self.seal)?)?;
        tracing::info!(keys = records.len(), "the signing keys changed");
        Ok(())
    }
}

async fn follow(follower: Weak<FollowingSigner>) {
    loop {
        tokio::time::sleep(TICK).await;
        let Some(signer) = follower.upgrade() else { return };
        signer.look().await;
    }
}

#[async_trait]
impl TokenSigner for FollowingSigner {
    fn sign_share(&self, id: PublicTokenId, issued_at: Timestamp) -> String {
        self.signer.sign_share(id, issued_at)
    }

    fn read_share(&self, token: &str) -> Option<PublicTokenId> {
        self.signer.read_share(token)
    }

    fn sign_access(&self, claims: &AccessClaims) -> String {
        self.signer.sign_access(claims)
    }

    fn read_access(&self, token: &str) -> Option<AccessClaims> {
        self.signer.read_access(token)
    }

    fn access_id(&self, token: &str) -> Option<String> {
        self.signer.access_id(token)
    }

    async fn catch_up(&self, token: &str) -> bool {
        if !self.signer.names_unknown_key(token) {
            return false;
        }
        self.look_once().await;
        !self.signer.names_unknown_key(token)
    }

    fn jwks(&self) -> String {
        self.signer.jwks()
    }
}
