//! Rotating and retiring signing keys.

use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::signing_key::RetireRefusal;
use guestlist_domain::port::StoreError;
use guestlist_domain::usecase::SigningKeys;

use crate::fixture::Fixture;

/// Returns the stored keys, and whether each of them signs.
async fn stored(fixture: &Fixture) -> Vec<(String, bool)> {
    let keys = fixture.app.ports.read.signing_keys().await.unwrap();
    keys.into_iter().map(|key| (key.kid, key.active)).collect()
}

/// Proves: S9.3, JW5.
#[tokio::test]
async fn a_new_key_signs_and_a_key_is_retired_only_if_it_does_not_sign() {
    let fixture = Fixture::new();
    let app = &fixture.app;
    let keys = SigningKeys { store: &app.store, clock: app.clock.as_ref(), ids: app.ids.as_ref() };
    keys.rotate("old", vec![1]).await.unwrap();
    keys.rotate("new", vec![2]).await.unwrap();
    let both = [("new".to_owned(), true), ("old".to_owned(), false)];
    let mut found = stored(&fixture).await;
    found.sort();
    assert_eq!(found, both);

    assert!(matches!(keys.rotate("new", vec![3]).await, Err(StoreError::Conflict)));
    assert_eq!(keys.retire("new").await.unwrap(), Err(RetireRefusal::Active));
    assert_eq!(keys.retire("other").await.unwrap(), Err(RetireRefusal::Unknown));
    assert_eq!(stored(&fixture).await.len(), 2);
    assert_eq!(keys.retire("old").await.unwrap(), Ok(()));
    assert_eq!(stored(&fixture).await, both[..1]);

    let events = app.store.events();
    let of_keys: Vec<_> =
        events.iter().map(|event| (event.action, event.object.id.clone(), event.actor.clone())).collect();
    let event = |action, kid: &str| (action, kid.to_owned(), Actor::Operator);
    assert_eq!(
        of_keys,
        [
            event(Action::SigningKeyRotated, "old"),
            event(Action::SigningKeyRotated, "new"),
            event(Action::SigningKeyRetired, "old"),
        ]
    );
}
