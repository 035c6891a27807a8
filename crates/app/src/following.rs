//! A token signer that follows the keys in the database: when an operator makes or retires one, every running instance
//! goes on with what is there, without a restart.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock, Weak};
use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccessClaims, SealBroken, SigningKeyRecord, Store, TokenSigner};
use guestlist_jwt::{JwtSigner, Keyring, SigningKey};
use guestlist_secrets::{Seal, ServerKeys};
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::error::StartError;
use crate::keys::signing_keys;
use crate::sealed_records;

/// How often an instance looks by itself: so long a retired key may go on verifying on it.
const TICK: Duration = Duration::from_secs(2);
/// However many tokens name unknown keys, the database is asked no more often than this.
const PAUSE: Duration = Duration::from_millis(250);

/// How often the log says that a signing key cannot be opened.
const COMPLAINT_PERIOD: Duration = Duration::from_secs(15 * 60);

/// [`JwtSigner`] with the keys of a database.
pub(crate) struct FollowingSigner {
    signer: JwtSigner,
    store: Arc<dyn Store>,
    seal: Seal,
    /// The server's keys, as the log names them.
    server_keys: String,
    missing: RwLock<Missing>,
    /// Whoever looks holds it, so that there is one look at a time.
    looks: Mutex<Looks>,
}

/// What the database holds that cannot be used here.
#[derive(Default)]
struct Missing {
    /// Ids of the keys that cannot be opened.
    unopened: HashSet<String>,
    /// Whether none of the others is left: then nothing verifies.
    all: bool,
}

/// What the looks at the database know of each other.
#[derive(Default)]
struct Looks {
    /// When the last one began.
    last: Option<Instant>,
    /// Keys that were opened once. One that is sealed again with a server key that is not listed here stays usable.
    opened: HashMap<String, SigningKey>,
    /// When the log last said that a key cannot be opened.
    complained: Option<Instant>,
}

impl Looks {
    /// Opens the keys that are not open yet, forgets those that are gone, and returns the ids of those that cannot be
    /// opened.
    fn open<'a>(&mut self, records: &'a [SigningKeyRecord], seal: &Seal) -> Result<Vec<&'a str>, StartError> {
        self.opened.retain(|kid, _| records.iter().any(|record| record.kid == *kid));
        let mut unopened = Vec::new();
        for SigningKeyRecord { kid, sealed, .. } in records {
            if self.opened.contains_key(kid) {
                continue;
            }
            match seal.open(kid, sealed) {
                Ok(private) => {
                    let key = SigningKey::restore(kid, &private);
                    let key = key.map_err(|error| StartError::SigningKeys(error.to_string()))?;
                    self.opened.insert(kid.clone(), key);
                }
                Err(SealBroken) => unopened.push(kid.as_str()),
            }
        }
        Ok(unopened)
    }

    /// The keys to go on with, and whether each signs: where the one that signs cannot be opened, the newest that can.
    fn usable<'a>(&self, records: &'a [SigningKeyRecord]) -> Vec<(&'a str, bool)> {
        let opened: Vec<&SigningKeyRecord> =
            records.iter().filter(|record| self.opened.contains_key(&record.kid)).collect();
        let signs = opened.iter().find(|record| record.active).or(opened.last()).map(|record| record.kid.as_str());
        opened.iter().map(|record| (record.kid.as_str(), Some(record.kid.as_str()) == signs)).collect()
    }

    fn is_time_to_complain(&mut self) -> bool {
        let now = Instant::now();
        let is_time = self.complained.is_none_or(|last| now.duration_since(last) >= COMPLAINT_PERIOD);
        if is_time {
            self.complained = Some(now);
        }
        is_time
    }
}

