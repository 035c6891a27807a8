use super::*;

const CLAIMED_AT: Timestamp = Timestamp::from_micros(100_000_000_000_000);
const TICK: Duration = Duration::from_micros(1);

fn hash(byte: u8) -> SecretHash {
    SecretHash::new([byte; 32])
}

fn record(answer: Option<&[u8]>) -> IdempotencyRecord {
    let answer = answer.map(<[u8]>::to_vec);
    IdempotencyRecord { id: hash(1), fingerprint: hash(2), answer, claimed_at: CLAIMED_AT }
}

/// Proves: HT4.
#[test]
fn the_same_request_receives_the_first_response() {
    let record = record(Some(b"sealed"));
    assert_eq!(record.answer_to(hash(2)), Ok(&b"sealed"[..]));
    assert_eq!(record.answer_to(hash(9)), Err(IdempotencyRefusal::KeyReused));
}

#[test]
fn a_request_without_a_response_is_in_progress() {
    assert_eq!(record(None).answer_to(hash(2)), Err(IdempotencyRefusal::InProgress));
    assert_eq!(record(None).answer_to(hash(9)), Err(IdempotencyRefusal::KeyReused));
}

/// Proves: HT4.
#[test]
fn a_key_is_remembered_for_a_day() {
    let end = CLAIMED_AT.plus(IdempotencyRecord::RETENTION);
    assert!(IdempotencyRecord::forgotten_since(end.minus(TICK)) < CLAIMED_AT);
    assert_eq!(IdempotencyRecord::forgotten_since(end), CLAIMED_AT);
}

/// Proves: OP1.
#[test]
fn a_stored_response_is_not_in_debug_output() {
    let record = record(Some(b"glk_secret"));
    assert!(!format!("{record:?}").contains("103"), "{record:?}");
}
