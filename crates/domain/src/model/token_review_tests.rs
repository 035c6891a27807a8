use uuid::Uuid;

use super::*;
use crate::model::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::role::Permission;
use crate::model::secret::SecretHash;
use crate::model::text::Name;

const NOW: Timestamp = Timestamp::from_micros(1_000_000_000_000_000);
const TICK: Duration = Duration::from_micros(1);

fn token() -> PublicToken {
    PublicToken {
        id: PublicTokenId::new(Uuid::from_u128(1)),
        workspace_id: WorkspaceId::new(Uuid::from_u128(2)),
        name: Name::parse("Review").unwrap(),
        note: None,
        permission: Permission::Read,
        projects: vec![ProjectId::new(Uuid::from_u128(3))],
        expires_at: None,
        usage_limit: None,
        uses: 0,
        last_used_at: None,
        code_hash: SecretHash::new([0; 32]),
        created_by: AccountId::new(Uuid::from_u128(4)),
        created_at: NOW,
        revoked_at: None,
        renewed_at: None,
    }
}

/// Proves: S5.7.
#[test]
fn a_token_is_unused_thirty_days_after_its_last_use_or_else_its_creation() {
    let used = PublicToken { last_used_at: Some(NOW.plus(days(2))), ..token() };
    for (token, since) in [(token(), NOW), (used, NOW.plus(days(2)))] {
        let due = since.plus(days(30));
        let unused = |now| TokenReview::Unused.holds(&token, now);
        assert_eq!([due.minus(TICK), due, due.plus(TICK)].map(unused), [false, true, true]);
    }
}

/// Proves: S5.7.
#[test]
fn a_token_expires_soon_from_seven_days_before_its_end_until_its_end() {
    let end = NOW.plus(days(30));
    let never = token();
    let token = PublicToken { expires_at: Some(end), ..token() };
    let soon = |now| TokenReview::Expiring.holds(&token, now);
    let from = end.minus(days(7));
    assert_eq!([from.minus(TICK), from, from.plus(TICK)].map(soon), [false, true, true]);
    assert_eq!([end.minus(TICK), end, end.plus(TICK)].map(soon), [true, false, false]);
    assert!(!TokenReview::Expiring.holds(&never, NOW), "never is not soon");
}

/// Proves: S5.7.
#[test]
fn a_review_without_expiry_has_exactly_the_tokens_that_have_none() {
    assert!(TokenReview::NoExpiry.holds(&token(), NOW));
    let with_end = PublicToken { expires_at: Some(NOW.plus(days(4000))), ..token() };
    assert!(!TokenReview::NoExpiry.holds(&with_end, NOW));
}

/// Proves: S5.7.
#[test]
fn a_review_is_of_active_tokens_alone() {
    let old = PublicToken { created_at: NOW.minus(days(100)), ..token() };
    assert!(TokenReview::Unused.holds(&old, NOW));
    let dead = [
        PublicToken { revoked_at: Some(NOW), ..old.clone() },
        PublicToken { expires_at: Some(NOW), ..old.clone() },
        PublicToken { usage_limit: Some(1), uses: 1, ..old },
    ];
    for token in dead {
        for review in TokenReview::ALL {
            assert!(!review.holds(&token, NOW), "{review:?} {token:?}");
        }
    }
}
