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
use guestlist_domain::model::{guest_session::GuestSession, job, rate_limit};
use guestlist_domain::port::Clock;
use guestlist_domain::usecase::{Caller, MaintenanceReport, RedeemPublicToken, RenewPublicToken, ShareLink};
use guestlist_testkit::builders::TICK;

use crate::fixture::{Fixture, context, deliver};

async fn redeem(fixture: &Fixture, shared: &ShareLink) {
    let command = RedeemPublicToken { token: shared.token.clone(), guest_session: None, display_name: None };
    fixture.app.service.redeem_public_token(&context(), command).await.unwrap();
}

/// Returns the kinds of the in-app notifications of an account about a token, earliest first.
async fn notification_kinds(fixture: &Fixture, caller: &Caller, token: PublicTokenId) -> Vec<NotificationKind> {
    let page = fixture.app.service.notifications(caller, false, PageRequest::default()).await.unwrap().page;
    let about_token = page.items.into_iter().rev().filter(|notification| notification.object.id == token.to_string());
    about_token.map(|notification| notification.kind).collect()
}

async fn renew(
    fixture: &Fixture,
    caller: &Caller,
    id: PublicTokenId,
    expires_at: Patch<Timestamp>,
    usage_limit: Patch<u32>,
) {
    let renewal = RenewPublicToken { expires_at, usage_limit };
    fixture.app.service.renew_public_token(&context(), caller, id, renewal).await.unwrap();
}

/// Proves: S5.7, S6.2.
#[tokio::test]
async fn the_owner_is_notified_of_the_last_use_once_for_each_renewal() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], Some(2)).await.unwrap();
    let id = shared.details.token.id;
    redeem(&fixture, &shared).await;
    assert_eq!(notification_kinds(&fixture, &ana, id).await, []);
    redeem(&fixture, &shared).await;
    assert_eq!(notification_kinds(&fixture, &ana, id).await, [NotificationKind::TokenUsedUp]);
    assert_eq!(fixture.count_mails("ana", "token_used_up"), 1);
    let MailContent::Notice { token, target, .. } = fixture.last_mail("ana", "token_used_up").content else {
        panic!("not a notice");
    };
    assert_eq!((token.as_deref(), target.workspace.as_str(), target.project), (Some("Review"), "Studio", None));

    renew(&fixture, &ana, id, Patch::Keep, Patch::Set(3)).await;
    redeem(&fixture, &shared).await;
    assert_eq!(notification_kinds(&fixture, &ana, id).await, [NotificationKind::TokenUsedUp; 2]);
    let unlimited = fixture.share(&ana, &[project], None).await.unwrap();
    redeem(&fixture, &unlimited).await;
    assert_eq!(notification_kinds(&fixture, &ana, unlimited.details.token.id).await, []);
}

/// Proves: S5.7, EM2.
#[tokio::test]
async fn a_last_use_that_is_not_committed_sends_no_notification() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], Some(1)).await.unwrap();
    fixture.app.store.fail_next_commit();
    let command = RedeemPublicToken { token: shared.token.clone(), guest_session: None, display_name: None };
    assert!(fixture.app.service.redeem_public_token(&context(), command).await.is_err());
    assert_eq!(
        (
            notification_kinds(&fixture, &ana, shared.details.token.id).await.len(),
            fixture.count_mails("ana", "token_used_up")
        ),
        (0, 0)
    );
}

/// Proves: S6.2.
#[tokio::test]
async fn the_owner_is_notified_only_if_another_account_revokes() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let dan = fixture.member(&ana, workspace, "dan", Role::Designer).await;
    let project = fixture.project(&dan, workspace).await;
    let service = &fixture.app.service;
    for (revoker, expected) in [(&dan, vec![]), (&ana, vec![NotificationKind::TokenRevoked])] {
        let id = fixture.share(&dan, &[project], None).await.unwrap().details.token.id;
        service.revoke_public_token(&context(), revoker, id).await.unwrap();
        service.revoke_public_token(&context(), revoker, id).await.unwrap();
        assert_eq!(notification_kinds(&fixture, &dan, id).await, expected);
        assert_eq!(notification_kinds(&fixture, &ana, id).await, []);
    }
    assert_eq!((fixture.count_mails("dan", "token_revoked"), fixture.count_mails("ana", "token_revoked")), (1, 0));
    let MailContent::Notice { person, .. } = fixture.last_mail("dan", "token_revoked").content else {
        panic!("not a notice");
    };
    assert_eq!(person, "ana");
}

