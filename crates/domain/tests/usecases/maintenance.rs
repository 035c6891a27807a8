use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::mail::MailContent;
use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::time::{Timestamp, days, hours};
use guestlist_domain::model::{guest_session::GuestSession, mail, rate_limit};
use guestlist_domain::port::Clock;
use guestlist_domain::usecase::{Caller, MaintenanceReport, RedeemPublicToken, RenewPublicToken, ShareLink};
use guestlist_testkit::builders::TICK;
use uuid::Uuid;

use crate::fixture::{Cast, context};

async fn redeem(cast: &Cast, shared: &ShareLink) {
    let command = RedeemPublicToken { token: shared.token.clone(), guest_session: None, display_name: None };
    cast.world.service.redeem_public_token(&context(), command).await.unwrap();
}

/// The kinds of what somebody was told in the app of a token, the earliest first.
async fn told(cast: &Cast, who: &Caller, token: PublicTokenId) -> Vec<NotificationKind> {
    let page = cast.world.service.notifications(who, false, PageRequest::default()).await.unwrap().page;
    let of_it = page.items.into_iter().rev().filter(|told| told.object.id == token.to_string());
    of_it.map(|told| told.kind).collect()
}

async fn renew(cast: &Cast, who: &Caller, id: PublicTokenId, expires_at: Patch<Timestamp>, usage_limit: Patch<u32>) {
    let more = RenewPublicToken { expires_at, usage_limit };
    cast.world.service.renew_public_token(&context(), who, id, more).await.unwrap();
}

/// Proves: S5.7, S6.2.
#[tokio::test]
async fn the_maker_is_told_of_the_last_use_once_and_again_after_a_renewal() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let shared = cast.share(&ana, &[project], Some(2)).await.unwrap();
    let id = shared.details.token.id;
    redeem(&cast, &shared).await;
    assert_eq!(told(&cast, &ana, id).await, []);
    redeem(&cast, &shared).await;
    assert_eq!(told(&cast, &ana, id).await, [NotificationKind::TokenUsedUp]);
    assert_eq!(cast.mails("ana", "token_used_up"), 1);
    let MailContent::Notice { token, place, .. } = cast.last_mail("ana", "token_used_up").content else {
        panic!("a notice");
    };
    assert_eq!((token.as_deref(), place.workspace.as_str(), place.project), (Some("Review"), "Studio", None));

    renew(&cast, &ana, id, Patch::Keep, Patch::Set(3)).await;
    redeem(&cast, &shared).await;
    assert_eq!(told(&cast, &ana, id).await, [NotificationKind::TokenUsedUp; 2]);
    let endless = cast.share(&ana, &[project], None).await.unwrap();
    redeem(&cast, &endless).await;
    assert_eq!(told(&cast, &ana, endless.details.token.id).await, []);
}

/// Proves: S5.7, EM2.
#[tokio::test]
async fn a_last_use_that_is_not_committed_tells_nothing() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let shared = cast.share(&ana, &[project], Some(1)).await.unwrap();
    cast.world.store.fail_next_commit();
    let command = RedeemPublicToken { token: shared.token.clone(), guest_session: None, display_name: None };
    assert!(cast.world.service.redeem_public_token(&context(), command).await.is_err());
    assert_eq!((told(&cast, &ana, shared.details.token.id).await.len(), cast.mails("ana", "token_used_up")), (0, 0));
}

/// Proves: S6.2.
#[tokio::test]
async fn the_maker_is_told_when_somebody_else_revokes_and_only_then() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let dan = cast.member(&ana, workspace, "dan", Role::Designer).await;
    let project = cast.project(&dan, workspace).await;
    let service = &cast.world.service;
    for (revoker, expected) in [(&dan, vec![]), (&ana, vec![NotificationKind::TokenRevoked])] {
        let id = cast.share(&dan, &[project], None).await.unwrap().details.token.id;
        service.revoke_public_token(&context(), revoker, id).await.unwrap();
        service.revoke_public_token(&context(), revoker, id).await.unwrap();
        assert_eq!(told(&cast, &dan, id).await, expected);
        assert_eq!(told(&cast, &ana, id).await, []);
    }
    assert_eq!((cast.mails("dan", "token_revoked"), cast.mails("ana", "token_revoked")), (1, 0));
    let MailContent::Notice { person, .. } = cast.last_mail("dan", "token_revoked").content else {
        panic!("a notice");
    };
    assert_eq!(person, "ana");
}

