use proptest::prelude::*;
use uuid::Uuid;

use super::*;

const NOW: Timestamp = Timestamp::from_micros(1_000_000_000_000_000);
const ANY: TokenPolicy = TokenPolicy { default_days: 7, max_days: None, allows_no_expiry: true };
const STRICT: TokenPolicy = TokenPolicy { default_days: 7, max_days: Some(30), allows_no_expiry: false };

fn token() -> PublicToken {
    PublicToken {
        id: PublicTokenId::new(Uuid::from_u128(1)),
        workspace_id: WorkspaceId::new(Uuid::from_u128(2)),
        name: Name::parse("Review").unwrap(),
        note: None,
        permission: Permission::Read,
        projects: vec![ProjectId::new(Uuid::from_u128(3))],
        expires_at: Some(NOW.plus(days(7))),
        usage_limit: Some(3),
        uses: 0,
        last_used_at: None,
        code_hash: SecretHash::new([0; 32]),
        created_by: AccountId::new(Uuid::from_u128(4)),
        created_at: NOW,
        revoked_at: None,
        renewed_at: None,
    }
}

/// Proves: S5.6, TK1.
#[test]
fn a_token_ends_at_its_expiry_or_with_its_last_use() {
    let expiry = token().expires_at.unwrap().micros();
    let status = |micros| token().status_at(Timestamp::from_micros(micros));
    assert_eq!(status(expiry - 1), PublicTokenStatus::Active);
    assert_eq!(status(expiry), PublicTokenStatus::Expired);
    assert_eq!(status(expiry + 1), PublicTokenStatus::Expired);
    for (uses, status) in
        [(2, PublicTokenStatus::Active), (3, PublicTokenStatus::UsedUp), (4, PublicTokenStatus::UsedUp)]
    {
        assert_eq!(PublicToken { uses, ..token() }.status_at(NOW), status, "{uses} of 3");
    }
}

/// Proves: S5.7.
#[test]
fn an_expiry_notice_is_sent_if_more_than_a_day_was_granted() {
    let tick = Duration::from_micros(1);
    let a_day = NOW.plus(PublicToken::EXPIRY_NOTICE);
    for (expires_at, is_notified) in [
        (None, false),
        (Some(a_day.minus(tick)), false),
        (Some(a_day), false),
        (Some(a_day.plus(tick)), true),
        (token().expires_at, true),
    ] {
        assert_eq!(PublicToken { expires_at, ..token() }.needs_expiry_notice(), is_notified, "{expires_at:?}");
    }
    let end = token().expires_at.unwrap();
    for (before_the_end, is_notified) in [(tick, true), (Duration::ZERO, false)] {
        let renewed_at = Some(end.minus(PublicToken::EXPIRY_NOTICE).minus(before_the_end));
        assert_eq!(PublicToken { renewed_at, ..token() }.needs_expiry_notice(), is_notified);
    }
}

/// Proves: S5.5.
#[test]
fn the_more_final_reason_takes_precedence() {
    let ended = PublicToken { revoked_at: Some(NOW), expires_at: Some(NOW), uses: 3, ..token() };
    assert_eq!(ended.require_redeemable(0, NOW), Err(PublicTokenRefusal::Revoked));
    let not_revoked = PublicToken { revoked_at: None, ..ended };
    assert_eq!(not_revoked.require_redeemable(0, NOW), Err(PublicTokenRefusal::Expired));
    let not_expired = PublicToken { expires_at: None, ..not_revoked };
    assert_eq!(not_expired.require_redeemable(0, NOW), Err(PublicTokenRefusal::WithoutProjects));
    assert_eq!(not_expired.require_redeemable(1, NOW), Err(PublicTokenRefusal::UsedUp));
    assert_eq!(token().require_redeemable(1, NOW), Ok(()));
}

#[test]
fn a_used_up_token_refuses_new_guests_and_keeps_existing_sessions() {
    let used_up = PublicToken { uses: 3, ..token() };
    assert_eq!(used_up.require_sessions_valid(1, NOW), Ok(()));
    assert_eq!(used_up.require_sessions_valid(0, NOW), Err(PublicTokenRefusal::WithoutProjects));
}

/// Proves: S5.1, TK3.
#[test]
fn an_expiry_follows_the_policy_of_the_workspace() {
    assert_eq!(ANY.expiry(Patch::Keep, NOW), Ok(Some(NOW.plus(days(7)))));
    assert_eq!(ANY.expiry(Patch::Clear, NOW), Ok(None));
    assert_eq!(STRICT.expiry(Patch::Clear, NOW), Err(TermsRefusal::ExpiryRequired));
    assert_eq!(ANY.expiry(Patch::Set(NOW), NOW), Err(TermsRefusal::ExpiryInPast));
    let latest = NOW.plus(days(30));
    assert_eq!(STRICT.expiry(Patch::Set(latest), NOW), Ok(Some(latest)));
    let later = Timestamp::from_micros(latest.micros() + 1);
    assert_eq!(STRICT.expiry(Patch::Set(later), NOW), Err(TermsRefusal::ExpiryTooLate { max_days: 30 }));
}

