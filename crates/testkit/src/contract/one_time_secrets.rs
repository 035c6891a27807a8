//! One-time secrets of accounts.

use guestlist_domain::model::one_time_secret::{OneTimeSecret, SecretPurpose};
use guestlist_domain::model::time::hours;

use super::Harness;
use super::fixture::{UnwrapStore, assert_conflict, begin, transaction, write_account};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn write(h: &impl Harness, secret: &OneTimeSecret) {
    transaction!(h, uow => uow.insert_one_time_secret(secret).await.unwrap_store());
}

/// Reads a secret with a lock, and without one together with its account.
async fn read(h: &impl Harness, number: u64) -> Option<OneTimeSecret> {
    let hash = builders::hash(number);
    let (locked, account) = transaction!(h, uow => {
        let locked = uow.one_time_secret(hash).await.unwrap_store();
        let account = match &locked {
            Some(secret) => uow.account(secret.account_id).await.unwrap_store(),
            None => None,
        };
        (locked, account)
    });
    assert_eq!(h.read().one_time_secret(hash).await.unwrap_store(), locked.clone().zip(account));
    locked
}

/// Every field is stored and read unchanged.
pub async fn a_one_time_secret_is_read_as_it_was_written(h: &impl Harness) {
    let account = write_account(h, 1).await;
    let to = builders::email("Ana.New@Bücher.example");
    let purposes = [SecretPurpose::Reset, SecretPurpose::AddressChange { to }];
    for (number, purpose) in (1..).zip(purposes) {
        let secret = OneTimeSecret::issued(account.id, purpose, builders::hash(number), T0);
        write(h, &secret).await;
        assert_eq!(read(h, number).await, Some(secret));
    }
    assert_eq!(read(h, 3).await, None);
}

/// A stranger can request a new secret, so earlier ones stay usable.
/// Proves: AN9.
pub async fn a_newer_one_time_secret_does_not_change_earlier_ones(h: &impl Harness) {
    let account = write_account(h, 1).await;
    let of = |purpose, number, now| OneTimeSecret::issued(account.id, purpose, builders::hash(number), now);
    let change = |address| SecretPurpose::AddressChange { to: builders::email(address) };
    let later = T0.plus(TICK);
    let all = [
        of(SecretPurpose::Reset, 1, T0),
        of(change("first@example.org"), 2, T0),
        of(SecretPurpose::Reset, 3, later),
        of(change("second@example.org"), 4, later),
    ];
    for secret in &all {
        write(h, secret).await;
    }
    for (number, expected) in (1..).zip(all) {
        assert_eq!(read(h, number).await, Some(expected));
    }
}

/// Ends the unused ones of one account; used or ended ones keep their time.
/// Proves: AN4.
pub async fn one_time_secrets_of_an_account_can_be_ended(h: &impl Harness) {
    let (account, other) = (write_account(h, 1).await, write_account(h, 2).await);
    let (running, of_other) = (builders::one_time_secret(1, account.id), builders::one_time_secret(2, other.id));
    let (ended, used) = (builders::one_time_secret(3, account.id), builders::one_time_secret(4, account.id));
    let ended = OneTimeSecret { expires_at: T0, ..ended };
    for secret in [&running, &of_other, &ended, &used] {
        write(h, secret).await;
    }
    transaction!(h, uow => uow.mark_one_time_secret_used(used.secret_hash, T0).await.unwrap_store());
    for at in [T0.plus(TICK), T0.plus(hours(1))] {
        transaction!(h, uow => uow.end_one_time_secrets(account.id, at).await.unwrap_store());
    }
    assert_eq!(read(h, 1).await, Some(OneTimeSecret { expires_at: T0.plus(TICK), ..running }));
    assert_eq!(read(h, 2).await, Some(of_other));
    assert_eq!(read(h, 3).await, Some(ended), "keeps its time");
    assert_eq!(read(h, 4).await, Some(OneTimeSecret { used_at: Some(T0), ..used }));
}

/// The second use is refused.
/// Proves: AN9.
pub async fn a_one_time_secret_is_used_once(h: &impl Harness) {
    let account = write_account(h, 1).await;
    let secret = builders::one_time_secret(1, account.id);
    write(h, &secret).await;
    transaction!(h, uow => uow.mark_one_time_secret_used(secret.secret_hash, T0.plus(TICK)).await.unwrap_store());
    let mut uow = begin(h).await;
    assert_conflict(uow.mark_one_time_secret_used(secret.secret_hash, T0.plus(hours(1))).await);
    drop(uow);
    assert_eq!(read(h, 1).await, Some(OneTimeSecret { used_at: Some(T0.plus(TICK)), ..secret }));
}

/// Using an unknown secret is refused.
pub async fn an_unknown_one_time_secret_cannot_be_used(h: &impl Harness) {
    let mut uow = begin(h).await;
    assert_conflict(uow.mark_one_time_secret_used(builders::hash(1), T0).await);
}
