use super::*;

const CLAIMED_AT: Timestamp = Timestamp::from_micros(1_000_000_000);
const TICK: Duration = Duration::from_micros(1);

fn hash(byte: u8) -> SecretHash {
    SecretHash::new([byte; 32])
}

fn record(state: IdempotencyState) -> IdempotencyRecord {
    IdempotencyRecord { id: hash(1), fingerprint: hash(2), claim: Uuid::from_u128(3), state, claimed_at: CLAIMED_AT }
}

/// Proves: HT4.
#[test]
fn the_same_request_receives_the_first_response_for_a_day() {
    let record = record(IdempotencyState::Answered(b"sealed".to_vec()));
    let end = CLAIMED_AT.plus(IdempotencyRecord::RETENTION);
    assert_eq!(record.repeat(hash(2), CLAIMED_AT), Ok(Repeat::Replay(b"sealed")));
    assert_eq!(record.repeat(hash(2), end.minus(TICK)), Ok(Repeat::Replay(b"sealed")));
    assert_eq!(record.repeat(hash(2), end), Ok(Repeat::Retry));
    assert_eq!(record.repeat(hash(9), end.minus(TICK)), Err(IdempotencyRefusal::KeyReused));
    assert_eq!(record.repeat(hash(9), end), Ok(Repeat::Retry));
}

#[test]
fn a_request_that_wrote_nothing_is_restarted_after_its_lease() {
    let record = record(IdempotencyState::InFlight);
    let end = CLAIMED_AT.plus(IdempotencyRecord::LEASE);
    assert_eq!(record.repeat(hash(2), end.minus(TICK)), Err(IdempotencyRefusal::InProgress));
    assert_eq!(record.repeat(hash(2), end), Ok(Repeat::Retry));
}

#[test]
fn a_request_that_wrote_its_effect_is_never_restarted() {
    let record = record(IdempotencyState::Done);
    let end = CLAIMED_AT.plus(IdempotencyRecord::LEASE);
    assert_eq!(record.repeat(hash(2), end.minus(TICK)), Err(IdempotencyRefusal::InProgress));
    assert_eq!(record.repeat(hash(2), end), Err(IdempotencyRefusal::AnswerLost));
}

/// Proves: OP1.
#[test]
fn a_stored_response_is_not_in_debug_output() {
    let record = record(IdempotencyState::Answered(b"glk_secret".to_vec()));
    assert!(!format!("{record:?}").contains("103"), "{record:?}");
}
