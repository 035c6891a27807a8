//! Signing keys.

use guestlist_domain::port::SigningKeyRecord;

use super::Harness;
use super::fixture::{UnwrapStore, assert_conflict, begin, transaction};
use crate::builders::{self, T0, TICK};

fn active(number: u64) -> SigningKeyRecord {
    SigningKeyRecord { active: true, ..builders::signing_key(number) }
}

/// Reads the keys with and without locks.
async fn read(h: &impl Harness) -> Vec<SigningKeyRecord> {
    let locked = transaction!(h, uow => uow.signing_keys().await.unwrap_store());
    assert_eq!(h.read().signing_keys().await.unwrap_store(), locked);
    locked
}

/// Keys that do not sign any more are kept until they are retired.
/// Proves: JW5.
pub async fn signing_keys_come_back_oldest_first(h: &impl Harness) {
    assert_eq!(read(h).await, []);
    let at = |number, created_at| SigningKeyRecord { created_at, ..builders::signing_key(number) };
    let newest = SigningKeyRecord { created_at: T0.plus(TICK), ..active(1) };
    let (oldest, middle) = (at(2, T0.minus(TICK)), at(3, T0));
    for key in [&newest, &oldest, &middle] {
        transaction!(h, uow => uow.insert_signing_key(key).await.unwrap_store());
    }
    assert_eq!(read(h).await, [oldest, middle, newest]);
}

/// Instances that start at the same time end up with the same key.
pub async fn one_signing_key_is_active(h: &impl Harness) {
    transaction!(h, uow => uow.insert_signing_key(&active(1)).await.unwrap_store());
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_signing_key(&active(2)).await);
    drop(uow);
    for number in [3, 4] {
        transaction!(h, uow => uow.insert_signing_key(&builders::signing_key(number)).await.unwrap_store());
    }
}

/// A second key with the same id is refused.
pub async fn a_signing_key_id_is_unique(h: &impl Harness) {
    transaction!(h, uow => uow.insert_signing_key(&builders::signing_key(1)).await.unwrap_store());
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_signing_key(&builders::signing_key(1)).await);
}

/// The former active key is kept, and verifies.
/// Proves: JW5.
pub async fn another_signing_key_becomes_active(h: &impl Harness) {
    transaction!(h, uow => uow.deactivate_signing_key().await.unwrap_store());
    transaction!(h, uow => uow.insert_signing_key(&active(1)).await.unwrap_store());
    let next = SigningKeyRecord { created_at: T0.plus(TICK), ..active(2) };
    transaction!(h, uow => {
        uow.deactivate_signing_key().await.unwrap_store();
        uow.insert_signing_key(&next).await.unwrap_store();
    });
    assert_eq!(read(h).await, [builders::signing_key(1), next]);
}

/// Other keys are not affected.
/// Proves: JW5.
pub async fn a_removed_signing_key_is_not_found(h: &impl Harness) {
    for key in [builders::signing_key(1), active(2)] {
        transaction!(h, uow => uow.insert_signing_key(&key).await.unwrap_store());
    }
    transaction!(h, uow => assert!(uow.remove_signing_key("key-1").await.unwrap_store()));
    transaction!(h, uow => assert!(!uow.remove_signing_key("key-1").await.unwrap_store()));
    assert_eq!(read(h).await, [active(2)]);
}

/// A reader waits for no lock, and sees the committed keys.
pub async fn signing_keys_are_read_beside_a_rotation(h: &impl Harness) {
    transaction!(h, uow => uow.insert_signing_key(&active(1)).await.unwrap_store());
    let mut rotation = begin(h).await;
    assert_eq!(rotation.signing_keys().await.unwrap_store(), [active(1)]);
    rotation.deactivate_signing_key().await.unwrap_store();
    assert_eq!(h.read().signing_keys().await.unwrap_store(), [active(1)]);
    rotation.commit().await.unwrap_store();
    assert_eq!(h.read().signing_keys().await.unwrap_store(), [builders::signing_key(1)]);
}
