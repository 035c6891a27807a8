//! `guestlist keys rotate` and `guestlist keys retire`: create a new active signing key, and remove an old one.

use guestlist_domain::model::signing_key::RetireRefusal;
use guestlist_domain::usecase::SigningKeys;
use guestlist_jwt::SigningKey;
use guestlist_secrets::Seal;

use crate::config::Config;
use crate::error::StartError;
use crate::keys::{existing_server_keys, open_keyring};
use crate::store::OpenStore;
use crate::system::{SystemClock, UuidV7Ids};

/// Creates a signing key that is active immediately, and returns its id. Earlier keys continue to verify. Running
/// instances load the key automatically. With SQLite no instance can run at the same time, because a process opens the
/// file exclusively.
///
/// # Errors
/// [`StartError`] if the key cannot be created; then nothing was changed.
pub async fn rotate_signing_key(config: &Config) -> Result<String, StartError> {
    let store = OpenStore::open(config).await?;
    let outcome = rotate(config, &store).await;
    store.close().await;
    outcome
}

/// Removes a key that is not active. From then on, every token that it signed is refused.
///
/// # Errors
/// [`StartError`] if the key is unknown or active; then nothing was changed.
pub async fn retire_signing_key(config: &Config, kid: &str) -> Result<(), StartError> {
    let store = OpenStore::open(config).await?;
    let outcome = retire(&store, kid).await;
    store.close().await;
    outcome
}

async fn rotate(config: &Config, store: &OpenStore) -> Result<String, StartError> {
    let server_keys = existing_server_keys(config)?.ok_or_else(|| {
        let reason = "there is no server key to seal the signing key with; start the server once to create one, or set \
                      GUESTLIST_SECRET_KEY";
        StartError::SigningKeys(reason.to_owned())
    })?;
    let seal = Seal::of_signing_keys(&server_keys);
    let ports = store.ports();
    let records = ports.read.signing_keys().await?;
    if !records.is_empty() {
        // Fails if these settings have another server key than the running instances, which could not open the new
        // signing key.
        open_keyring(&records, &seal)?;
    }
    let key = SigningKey::generate();
    let sealed = seal.seal(key.kid(), &key.private_key());
    let keys = SigningKeys { store: ports.store.as_ref(), clock: &SystemClock, ids: &UuidV7Ids };
    keys.rotate(key.kid(), sealed).await?;
    Ok(key.kid().to_owned())
}

async fn retire(store: &OpenStore, kid: &str) -> Result<(), StartError> {
    let ports = store.ports();
    let keys = SigningKeys { store: ports.store.as_ref(), clock: &SystemClock, ids: &UuidV7Ids };
    keys.retire(kid).await?.map_err(|refusal| {
        let hint = match refusal {
            RetireRefusal::Unknown => "`guestlist keys list` shows the signing keys",
            RetireRefusal::Active => "`guestlist keys rotate` creates one",
        };
        StartError::SigningKeys(format!("{refusal}: {hint}"))
    })
}

#[cfg(test)]
#[path = "rotation_tests.rs"]
mod tests;
