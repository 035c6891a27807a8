//! A token signer that reloads its keys from the database: when an operator rotates or retires a key, every running
//! instance uses the new key set without a restart.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock, Weak};
use std::time::Duration;

use async_trait::async_trait;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccessClaims, ReadModel, SealBroken, SigningKeyRecord, TokenSigner};
use guestlist_jwt::{JwtSigner, Keyring, SigningKey};
use guestlist_secrets::{Seal, ServerKeys};
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::error::StartError;
use crate::sealed_records;

/// Interval between reloads. A retired key verifies on an instance for at most this long.
const RELOAD_INTERVAL: Duration = Duration::from_secs(2);
/// Minimum pause between reloads that are caused by tokens with unknown key ids.
const MIN_RELOAD_PAUSE: Duration = Duration::from_millis(250);

/// Minimum interval between log lines about a signing key that cannot be opened.
const LOG_INTERVAL: Duration = Duration::from_secs(15 * 60);

/// A [`JwtSigner`] whose keys are reloaded from a database.
pub(crate) struct ReloadingSigner {
    signer: JwtSigner,
    read: Arc<dyn ReadModel>,
    seal: Seal,
    /// Names of the server keys in log lines.
    server_keys: String,
    unusable: RwLock<UnusableKeys>,
    /// State of the reloads. The lock is held during a reload, so that only one runs at a time.
    state: Mutex<ReloadState>,
}

/// Keys of the database that this instance cannot use.
#[derive(Default)]
struct UnusableKeys {
    /// Ids of the keys that cannot be opened.
    unopened: HashSet<String>,
    /// Whether no key can be opened; then no token is signed or verified, and no key is published.
    all: bool,
}

/// State that is kept from one reload to the next.
#[derive(Default)]
struct ReloadState {
    /// Start of the last reload.
    last_reload: Option<Instant>,
    /// Keys that were opened once. A key stays usable when it is sealed again with a server key that is not listed
    /// here.
    opened: HashMap<String, SigningKey>,
    /// Time of the last log line about keys that cannot be opened.
    last_logged: Option<Instant>,
}

impl ReloadState {
    /// Opens the keys that are not open yet and forgets those that were removed. Returns the ids of keys that cannot be
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

    /// Returns the usable keys, and whether each signs. If the active key cannot be opened, the newest usable one
    /// signs.
    fn usable<'a>(&self, records: &'a [SigningKeyRecord]) -> Vec<(&'a str, bool)> {
        let opened: Vec<&SigningKeyRecord> =
            records.iter().filter(|record| self.opened.contains_key(&record.kid)).collect();
        let signs = opened.iter().find(|record| record.active).or(opened.last()).map(|record| record.kid.as_str());
        opened.iter().map(|record| (record.kid.as_str(), Some(record.kid.as_str()) == signs)).collect()
    }

    fn should_log(&mut self) -> bool {
        let now = Instant::now();
        let should_log = self.last_logged.is_none_or(|last| now.duration_since(last) >= LOG_INTERVAL);
        if should_log {
            self.last_logged = Some(now);
        }
        should_log
    }
}

impl ReloadingSigner {
    /// Starts the task that reloads the keys. It ends when the signer is dropped.
    pub(crate) fn start(signer: JwtSigner, read: Arc<dyn ReadModel>, server_keys: &ServerKeys) -> Arc<Self> {
        let signer = Arc::new(Self {
            signer,
            read,
            seal: Seal::of_signing_keys(server_keys),
            server_keys: sealed_records::server_key_names(&server_keys.fingerprints()).join(", "),
            unusable: RwLock::default(),
            state: Mutex::default(),
        });
        let weak = Arc::downgrade(&signer);
        drop(tokio::spawn(reload_periodically(weak)));
        signer
    }

    /// Reloads the keys from the database and replaces the key set if it changed. If this fails, the current keys stay
    /// in use.
    async fn reload(&self) {
        let mut state = self.state.lock().await;
        state.last_reload = Some(Instant::now());
        self.swap_keys(&mut state).await;
    }

