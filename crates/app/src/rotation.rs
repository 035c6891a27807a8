//! `guestlist keys rotate` and `guestlist keys retire`: create a new active signing key, and remove an old one.

use guestlist_domain::model::event::{Action, Actor, Event, Object};
use guestlist_domain::model::signing_key::require_retirable;
use guestlist_domain::port::{ChangeSet, Clock, IdGenerator, SigningKeyRecord, UnitOfWork};
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
    let now = SystemClock.now();
    let key = SigningKey::generate();
    let record = SigningKeyRecord {
        kid: key.kid().to_owned(),
        sealed: seal.seal(key.kid(), &key.private_key()),
        created_at: now,
        active: true,
    };
    let mut uow = ports.store.begin().await?;
    // Locks the existing keys, so that concurrent rotations run one after another.
    uow.signing_keys().await?;
    uow.deactivate_signing_key().await?;
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
    Ok(uow.write(&ChangeSet { events: vec![event], ..ChangeSet::default() }).await?)
}

#[cfg(test)]
#[path = "rotation_tests.rs"]
mod tests;
