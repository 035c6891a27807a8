//! Idempotency records.

use std::time::Duration;

use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{KeyClaim, UnitOfWork};

use super::Harness;
use super::fixture::{UnwrapStore, assert_conflict, begin, race, transaction};
use crate::builders::{self, T0, TICK};

/// Records that were claimed at this time or before are forgotten.
const FORGOTTEN: Timestamp = T0;

fn record(number: u64) -> IdempotencyRecord {
    IdempotencyRecord {
        id: builders::hash(number),
        fingerprint: builders::hash(number + 100),
        answer: None,
        claimed_at: T0.plus(TICK),
    }
}

fn answered(number: u64) -> IdempotencyRecord {
    IdempotencyRecord { answer: Some(b"sealed \0 bytes".to_vec()), ..record(number) }
}

async fn claim(uow: &mut dyn UnitOfWork, record: &IdempotencyRecord) -> KeyClaim {
    uow.claim_idempotency_key(record, FORGOTTEN).await.unwrap_store()
}

async fn find(h: &impl Harness, number: u64) -> Option<IdempotencyRecord> {
    h.store().idempotency_record(builders::hash(number)).await.unwrap_store()
}

/// A record has its answer from the beginning, or gets it later.
pub async fn an_idempotency_record_is_read_as_it_was_written(h: &impl Harness) {
    assert_eq!(find(h, 1).await, None);
    transaction!(h, uow => {
        assert_eq!(claim(uow.as_mut(), &record(1)).await, KeyClaim::Claimed);
        assert_eq!(claim(uow.as_mut(), &answered(2)).await, KeyClaim::Claimed);
        uow.set_idempotent_answer(builders::hash(1), b"sealed \0 bytes").await.unwrap_store();
    });
    for number in [1, 2] {
        assert_eq!(find(h, number).await, Some(answered(number)));
    }
    transaction!(h, uow => uow.set_idempotent_answer(builders::hash(1), b"another").await.unwrap_store());
    assert_eq!(find(h, 1).await, Some(IdempotencyRecord { answer: Some(b"another".to_vec()), ..record(1) }));
    let mut uow = begin(h).await;
    assert_conflict(uow.set_idempotent_answer(builders::hash(3), b"unknown").await);
}

/// The second request with a key finds the record of the first, until it is forgotten.
/// Proves: HT4.
pub async fn an_idempotency_key_is_claimed_once(h: &impl Harness) {
    let first = answered(1);
    transaction!(h, uow => assert_eq!(claim(uow.as_mut(), &first).await, KeyClaim::Claimed));
    let second = IdempotencyRecord { fingerprint: builders::hash(9), claimed_at: T0.plus(TICK * 2), ..record(1) };
    transaction!(h, uow => assert_eq!(claim(uow.as_mut(), &second).await, KeyClaim::Taken(first.clone())));
    assert_eq!(find(h, 1).await.as_ref(), Some(&first));
    transaction!(h, uow => {
        let claimed = uow.claim_idempotency_key(&second, first.claimed_at).await.unwrap_store();
        assert_eq!(claimed, KeyClaim::Claimed);
    });
    assert_eq!(find(h, 1).await, Some(second));
}

/// After a crash the request is carried out as if it had never been sent.
/// Proves: HT4.
pub async fn a_claim_that_is_not_committed_leaves_the_key_free(h: &impl Harness) {
    let mut uow = begin(h).await;
    assert_eq!(claim(uow.as_mut(), &record(1)).await, KeyClaim::Claimed);
    drop(uow);
    assert_eq!(find(h, 1).await, None);
    transaction!(h, uow => assert_eq!(claim(uow.as_mut(), &answered(1)).await, KeyClaim::Claimed));
}

/// The others wait for the end of the one that holds the key, and find its answer.
/// Proves: HT4.
pub async fn of_concurrent_claims_of_a_key_one_succeeds(h: &impl Harness) {
    for round in 1..=3 {
        let outcomes = race(h, 8, move |number, store| async move {
            let mut uow = store.begin().await.unwrap_store();
            let claimed = IdempotencyRecord { fingerprint: builders::hash(number + 1), ..record(round) };
            match claim(uow.as_mut(), &claimed).await {
                KeyClaim::Claimed => {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    uow.set_idempotent_answer(claimed.id, b"sealed \0 bytes").await.unwrap_store();
                    uow.commit().await.unwrap_store();
                    Ok(claimed.fingerprint)
                }
                other @ (KeyClaim::Taken(_) | KeyClaim::InProgress) => Err(other),
            }
        })
        .await;
        let winners: Vec<_> = outcomes.iter().filter_map(|outcome| outcome.as_ref().ok()).collect();
        assert_eq!(winners.len(), 1, "{outcomes:?}");
        let stored = IdempotencyRecord { fingerprint: *winners[0], ..answered(round) };
        for other in outcomes.iter().filter_map(|outcome| outcome.as_ref().err()) {
            assert_eq!(*other, KeyClaim::Taken(stored.clone()));
        }
    }
}

/// Records are removed in batches; those exactly at the limit are kept.
pub async fn old_idempotency_records_are_pruned(h: &impl Harness) {
    for number in 1..=4 {
        let claimed_at = if number == 4 { T0.plus(TICK) } else { T0 };
        transaction!(h, uow => claim(uow.as_mut(), &IdempotencyRecord { claimed_at, ..answered(number) }).await);
    }
    let mut pruned = Vec::new();
    for before in [T0, T0.plus(TICK), T0.plus(TICK), T0.plus(TICK)] {
        pruned.push(transaction!(h, uow => uow.prune_idempotency_records(before, 2).await.unwrap_store()));
    }
    assert_eq!(pruned, [0, 2, 1, 0]);
    assert!(find(h, 4).await.is_some());
}
