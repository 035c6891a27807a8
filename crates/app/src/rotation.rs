//! `guestlist keys rotate` and `guestlist keys retire`: another key signs, and an old one verifies nothing any more.

use guestlist_domain::model::event::{Action, Actor, Event, Object};
use guestlist_domain::model::signing_key::require_retirable;
use guestlist_domain::port::{Clock, IdGenerator, SigningKeyRecord, UnitOfWork};
use guestlist_jwt::SigningKey;
use guestlist_secrets::Seal;

use crate::config::Config;
use crate::error::StartError;
use crate::keys::{kept_keys, open_keyring, signing_keys};
use crate::store::OpenStore;
use crate::system::{SystemClock, UuidV7Ids};

/// Makes a new key that signs from now on, and answers its id. The keys before it go on verifying. Running instances
/// notice by themselves. With SQLite no instance may run meanwhile: its file is one process's.
///
/// # Errors
/// [`StartError`]; then nothing was changed.
pub async fn rotate_signing_key(config: &Config) -> Result<String, StartError> {
    let store = OpenStore::open(config).await?;
    let outcome = rotate(config, &store).await;
    store.close().await;
    outcome
}

/// Removes a key that does not sign any more: what it signed is refused from now on.
///
/// # Errors
/// [`StartError`], for an unknown key and for the one that signs too; then nothing was changed.
pub async fn retire_signing_key(config: &Config, kid: &str) -> Result<(), StartError> {
    let store = OpenStore::open(config).await?;
    let outcome = retire(&store, kid).await;
    store.close().await;
    outcome
}

async fn rotate(config: &Config, store: &OpenStore) -> Result<String, StartError> {
    let server_keys = kept_keys(config)?.ok_or_else(|| {
        let complaint = "there is no server key to seal a signing key with: the first start makes one, or set \
                         GUESTLIST_SECRET_KEY";
        StartError::SigningKeys(complaint.to_owned())
    })?;
    let seal = Seal::of_signing_keys(&server_keys);
    let store = store.ports().store;
    let records = signing_keys(store.as_ref()).await?;
    if !records.is_empty() {
        // Whoever cannot open the keys that are there has another server key than the instances: they could not open
        // what it seals.
        open_keyring(&records, &seal)?;
    }
    let now = SystemClock.now();
    let key = SigningKey::generate();
    let record = SigningKeyRecord {
        kid: key.kid().to_owned(),
        sealed: seal.seal(key.kid(), &key.private_key()),
        created_at: now,
        active: true,
    };
    let mut uow = store.begin().await?;
    // Locks those that are there: two rotations follow each other.
    uow.signing_keys().await?;
    uow.stop_signing().await?;
    uow.insert_signing_key(&record).await?;
    record_event(uow.as_mut(), Action::SigningKeyRotated, &record.kid).await?;
    uow.commit().await?;
    Ok(record.kid)
}

async fn retire(store: &OpenStore, kid: &str) -> Result<(), StartError> {
    let mut uow = store.ports().store.begin().await?;
    let records = uow.signing_keys().await?;
    require_retirable(records.iter().map(|record| (record.kid.as_str(), record.active)), kid)
        .map_err(|refusal| StartError::SigningKeys(refusal.to_string()))?;
    uow.remove_signing_key(kid).await?;
    record_event(uow.as_mut(), Action::SigningKeyRetired, kid).await?;
    Ok(uow.commit().await?)
}

async fn record_event(uow: &mut dyn UnitOfWork, action: Action, kid: &str) -> Result<(), StartError> {
    let ids: &dyn IdGenerator = &UuidV7Ids;
    let event = Event {
        id: ids.event(),
        at: SystemClock.now(),
        workspace_id: None,
        projects: Vec::new(),
        actor: Actor::Operator,
        action,
        object: Object::new("signing_key", kid, kid),
        detail: Vec::new(),
        request_id: ids.uuid().simple().to_string(),
    };
    Ok(uow.append_event(&event).await?)
}

#[cfg(test)]
#[path = "rotation_tests.rs"]
mod tests;