    /// Reloads the keys like [`reload`](Self::reload), but at least [`MIN_RELOAD_PAUSE`] after the last reload. Does
    /// nothing if another task began a reload after this call.
    async fn reload_throttled(&self) {
        let called = Instant::now();
        let mut state = self.state.lock().await;
        if let Some(began) = state.last_reload {
            if began >= called {
                return;
            }
            tokio::time::sleep_until(began + MIN_RELOAD_PAUSE).await;
        }
        state.last_reload = Some(Instant::now());
        self.swap_keys(&mut state).await;
    }

    async fn swap_keys(&self, state: &mut ReloadState) {
        if let Err(error) = self.try_swap_keys(state).await {
            tracing::warn!(cause = crate::cause(&error), "the signing keys could not be reloaded; retrying in 2 s");
        }
    }

    /// Replaces the key set with the usable keys of the database. A key that cannot be opened is used as soon as it can
    /// be; a retired key verifies nothing, even while other keys cannot be opened.
    async fn try_swap_keys(&self, state: &mut ReloadState) -> Result<(), StartError> {
        let records = self.read.signing_keys().await?;
        let unopened = state.open(&records, &self.seal)?;
        if !unopened.is_empty() && state.should_log() {
            tracing::error!(
                signing_keys = unopened.join(", "),
                server_keys = self.server_keys,
                "signing keys are sealed with a server key that this instance does not have; it continues with the other \
                 keys and cannot verify tokens of these: list that key in GUESTLIST_SECRET_KEY on every instance, and \
                 restart this one"
            );
        }
        let usable = state.usable(&records);
        let unopened = unopened.into_iter().map(ToOwned::to_owned).collect();
        *self.unusable.write().unwrap_or_else(PoisonError::into_inner) =
            UnusableKeys { unopened, all: usable.is_empty() };
        if usable.is_empty() || self.signer.has_keys(usable.iter().copied()) {
            return Ok(());
        }
        let keys = usable.iter().filter_map(|(kid, signs)| Some((*kid, state.opened.get(*kid)?.private_key(), *signs)));
        let keyring = Keyring::from_keys(keys).map_err(|error| StartError::SigningKeys(error.to_string()))?;
        self.signer.replace_keyring(keyring)?;
        tracing::info!(keys = usable.len(), "the signing keys changed");
        Ok(())
    }
}

async fn reload_periodically(weak: Weak<ReloadingSigner>) {
    loop {
        tokio::time::sleep(RELOAD_INTERVAL).await;
        let Some(signer) = weak.upgrade() else { return };
        signer.reload().await;
    }
}

#[async_trait]
impl TokenSigner for ReloadingSigner {
    fn can_sign(&self) -> bool {
        !self.unusable.read().unwrap_or_else(PoisonError::into_inner).all
    }

    fn sign_share(&self, id: PublicTokenId, issued_at: Timestamp) -> String {
        self.signer.sign_share(id, issued_at)
    }

    fn verify_share_token(&self, token: &str) -> Option<PublicTokenId> {
        self.can_sign().then(|| self.signer.verify_share_token(token)).flatten()
    }

    fn sign_access(&self, claims: &AccessClaims) -> String {
        self.signer.sign_access(claims)
    }

    fn verify_access_token(&self, token: &str) -> Option<AccessClaims> {
        self.can_sign().then(|| self.signer.verify_access_token(token)).flatten()
    }

    fn access_id(&self, token: &str) -> Option<String> {
        self.can_sign().then(|| self.signer.access_id(token)).flatten()
    }

    async fn reload_keys_for(&self, token: &str) -> bool {
        // The periodic reload retries keys that cannot be opened.
        if !self.signer.names_unknown_key(token) || self.names_unopened_key(token) {
            return false;
        }
        self.reload_throttled().await;
        !self.signer.names_unknown_key(token)
    }

    fn names_unopened_key(&self, token: &str) -> bool {
        let unusable = self.unusable.read().unwrap_or_else(PoisonError::into_inner);
        !unusable.unopened.is_empty() && JwtSigner::named_key(token).is_some_and(|kid| unusable.unopened.contains(&kid))
    }

    fn jwks(&self) -> String {
        // The keys that are still loaded were retired.
        if self.can_sign() { self.signer.jwks() } else { r#"{"keys":[]}"#.to_owned() }
    }
}