#[test]
fn a_maximum_lifetime_bounds_the_default_and_requires_an_expiry() {
    let settings =
        WorkspaceSettings { token_max_days: Some(3), tokens_without_expiry: Some(true), ..Default::default() };
    let policy = TokenPolicy::of(&settings);
    assert_eq!((policy.default_days, policy.allows_no_expiry), (3, false));
}

/// Proves: S5.6, TK3.
#[test]
fn a_renewal_never_lowers_expiry_or_limit() {
    let later = Patch::Set(NOW.plus(days(8)));
    let renewed = token().renew(ANY, later, Patch::Set(5), NOW).unwrap();
    assert_eq!(
        (renewed.expires_at, renewed.usage_limit, renewed.renewed_at),
        (Some(NOW.plus(days(8))), Some(5), Some(NOW))
    );
    let unchanged = token().renew(ANY, Patch::Keep, Patch::Keep, NOW).unwrap();
    assert_eq!((unchanged.expires_at, unchanged.usage_limit), (token().expires_at, Some(3)));

    let sooner = Patch::Set(NOW.plus(days(6)));
    assert_eq!(token().renew(ANY, sooner, Patch::Keep, NOW), Err(RenewRefusal::Expiry(TermsRefusal::ExpiryEarlier)));
    assert_eq!(token().renew(ANY, Patch::Keep, Patch::Set(2), NOW), Err(RenewRefusal::Limit(TermsRefusal::LimitLower)));
    let for_ever = PublicToken { expires_at: None, usage_limit: None, ..token() };
    assert!(for_ever.clone().renew(ANY, sooner, Patch::Keep, NOW).is_err());
    assert!(for_ever.renew(ANY, Patch::Keep, Patch::Set(9), NOW).is_err());
}

/// Proves: S5.6, TK3.
#[test]
fn expired_and_used_up_tokens_can_be_renewed_and_revoked_ones_cannot() {
    let ended = PublicToken { expires_at: Some(NOW), uses: 3, ..token() };
    let renewed = ended.clone().renew(ANY, Patch::Set(NOW.plus(days(1))), Patch::Set(4), NOW).unwrap();
    assert_eq!(renewed.status_at(NOW), PublicTokenStatus::Active);
    let revoked = ended.revoke(NOW);
    assert_eq!(revoked.clone().renew(ANY, Patch::Keep, Patch::Set(9), NOW), Err(RenewRefusal::Revoked));
    let again = revoked.revoke(NOW.plus(days(1)));
    assert_eq!(again.revoked_at, Some(NOW));
}

proptest! {
    /// Proves: TK3.
    #[test]
    fn a_renewal_respects_the_maximum_lifetime(at: i64, seconds in 0_u64..10_000_000_000, limit: u32) {
        let now = NOW.plus(std::time::Duration::from_secs(seconds));
        let requested = Patch::Set(Timestamp::from_micros(at));
        if let Ok(renewed) = token().renew(STRICT, requested, Patch::Set(limit), now) {
            let expiry = renewed.expires_at.expect("a renewed token still has an end");
            prop_assert!(expiry > now && expiry <= now.plus(days(30)));
        }
    }
}

/// Proves: S5.3.
#[test]
fn a_link_opens_immediately_if_nothing_is_asked_and_no_limited_use_is_consumed() {
    for (permission, usage_limit, asks_name, opens_immediately) in [
        (Permission::Read, None, false, true),
        (Permission::Comment, None, false, true),
        (Permission::Write, None, true, false),
        (Permission::Read, Some(3), false, false),
        (Permission::Write, Some(3), true, false),
    ] {
        let token = PublicToken { permission, usage_limit, ..token() };
        let expected = (asks_name, opens_immediately);
        assert_eq!((token.asks_name(), token.opens_immediately()), expected, "{permission} {usage_limit:?}");
    }
}

/// Proves: S5.1.
#[test]
fn usage_limits_and_numbers_of_projects_have_bounds() {
    for (limit, is_valid) in [(0, false), (1, true), (1_000_000, true), (1_000_001, false)] {
        assert_eq!(PublicToken::check_usage_limit(limit).is_ok(), is_valid, "{limit}");
    }
    let projects = |count: u128| (0..count).rev().map(|n| ProjectId::new(Uuid::from_u128(n))).collect::<Vec<_>>();
    for (count, is_valid) in [(0, false), (1, true), (50, true), (51, false)] {
        assert_eq!(PublicToken::check_projects(projects(count)).is_ok(), is_valid, "{count}");
    }
    let twice = PublicToken::check_projects([projects(30), projects(30)].concat()).unwrap();
    assert_eq!(twice, projects(30).into_iter().rev().collect::<Vec<_>>());
}