/// Proves: S5.7, S6.2.
#[tokio::test]
async fn the_owner_is_notified_a_day_before_expiry_once_for_each_renewal() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let token = fixture.share(&ana, &[project], None).await.unwrap().details.token;
    let (id, expiry) = (token.id, token.expires_at.unwrap());
    let notice = expiry.minus(PublicToken::EXPIRY_NOTICE);
    let service = &fixture.app.service;
    for (now, count) in [(notice.minus(TICK), 0), (notice, 1), (notice.plus(TICK), 1), (expiry, 1)] {
        fixture.app.clock.set(now);
        service.run_maintenance(10).await.unwrap();
        service.run_maintenance(10).await.unwrap();
        assert_eq!(notification_kinds(&fixture, &ana, id).await, vec![NotificationKind::TokenExpiring; count], "{now}");
        assert_eq!(fixture.count_mails("ana", "token_expiring"), count);
    }
    let MailContent::Notice { until, .. } = fixture.last_mail("ana", "token_expiring").content else {
        panic!("not a notice");
    };
    assert_eq!(until, Some(expiry));

    let later = fixture.app.clock.now().plus(days(2));
    renew(&fixture, &ana, id, Patch::Set(later), Patch::Keep).await;
    assert_eq!(service.notify_expiring_tokens(10).await.unwrap(), 0);
    fixture.app.clock.set(later.minus(hours(1)));
    assert_eq!(service.notify_expiring_tokens(10).await.unwrap(), 1);
    assert_eq!(notification_kinds(&fixture, &ana, id).await, [NotificationKind::TokenExpiring; 2]);
}

/// Proves: S5.7.
#[tokio::test]
async fn the_expiry_of_a_token_valid_for_a_day_or_less_is_not_notified() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let token = fixture.share(&ana, &[project], None).await.unwrap().details.token;
    fixture.app.clock.set(token.expires_at.unwrap());
    let in_a_day = fixture.app.clock.now().plus(hours(24));
    renew(&fixture, &ana, token.id, Patch::Set(in_a_day), Patch::Keep).await;
    let service = &fixture.app.service;
    assert_eq!(service.notify_expiring_tokens(10).await.unwrap(), 1, "examined once");
    assert_eq!(service.notify_expiring_tokens(10).await.unwrap(), 0);
    assert_eq!(notification_kinds(&fixture, &ana, token.id).await, []);
}

/// Proves: S5.7.
#[tokio::test]
async fn a_maintenance_run_stops_at_its_limit_and_the_next_one_continues() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    for _ in 0..3 {
        fixture.share(&ana, &[project], None).await.unwrap();
    }
    fixture.app.clock.advance(days(6));
    let service = &fixture.app.service;
    let first = service.run_maintenance(2).await.unwrap();
    assert_eq!((first.expiring_tokens, first.largest_batch()), (2, 2));
    assert_eq!(service.run_maintenance(2).await.unwrap().expiring_tokens, 1);
    assert_eq!(fixture.count_mails("ana", "token_expiring"), 3);
}

/// Proves: ST8.
#[tokio::test]
async fn old_records_are_removed_at_their_time_and_not_before() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let start = fixture.app.clock.now();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], None).await.unwrap();
    redeem(&fixture, &shared).await;
    deliver(service, 100).await;
    let verification_ends = start.plus(OneTimeSecret::TTL);
    let removals = [
        (
            start.plus(rate_limit::RETENTION).plus(TICK),
            MaintenanceReport { counters: 2, ..MaintenanceReport::default() },
        ),
        // One session from the verification of the address, one from the sign-in.
        (start.plus(Session::IDLE_TIMEOUT), MaintenanceReport { sessions: 2, ..MaintenanceReport::default() }),
        (
            verification_ends.plus(OneTimeSecret::RETENTION).plus(TICK),
            MaintenanceReport { sign_ups: 1, ..MaintenanceReport::default() },
        ),
        (start.plus(job::RETENTION).plus(TICK), MaintenanceReport { jobs: 1, ..MaintenanceReport::default() }),
        (
            start.plus(GuestSession::RETENTION).plus(TICK),
            MaintenanceReport { guest_sessions: 1, ..MaintenanceReport::default() },
        ),
    ];
    for (at, expected) in removals {
        for (now, expected) in
            [(at.minus(TICK), MaintenanceReport::default()), (at, expected), (at, MaintenanceReport::default())]
        {
            fixture.app.clock.set(now);
            let report = service.run_maintenance(10).await.unwrap();
            assert_eq!(MaintenanceReport { expiring_tokens: 0, ..report }, expected, "{now}");
        }
    }
}

/// Proves: ST8.
#[tokio::test]
async fn a_failed_step_does_not_prevent_the_other_steps() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    fixture.share(&ana, &[project], None).await.unwrap();
    fixture.app.clock.advance(days(6));
    fixture.app.store.fail_next_commit();
    assert!(fixture.app.service.run_maintenance(10).await.is_err());
    assert_eq!(fixture.count_mails("ana", "token_expiring"), 0);
    let next = fixture.app.service.run_maintenance(10).await.unwrap();
    assert_eq!((next.expiring_tokens, next.counters), (1, 0), "the counters were pruned in the failed run");
    assert_eq!(fixture.count_mails("ana", "token_expiring"), 1);
}

/// Proves: ST8.
#[test]
fn no_counter_is_pruned_before_its_window_ends() {
    for limit in [rate_limit::INVITE_BY_ADDRESS, rate_limit::INVITE_BY_ALL, rate_limit::RESEND_BY_INVITATION] {
        assert!(limit.window < rate_limit::RETENTION);
    }
}
