//! Rotating and retiring signing keys, as an operator does it, with or without running instances.

use crate::model::event::{Action, Actor, Event, Object};
use crate::model::signing_key::{RetireRefusal, require_retirable};
use crate::model::time::Timestamp;
use crate::port::{ChangeSet, Clock, IdGenerator, SigningKeyRecord, Store, StoreError, UnitOfWork};

/// Changes the signing keys in a store. An operator changes them before there is a [`Service`](crate::usecase::Service),
/// which needs an active key. A change that the database aborts is not run again: the command reports it.
#[derive(Clone, Copy)]
pub struct SigningKeys<'a> {
    /// The store.
    pub store: &'a dyn Store,
    /// The clock.
    pub clock: &'a dyn Clock,
    /// Creates the ids of audit events and requests.
    pub ids: &'a dyn IdGenerator,
}

impl SigningKeys<'_> {
    /// Stores a sealed key that is active immediately. Earlier keys continue to verify.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was changed.
    pub async fn rotate(&self, kid: &str, sealed: Vec<u8>) -> Result<(), StoreError> {
        let now = self.clock.now();
        let key = SigningKeyRecord { kid: kid.to_owned(), sealed, created_at: now, active: true };
        let mut uow = self.store.begin().await?;
        // Locks the existing keys, so that concurrent rotations run one after another.
        uow.signing_keys().await?;
        uow.deactivate_signing_key().await?;
        uow.insert_signing_key(&key).await?;
        self.record(uow.as_mut(), now, Action::SigningKeyRotated, kid).await?;
        uow.commit().await
    }

    /// Removes a key that is not active. From then on, every token that it signed is refused. The inner result is the
    /// refusal for an unknown or active key.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was changed.
    pub async fn retire(&self, kid: &str) -> Result<Result<(), RetireRefusal>, StoreError> {
        let mut uow = self.store.begin().await?;
        let keys = uow.signing_keys().await?;
        if let Err(refusal) = require_retirable(keys.iter().map(|key| (key.kid.as_str(), key.active)), kid) {
            return Ok(Err(refusal));
        }
        uow.remove_signing_key(kid).await?;
        self.record(uow.as_mut(), self.clock.now(), Action::SigningKeyRetired, kid).await?;
        Ok(Ok(uow.commit().await?))
    }

    async fn record(
        &self,
        uow: &mut dyn UnitOfWork,
        at: Timestamp,
        action: Action,
        kid: &str,
    ) -> Result<(), StoreError> {
        let event = Event {
            id: self.ids.event(),
            at,
            workspace_id: None,
            projects: Vec::new(),
            actor: Actor::Operator,
            action,
            object: Object::new("signing_key", kid, kid),
            detail: Vec::new(),
            request_id: self.ids.uuid().simple().to_string(),
        };
        uow.write(&ChangeSet { events: vec![event], ..ChangeSet::default() }).await
    }
}
