//! Pending sign-ups.

use guestlist_domain::model::sign_up::PendingSignUp;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::hours;

use super::Harness;
use super::fixture::{UnwrapStore, assert_conflict, begin, transaction, write_account};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn write(h: &impl Harness, sign_up: &PendingSignUp) {
    transaction!(h, uow => uow.insert_sign_up(sign_up).await.unwrap_store());
}

/// Reads a sign-up with and without a lock.
async fn read(h: &impl Harness, number: u64) -> Option<PendingSignUp> {
    let locked = transaction!(h, uow => uow.sign_up(builders::hash(number)).await.unwrap_store());
    assert_eq!(h.read().sign_up(builders::hash(number)).await.unwrap_store(), locked);
    locked
}

/// Every field is stored and read unchanged, and no account is created.
/// Proves: AN11.
pub async fn a_sign_up_is_read_as_it_was_written(h: &impl Harness) {
    let sign_up = PendingSignUp {
        email: builders::email("Ana.New@Bücher.example"),
        display_name: builders::display_name("Ána 'O\"Neil' 🙂"),
        locale: Locale::Es,
        ..builders::sign_up(1)
    };
    write(h, &sign_up).await;
    assert_eq!(read(h, 1).await.as_ref(), Some(&sign_up));
    assert_eq!(read(h, 2).await, None);
    transaction!(h, uow => {
        assert_eq!(uow.account(sign_up.account_id).await.unwrap_store(), None);
        assert_eq!(uow.account_by_email(&sign_up.email).await.unwrap_store(), None);
    });
}

/// The same hash cannot be stored twice.
pub async fn a_sign_up_secret_is_unique(h: &impl Harness) {
    write(h, &builders::sign_up(1)).await;
    let same_secret = PendingSignUp { secret_hash: builders::hash(1), ..builders::sign_up(2) };
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_sign_up(&same_secret).await);
}

/// Several sign-ups of an address are kept, even if the address has an account.
/// Proves: S1.1, AN9.
pub async fn an_address_can_have_several_pending_sign_ups(h: &impl Harness) {
    let email = write_account(h, 9).await.email;
    let first = PendingSignUp { email: email.clone(), ..builders::sign_up(1) };
    let second = PendingSignUp { email, expires_at: first.expires_at.plus(TICK), ..builders::sign_up(2) };
    for sign_up in [&first, &second] {
        write(h, sign_up).await;
    }
    transaction!(h, uow => uow.use_sign_up(second.secret_hash, T0).await.unwrap_store());
    assert_eq!(read(h, 1).await, Some(first));
    assert_eq!(read(h, 2).await, Some(PendingSignUp { used_at: Some(T0), ..second }));
}

/// By any spelling of the address, whether expired or not.
pub async fn the_latest_unused_sign_up_of_an_address_is_found(h: &impl Harness) {
    let of = |number, address, ticks: u32| PendingSignUp {
        email: builders::email(address),
        expires_at: T0.plus(TICK * ticks),
        ..builders::sign_up(number)
    };
    let latest = of(2, "ANA@example.org", 3);
    let used = of(4, "ana@example.org", 4);
    for sign_up in [&of(1, "ana@example.org", 1), &latest, &of(3, "ana@example.org", 2), &used] {
        write(h, sign_up).await;
    }
    write(h, &of(5, "ben@example.org", 9)).await;
    transaction!(h, uow => uow.use_sign_up(used.secret_hash, T0).await.unwrap_store());
    let found = h.read().latest_sign_up(&builders::email("Ana@Example.org")).await.unwrap_store();
    assert_eq!(found, Some(latest));
    let none = h.read().latest_sign_up(&builders::email("cleo@example.org")).await.unwrap_store();
    assert_eq!(none, None);
}

/// The second use is refused.
/// Proves: AN9.
pub async fn a_sign_up_is_used_once(h: &impl Harness) {
    let sign_up = builders::sign_up(1);
    write(h, &sign_up).await;
    transaction!(h, uow => uow.use_sign_up(sign_up.secret_hash, T0.plus(TICK)).await.unwrap_store());
    for number in [1, 2] {
        let mut uow = begin(h).await;
        assert_conflict(uow.use_sign_up(builders::hash(number), T0.plus(hours(1))).await);
    }
    assert_eq!(read(h, 1).await, Some(PendingSignUp { used_at: Some(T0.plus(TICK)), ..sign_up }));
}

/// Used and unused ones are removed.
/// Proves: ST8.
pub async fn expired_sign_ups_are_pruned(h: &impl Harness) {
    for (number, expires_at) in [(1, T0.minus(TICK)), (2, T0.minus(hours(1))), (3, T0), (4, T0.plus(TICK))] {
        let used_at = (number == 2).then_some(T0);
        write(h, &PendingSignUp { expires_at, used_at, ..builders::sign_up(number) }).await;
    }
    let mut pruned = Vec::new();
    for _ in 0..3 {
        pruned.push(transaction!(h, uow => uow.prune_sign_ups(T0, 1).await.unwrap_store()));
    }
    assert_eq!(pruned, [1, 1, 0]);
    for (number, is_kept) in [(1, false), (2, false), (3, true), (4, true)] {
        assert_eq!(read(h, number).await.is_some(), is_kept, "sign-up {number}");
    }
}

/// Erasing an account removes the sign-ups of its address.
/// Proves: S1.4.
pub async fn sign_ups_of_an_erased_account_are_deleted(h: &impl Harness) {
    let account = write_account(h, 9).await;
    write(h, &PendingSignUp { email: account.email.clone(), ..builders::sign_up(1) }).await;
    write(h, &builders::sign_up(2)).await;
    transaction!(h, uow => uow.erase_account(&account.erased()).await.unwrap_store());
    assert_eq!(read(h, 1).await, None);
    assert!(read(h, 2).await.is_some());
}
