use uuid::Uuid;

use super::*;
use crate::model::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::role::{Permission, Role};
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

fn holds(review: TokenReview, token: &PublicToken, now: Timestamp) -> bool {
    review.bounds(now).hold(token)
}

/// Proves: S5.7.
#[test]
fn a_token_is_unused_thirty_days_after_its_last_use_or_its_creation() {
    let used = PublicToken { last_used_at: Some(NOW.plus(days(2))), ..token() };
    for (token, since) in [(token(), NOW), (used, NOW.plus(days(2)))] {
        let due = since.plus(days(30));
        let unused = |now| holds(TokenReview::Unused, &token, now);
        assert_eq!([due.minus(TICK), due, due.plus(TICK)].map(unused), [false, true, true]);
    }
}

/// Proves: S5.7.
#[test]
fn a_token_is_expiring_from_seven_days_before_its_expiry() {
    let end = NOW.plus(days(30));
    let without_expiry = token();
    let token = PublicToken { expires_at: Some(end), ..token() };
    let is_expiring = |now| holds(TokenReview::Expiring, &token, now);
    let from = end.minus(days(7));
    assert_eq!([from.minus(TICK), from, from.plus(TICK)].map(is_expiring), [false, true, true]);
    assert!(!holds(TokenReview::Expiring, &without_expiry, NOW), "a token without expiry");
}

/// Proves: S5.7.
#[test]
fn a_review_without_expiry_selects_exactly_the_tokens_without_expiry() {
    assert!(holds(TokenReview::NoExpiry, &token(), NOW));
    let with_end = PublicToken { expires_at: Some(NOW.plus(days(4000))), ..token() };
    assert!(!holds(TokenReview::NoExpiry, &with_end, NOW));
}

/// Proves: S5.7, TK5.
#[test]
fn a_review_of_orphaned_tokens_selects_owners_without_any_grant_to_manage_tokens() {
    let grants = TokenReview::CreatorGone.owner_without().expect("grants of an owner");
    assert_eq!((grants.roles, grants.permissions), (vec![Role::Admin, Role::Owner], vec![Permission::Admin]));
    for review in [TokenReview::NoExpiry, TokenReview::Unused, TokenReview::Expiring] {
        assert_eq!(review.owner_without(), None, "{review:?}");
    }
    assert!(holds(TokenReview::CreatorGone, &token(), NOW), "whatever its times");
}
