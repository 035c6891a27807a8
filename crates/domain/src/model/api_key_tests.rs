use uuid::Uuid;

use super::*;

const T: Timestamp = Timestamp::from_micros(1_000_000_000_000_000);
const TICK: Duration = Duration::from_micros(1);

fn key() -> ApiKey {
    ApiKey {
        id: ApiKeyId::new(Uuid::from_u128(1)),
        workspace_id: WorkspaceId::new(Uuid::from_u128(2)),
        name: Name::parse("Shop").unwrap(),
        secret_hash: SecretHash::new([7; 32]),
        created_by: AccountId::new(Uuid::from_u128(3)),
        created_at: T,
        last_used_at: None,
        revoked_at: None,
    }
}

#[test]
fn a_use_is_recorded_at_most_once_a_minute() {
    assert!(key().needs_touch(T));
    let used = ApiKey { last_used_at: Some(T), ..key() };
    let minute = T.plus(ApiKey::TOUCH_INTERVAL);
    assert!(!used.needs_touch(minute.minus(TICK)));
    assert!(used.needs_touch(minute));
    assert!(used.needs_touch(minute.plus(TICK)));
    // By a clock that runs behind: what is written does not go back.
    assert!(!used.needs_touch(T.minus(TICK)));
}

/// Proves: S7.3.
#[test]
fn a_revoked_key_is_invalid_and_keeps_its_revocation_time() {
    assert!(key().is_live());
    let revoked = key().revoke(T);
    assert!(!revoked.is_live());
    assert_eq!(revoked.revoke(T.plus(TICK)).revoked_at, Some(T));
}