impl FollowingSigner {
    /// Follows from now on, in a task that ends with the signer.
    pub(crate) fn start(signer: JwtSigner, store: Arc<dyn Store>, server_keys: &ServerKeys) -> Arc<Self> {
        let following = Arc::new(Self {
            signer,
            store,
            seal: Seal::of_signing_keys(server_keys),
            server_keys: sealed_records::numbered(&server_keys.fingerprints()).join(", "),
            missing: RwLock::default(),
            looks: Mutex::default(),
        });
        let follower = Arc::downgrade(&following);
        drop(tokio::spawn(follow(follower)));
        following
    }

    /// Looks at the database, and goes on with its keys where they are others. The keys stay as they are when that
    /// fails: what was good goes on being good.
    async fn look(&self) {
        let mut looks = self.looks.lock().await;
        looks.last = Some(Instant::now());
        self.take_over(&mut looks).await;
    }

    /// As [`look`](Self::look), unless somebody began to look after this was called; and not too soon after the last.
    async fn look_once(&self) {
        let called = Instant::now();
        let mut looks = self.looks.lock().await;
        if let Some(began) = looks.last {
            if began >= called {
                return;
            }
            tokio::time::sleep_until(began + PAUSE).await;
        }
        looks.last = Some(Instant::now());
        self.take_over(&mut looks).await;
    }

    async fn take_over(&self, looks: &mut Looks) {
        if let Err(error) = self.try_take_over(looks).await {
            tracing::warn!(cause = crate::cause(&error), "the signing keys could not be read again");
        }
    }

    /// Goes on with the keys of the database that can be opened. One that cannot is used as soon as it can; one that was
    /// retired verifies nothing, whatever else cannot be opened.
    async fn try_take_over(&self, looks: &mut Looks) -> Result<(), StartError> {
        let records = signing_keys(self.store.as_ref()).await?;
        let unopened = looks.open(&records, &self.seal)?;
        if !unopened.is_empty() && looks.is_time_to_complain() {
            tracing::error!(
                signing_keys = unopened.join(", "),
                server_keys = self.server_keys,
                "signing keys are sealed with a server key that this instance does not have; it goes on with the others, \
                 and cannot read tokens of these: list that key in GUESTLIST_SECRET_KEY on every instance, and restart this one"
            );
        }
        let usable = looks.usable(&records);
        let unopened = unopened.into_iter().map(ToOwned::to_owned).collect();
        *self.missing.write().unwrap_or_else(PoisonError::into_inner) = Missing { unopened, all: usable.is_empty() };
        if usable.is_empty() || self.signer.has_keys(usable.iter().copied()) {
            return Ok(());
        }
        let keys = usable.iter().filter_map(|(kid, signs)| Some((*kid, looks.opened.get(*kid)?.private_key(), *signs)));
        let keyring = Keyring::from_keys(keys).map_err(|error| StartError::SigningKeys(error.to_string()))?;
        self.signer.replace_keyring(keyring)?;
        tracing::info!(keys = usable.len(), "the signing keys changed");
        Ok(())
    }

    fn verifies(&self) -> bool {
        !self.missing.read().unwrap_or_else(PoisonError::into_inner).all
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
        self.verifies().then(|| self.signer.read_share(token)).flatten()
    }

    fn sign_access(&self, claims: &AccessClaims) -> String {
        self.signer.sign_access(claims)
    }

    fn read_access(&self, token: &str) -> Option<AccessClaims> {
        self.verifies().then(|| self.signer.read_access(token)).flatten()
    }

    fn access_id(&self, token: &str) -> Option<String> {
        self.signer.access_id(token)
    }

    async fn catch_up(&self, token: &str) -> bool {
        // One that cannot be opened is looked at again soon anyhow.
        if !self.signer.names_unknown_key(token) || self.names_unopened_key(token) {
            return false;
        }
        self.look_once().await;
        !self.signer.names_unknown_key(token)
    }

    fn names_unopened_key(&self, token: &str) -> bool {
        let missing = self.missing.read().unwrap_or_else(PoisonError::into_inner);
        !missing.unopened.is_empty() && JwtSigner::named_key(token).is_some_and(|kid| missing.unopened.contains(&kid))
    }

    fn jwks(&self) -> String {
        self.signer.jwks()
    }
}
