//! The mailed secrets that prove an address.

use guestlist_domain::model::time::{Timestamp, hours};
use guestlist_domain::model::verification::{Purpose, Verification};

use super::Harness;
use super::scene::{Must, assert_conflict, begin, person, unit};
use crate::build::{self, T0, TICK};

async fn write(h: &impl Harness, verification: &Verification, now: Timestamp) {
    unit!(h, uow => uow.insert_verification(verification, now).await.must());
}

async fn read(h: &impl Harness, number: u64) -> Option<Verification> {
    unit!(h, uow => uow.verification(build::hash(number)).await.must())
}

/// Every field.
pub async fn a_verification_comes_back_as_it_was(h: &impl Harness) {
    let account = person(h, 1).await;
    let to = build::email("Ana.New@Bücher.example");
    let purposes = [Purpose::SignUp, Purpose::Reset, Purpose::AddressChange { to }];
    for (number, purpose) in (1..).zip(purposes) {
        let verification = Verification::issued(account.id, purpose, build::hash(number), T0);
        write(h, &verification, T0).await;
        assert_eq!(read(h, number).await, Some(verification));
    }
    assert_eq!(read(h, 4).await, None);
}

/// Each purpose is on its own.
/// Proves: AN9.
pub async fn a_newer_verification_of_another_purpose_ends_nothing(h: &impl Harness) {
    let account = person(h, 1).await;
    let of = |purpose, number| Verification::issued(account.id, purpose, build::hash(number), T0);
    let change = |address| Purpose::AddressChange { to: build::email(address) };
    let (first, reset) = (of(change("first@example.org"), 1), of(Purpose::Reset, 2));
    let (second, sign_up) = (of(change("second@example.org"), 3), build::verification(4, account.id));
    for verification in [&first, &reset] {
        write(h, verification, T0).await;
    }
    let now = T0.plus(TICK);
    for verification in [&second, &sign_up] {
        write(h, verification, now).await;
    }
    assert_eq!(read(h, 1).await, Some(Verification { expires_at: now, ..first }), "to whatever address");
    assert_eq!(read(h, 2).await, Some(reset.clone()));
    assert_eq!(read(h, 3).await, Some(second.clone()));
    assert_eq!(read(h, 4).await, Some(sign_up.clone()));
    let end = now.plus(TICK);
    unit!(h, uow => uow.end_verifications(account.id, end).await.must());
    for (number, running) in [(2, reset), (3, second), (4, sign_up)] {
        assert_eq!(read(h, number).await, Some(Verification { expires_at: end, ..running }), "all of them");
    }
}

/// Only the newest link works; what is over is not ended again.
/// Proves: AN9.
pub async fn a_newer_verification_ends_the_unused_ones_of_its_account(h: &impl Harness) {
    let (account, other) = (person(h, 1).await, person(h, 2).await);
    let ended = Verification { expires_at: T0.plus(hours(1)), ..build::verification(1, account.id) };
    let (used, running) = (build::verification(2, account.id), build::verification(3, account.id));
    let of_other = build::verification(4, other.id);
    let (then, now) = (T0.plus(hours(1)).plus(TICK), T0.plus(hours(2)));
    write(h, &ended, T0).await;
    write(h, &used, then).await;
    unit!(h, uow => uow.use_verification(used.secret_hash, then).await.must());
    write(h, &running, then).await;
    write(h, &of_other, then).await;

    let newest = build::verification(5, account.id);
    write(h, &newest, now).await;
    assert_eq!(read(h, 1).await, Some(ended), "ended before, and keeps its time");
    assert_eq!(read(h, 2).await, Some(Verification { used_at: Some(then), ..used }));
    assert_eq!(read(h, 3).await, Some(Verification { expires_at: now, ..running }));
    assert_eq!(read(h, 4).await, Some(of_other));
    assert_eq!(read(h, 5).await, Some(newest));
}

/// Without a newer one, for those who take an account over.
pub async fn verifications_of_an_account_can_be_ended(h: &impl Harness) {
    let (account, other) = (person(h, 1).await, person(h, 2).await);
    let (running, of_other) = (build::verification(1, account.id), build::verification(2, other.id));
    write(h, &running, T0).await;
    write(h, &of_other, T0).await;
    for at in [T0.plus(TICK), T0.plus(hours(1))] {
        unit!(h, uow => uow.end_verifications(account.id, at).await.must());
    }
    assert_eq!(read(h, 1).await, Some(Verification { expires_at: T0.plus(TICK), ..running }));
    assert_eq!(read(h, 2).await, Some(of_other));
}

/// Whoever is second is told so.
/// Proves: AN9.
pub async fn a_verification_is_used_once(h: &impl Harness) {
    let account = person(h, 1).await;
    let verification = build::verification(1, account.id);
    write(h, &verification, T0).await;
    unit!(h, uow => uow.use_verification(verification.secret_hash, T0.plus(TICK)).await.must());
    let mut uow = begin(h).await;
    assert_conflict(uow.use_verification(verification.secret_hash, T0.plus(hours(1))).await);
    drop(uow);
    assert_eq!(read(h, 1).await, Some(Verification { used_at: Some(T0.plus(TICK)), ..verification }));
}

/// There is nothing to use.
pub async fn an_unknown_verification_cannot_be_used(h: &impl Harness) {
    let mut uow = begin(h).await;
    assert_conflict(uow.use_verification(build::hash(1), T0).await);
}
