//! Idempotency records.

use guestlist_domain::model::idempotency::{IdempotencyClaim, IdempotencyRecord, IdempotencyState};
use uuid::Uuid;

use super::Harness;
use super::fixture::{UnwrapStore, assert_conflict, begin, transaction};
use crate::builders::{self, T0, TICK};

fn record(number: u64) -> IdempotencyRecord {
    IdempotencyRecord {
        id: builders::hash(number),
        fingerprint: builders::hash(number + 100),
        claim: Uuid::from_u128(u128::from(number)),
        state: IdempotencyState::InFlight,
        claimed_at: T0.plus(TICK),
    }
}

fn claim_of(record: &IdempotencyRecord) -> IdempotencyClaim {
    IdempotencyClaim { id: record.id, claim: record.claim }
}

/// Every state is stored and read unchanged; the last write counts.
pub async fn an_idempotency_record_is_read_as_it_was_written(h: &impl Harness) {
    let first = record(1);
    assert_eq!(transaction!(h, uow => uow.idempotency_record(first.id).await.unwrap_store()), None);
    transaction!(h, uow => uow.insert_idempotency_record(&first).await.unwrap_store());
    assert_eq!(transaction!(h, uow => uow.idempotency_record(first.id).await.unwrap_store()), Some(first.clone()));
    for state in [IdempotencyState::Done, IdempotencyState::Answered(b"sealed \0 bytes".to_vec())] {
        let claim = Uuid::from_u128(9);
        let later = IdempotencyRecord { state, claim, fingerprint: builders::hash(9), claimed_at: T0, ..first.clone() };
        transaction!(h, uow => uow.update_idempotency_record(&later).await.unwrap_store());
        assert_eq!(transaction!(h, uow => uow.idempotency_record(first.id).await.unwrap_store()), Some(later));
    }
    transaction!(h, uow => uow.remove_idempotency_record(first.id).await.unwrap_store());
    transaction!(h, uow => uow.remove_idempotency_record(first.id).await.unwrap_store());
    assert_eq!(transaction!(h, uow => uow.idempotency_record(first.id).await.unwrap_store()), None);
}

/// The second request with a key finds the record of the first.
/// Proves: HT4.
pub async fn an_idempotency_key_is_claimed_once(h: &impl Harness) {
    transaction!(h, uow => uow.insert_idempotency_record(&record(1)).await.unwrap_store());
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_idempotency_record(&record(1)).await);
    drop(uow);
    let mut uow = begin(h).await;
    assert_conflict(uow.update_idempotency_record(&record(2)).await);
}

/// A request whose claim was taken over cannot mark its effect.
/// Proves: HT4.
pub async fn only_the_current_claim_marks_an_effect(h: &impl Harness) {
    let first = record(1);
    transaction!(h, uow => uow.insert_idempotency_record(&first).await.unwrap_store());
    transaction!(h, uow => {
        uow.mark_idempotency_done(claim_of(&first)).await.unwrap_store();
        uow.mark_idempotency_done(claim_of(&first)).await.unwrap_store();
    });
    let done = IdempotencyRecord { state: IdempotencyState::Done, ..first.clone() };
    assert_eq!(transaction!(h, uow => uow.idempotency_record(first.id).await.unwrap_store()), Some(done));
    let answered = IdempotencyRecord { state: IdempotencyState::Answered(vec![1]), ..first.clone() };
    transaction!(h, uow => uow.update_idempotency_record(&answered).await.unwrap_store());
    for lost in
        [claim_of(&first), IdempotencyClaim { claim: Uuid::from_u128(2), ..claim_of(&first) }, claim_of(&record(2))]
    {
        let mut uow = begin(h).await;
        assert_conflict(uow.mark_idempotency_done(lost).await);
    }
    assert_eq!(transaction!(h, uow => uow.idempotency_record(first.id).await.unwrap_store()), Some(answered));
}

/// A mark is rolled back together with its effect.
pub async fn an_effect_and_its_mark_are_written_together(h: &impl Harness) {
    let first = record(1);
    transaction!(h, uow => uow.insert_idempotency_record(&first).await.unwrap_store());
    let mut uow = begin(h).await;
    uow.mark_idempotency_done(claim_of(&first)).await.unwrap_store();
    drop(uow);
    assert_eq!(transaction!(h, uow => uow.idempotency_record(first.id).await.unwrap_store()), Some(first));
}

/// Records are removed in batches; those exactly at the limit are kept.
pub async fn old_idempotency_records_are_pruned(h: &impl Harness) {
    for number in 1..=4 {
        let claimed_at = if number == 4 { T0.plus(TICK) } else { T0 };
        transaction!(h, uow => {
            uow.insert_idempotency_record(&IdempotencyRecord { claimed_at, ..record(number) }).await.unwrap_store();
        });
    }
    let mut pruned = Vec::new();
    for before in [T0, T0.plus(TICK), T0.plus(TICK), T0.plus(TICK)] {
        pruned.push(transaction!(h, uow => uow.prune_idempotency_records(before, 2).await.unwrap_store()));
    }
    assert_eq!(pruned, [0, 2, 1, 0]);
    assert!(transaction!(h, uow => uow.idempotency_record(builders::hash(4)).await.unwrap_store()).is_some());
}