/// Proves: S5.7, S6.2.
#[tokio::test]
async fn the_maker_is_told_a_day_before_the_end_once_and_anew_after_a_renewal() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let token = cast.share(&ana, &[project], None).await.unwrap().details.token;
    let (id, end) = (token.id, token.expires_at.unwrap());
    let notice = end.minus(PublicToken::EXPIRY_NOTICE);
    let service = &cast.world.service;
    for (now, count) in [(notice.minus(TICK), 0), (notice, 1), (notice.plus(TICK), 1), (end, 1)] {
        cast.world.clock.set(now);
        service.run_maintenance(10).await.unwrap();
        service.run_maintenance(10).await.unwrap();
        assert_eq!(told(&cast, &ana, id).await, vec![NotificationKind::TokenExpiring; count], "{now}");
        assert_eq!(cast.mails("ana", "token_expiring"), count);
    }
    let MailContent::Notice { until, .. } = cast.last_mail("ana", "token_expiring").content else {
        panic!("a notice");
    };
    assert_eq!(until, Some(end));

    let later = cast.world.clock.now().plus(days(2));
    renew(&cast, &ana, id, Patch::Set(later), Patch::Keep).await;
    assert_eq!(service.notify_expiring_tokens(10).await.unwrap(), 0);
    cast.world.clock.set(later.minus(hours(1)));
    assert_eq!(service.notify_expiring_tokens(10).await.unwrap(), 1);
    assert_eq!(told(&cast, &ana, id).await, [NotificationKind::TokenExpiring; 2]);
}

/// Proves: S5.7.
#[tokio::test]
async fn the_end_of_what_was_given_for_a_day_or_less_is_no_news() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let token = cast.share(&ana, &[project], None).await.unwrap().details.token;
    cast.world.clock.set(token.expires_at.unwrap());
    let day = cast.world.clock.now().plus(hours(24));
    renew(&cast, &ana, token.id, Patch::Set(day), Patch::Keep).await;
    let service = &cast.world.service;
    assert_eq!(service.notify_expiring_tokens(10).await.unwrap(), 1, "looked at, once");
    assert_eq!(service.notify_expiring_tokens(10).await.unwrap(), 0);
    assert_eq!(told(&cast, &ana, token.id).await, []);
}

/// Proves: S5.7.
#[tokio::test]
async fn a_round_looks_at_no_more_than_its_limit_and_the_next_one_goes_on() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    for _ in 0..3 {
        cast.share(&ana, &[project], None).await.unwrap();
    }
    cast.world.clock.advance(days(6));
    let service = &cast.world.service;
    let first = service.run_maintenance(2).await.unwrap();
    assert_eq!((first.expiring_tokens, first.largest_batch()), (2, 2));
    assert_eq!(service.run_maintenance(2).await.unwrap().expiring_tokens, 1);
    assert_eq!(cast.mails("ana", "token_expiring"), 3);
}

/// Proves: ST8.
#[tokio::test]
async fn what_is_old_goes_at_its_time_and_not_before() {
    let cast = Cast::new();
    let service = &cast.world.service;
    let begin = cast.world.clock.now();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let shared = cast.share(&ana, &[project], None).await.unwrap();
    redeem(&cast, &shared).await;
    while service.deliver_mails(Uuid::from_u128(1), 10).await.unwrap() > 0 {}
    let verification_ends = begin.plus(OneTimeSecret::TTL);
    let ends = [
        (begin.plus(rate_limit::KEPT).plus(TICK), MaintenanceReport { counters: 2, ..MaintenanceReport::default() }),
        // One session by the proof of the address, one by signing in.
        (begin.plus(Session::IDLE), MaintenanceReport { sessions: 2, ..MaintenanceReport::default() }),
        (
            verification_ends.plus(OneTimeSecret::KEPT).plus(TICK),
            MaintenanceReport { sign_ups: 1, ..MaintenanceReport::default() },
        ),
        (begin.plus(mail::KEPT).plus(TICK), MaintenanceReport { mails: 1, ..MaintenanceReport::default() }),
        (
            begin.plus(GuestSession::KEPT).plus(TICK),
            MaintenanceReport { guest_sessions: 1, ..MaintenanceReport::default() },
        ),
    ];
    for (at, expected) in ends {
        for (now, expected) in
            [(at.minus(TICK), MaintenanceReport::default()), (at, expected), (at, MaintenanceReport::default())]
        {
            cast.world.clock.set(now);
            let swept = service.run_maintenance(10).await.unwrap();
            assert_eq!(MaintenanceReport { expiring_tokens: 0, ..swept }, expected, "{now}");
        }
    }
}

/// Proves: ST8.
#[tokio::test]
async fn what_fails_keeps_nothing_else_from_being_done() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    cast.share(&ana, &[project], None).await.unwrap();
    cast.world.clock.advance(days(6));
    cast.world.store.fail_next_commit();
    assert!(cast.world.service.run_maintenance(10).await.is_err());
    assert_eq!(cast.mails("ana", "token_expiring"), 0);
    let next = cast.world.service.run_maintenance(10).await.unwrap();
    assert_eq!((next.expiring_tokens, next.counters), (1, 0), "the counters went in the round that failed");
    assert_eq!(cast.mails("ana", "token_expiring"), 1);
}

/// Proves: ST8.
#[test]
fn no_window_is_forgotten_while_it_runs() {
    for limit in [rate_limit::INVITE_BY_ADDRESS, rate_limit::INVITE_BY_ALL, rate_limit::RESEND_BY_INVITATION] {
        assert!(limit.window < rate_limit::KEPT);
    }
}
