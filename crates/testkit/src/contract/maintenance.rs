//! Maintenance: old records are removed in batches and never too early; tokens that expire soon are taken once.

use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::ids::{PublicTokenId, SessionId};
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::time::{Timestamp, days, hours, minutes};
use guestlist_domain::port::{Attempts, DeliveryResult, JobClaim, QueuedJob};

use super::Harness;
use super::fixture::{UnwrapStore, begin, fixture, transaction, write_account, write_invitation, write_token};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

/// Sessions are removed by expiry or for lack of use: those at the limit are removed, those a microsecond later are
/// kept.
/// Proves: ST8.
pub async fn ended_sessions_are_pruned(h: &impl Harness) {
    let account = write_account(h, 1).await;
    let (now, idle) = (T0.plus(days(20)), T0.plus(days(13)));
    let cases = [
        (now.minus(TICK), now, false),
        (now, now, false),
        (now.plus(TICK), now, true),
        (now.plus(days(1)), idle.minus(TICK), false),
        (now.plus(days(1)), idle, false),
        (now.plus(days(1)), idle.plus(TICK), true),
    ];
    for (number, (expires_at, last_seen_at, _)) in (1..).zip(cases) {
        let session = Session { expires_at, last_seen_at, ..builders::session(number, account.id) };
        transaction!(h, uow => uow.insert_session(&session).await.unwrap_store());
    }
    let mut pruned = Vec::new();
    for _ in 0..3 {
        pruned.push(transaction!(h, uow => uow.prune_sessions(now, idle, 3).await.unwrap_store()));
    }
    assert_eq!(pruned, [3, 1, 0]);
    let mut left: Vec<SessionId> = Vec::new();
    for number in 1..=6 {
        left.extend(h.access().session(builders::hash(number)).await.unwrap_store().map(|(session, _)| session.id));
    }
    let kept = (1..).zip(cases).filter(|(_, (_, _, is_kept))| *is_kept).map(|(number, _)| builders::session_id(number));
    assert_eq!(left, Vec::from_iter(kept));
}

/// A guest session is removed only if it is long unused and has ended, by itself or with its token.
/// Proves: ST8.
pub async fn ended_guest_sessions_are_pruned_long_after_their_last_use(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (before, now) = (T0.plus(days(10)), T0.plus(days(100)));
    let (long_ago, later) = (before.minus(TICK), now.plus(days(1)));
    let endless = PublicToken { expires_at: None, ..s.token(1) };
    let revoked = PublicToken { revoked_at: Some(T0), expires_at: None, ..s.token(2) };
    let expired = PublicToken { expires_at: Some(now), ..s.token(3) };
    let unexpired = PublicToken { expires_at: Some(now.plus(TICK)), ..s.token(4) };
    for token in [&endless, &revoked, &expired, &unexpired] {
        write_token(h, token).await;
    }
    let cases = [
        (&endless, long_ago, now, false),
        (&endless, long_ago, now.plus(TICK), true),
        (&endless, before, now, true),
        (&revoked, long_ago, later, false),
        (&revoked, before, later, true),
        (&expired, long_ago, later, false),
        (&unexpired, long_ago, later, true),
        (&unexpired, long_ago, now.minus(TICK), false),
    ];
    for (number, (token, last_used_at, idle_expires_at, _)) in (1..).zip(cases) {
        let session = GuestSession { last_used_at, idle_expires_at, ..builders::guest_session(number, token) };
        transaction!(h, uow => uow.insert_guest_session(&session).await.unwrap_store());
    }
    let mut pruned = Vec::new();
    for _ in 0..3 {
        pruned.push(transaction!(h, uow => uow.prune_guest_sessions(before, now, 3).await.unwrap_store()));
    }
    assert_eq!(pruned, [3, 1, 0]);
    for (number, (_, _, _, is_kept)) in (1..).zip(cases) {
        let found = transaction!(h, uow => uow.guest_session(builders::hash(number)).await.unwrap_store());
        assert_eq!(found.is_some(), is_kept, "case {number}");
    }
}

/// The usage limit counts redemptions, not rows.
/// Proves: ST8, TK1.
pub async fn the_use_of_a_pruned_guest_session_stays_counted(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let token = PublicToken { usage_limit: Some(1), expires_at: None, ..s.token(1) };
    write_token(h, &token).await;
    transaction!(h, uow => {
        assert!(uow.count_use(token.id, T0).await.unwrap_store().is_some());
        let session = GuestSession { idle_expires_at: T0, ..builders::guest_session(1, &token) };
        uow.insert_guest_session(&session).await.unwrap_store();
    });
    let later = T0.plus(TICK);
    assert_eq!(transaction!(h, uow => uow.prune_guest_sessions(later, later, 9).await.unwrap_store()), 1);
    let stored = transaction!(h, uow => uow.public_token(token.id).await.unwrap_store());
    assert_eq!(stored.map(|token| token.uses), Some(1));
    assert_eq!(transaction!(h, uow => uow.count_use(token.id, later).await.unwrap_store()), None);
}

/// Used and unused ones are removed.
/// Proves: ST8.
pub async fn expired_one_time_secrets_are_pruned(h: &impl Harness) {
    for (number, expires_at) in [(1, T0.minus(TICK)), (2, T0.minus(hours(1))), (3, T0), (4, T0.plus(TICK))] {
        let account = write_account(h, number).await;
        let used_at = (number == 2).then_some(T0);
        let secret = OneTimeSecret { expires_at, used_at, ..builders::one_time_secret(number, account.id) };
        transaction!(h, uow => uow.insert_one_time_secret(&secret).await.unwrap_store());
    }
    let mut pruned = Vec::new();
    for _ in 0..3 {
        pruned.push(transaction!(h, uow => uow.prune_one_time_secrets(T0, 1).await.unwrap_store()));
    }
    assert_eq!(pruned, [1, 1, 0]);
    for (number, is_kept) in [(1, false), (2, false), (3, true), (4, true)] {
        let found = transaction!(h, uow => uow.one_time_secret(builders::hash(number)).await.unwrap_store());
        assert_eq!(found.is_some(), is_kept, "verification {number}");
    }
}

/// Jobs that were carried out, parked or withdrawn are removed by the time at which that happened; a queued job is never
/// removed.
/// Proves: ST8, EM2.
pub async fn finished_jobs_are_pruned_and_queued_ones_are_kept(h: &impl Harness) {
    let s = fixture(h, 1).await;
    write_invitation(h, &s.invitation(1)).await;
    let id = builders::mail_id;
    for number in [1, 2, 4, 3, 5] {
        let invitation_id = (number == 3).then_some(builders::invitation_id(1));
        let job = QueuedJob { invitation_id, ..builders::queued_job(number) };
        transaction!(h, uow => uow.insert_jobs(std::slice::from_ref(&job)).await.unwrap_store());
        let (result, at) = match number {
            1 => (DeliveryResult::Sent, T0),
            2 => (DeliveryResult::Failed("no".to_owned()), T0),
            4 => (DeliveryResult::Suppressed, T0.plus(TICK)),
            _ => continue,
        };
        let claim = JobClaim { id: builders::uuid(501), priority: job.priority, now: T0, until: T0.plus(minutes(5)) };
        assert_eq!(h.store().claim_job(&claim).await.unwrap_store().map(|job| job.id), Some(id(number)));
        let recorded =
            transaction!(h, uow => uow.record_delivery(id(number), claim.id, &result, at).await.unwrap_store());
        assert!(recorded, "{result:?}");
    }
    transaction!(h, uow => {
        uow.withdraw_jobs(builders::invitation_id(1), T0).await.unwrap_store();
        // The job is withdrawn already: the earlier time is kept.
        uow.withdraw_jobs(builders::invitation_id(1), T0.plus(days(9))).await.unwrap_store();
    });
    let mut pruned = Vec::new();
    let (at, after) = (T0, T0.plus(TICK));
    for (before, limit) in
        [(at, 9), (after, 2), (after, 2), (after, 2), (after.plus(TICK), 9), (after.plus(days(99)), 9)]
    {
        pruned.push(transaction!(h, uow => uow.prune_jobs(before, limit).await.unwrap_store()));
    }
    assert_eq!(pruned, [0, 2, 1, 0, 1, 0]);
    assert_eq!(h.jobs_with_payload().await, [id(5)]);
}

/// A window that began exactly at the limit is kept.
/// Proves: ST8.
pub async fn counters_of_old_windows_are_pruned(h: &impl Harness) {
    let window = hours(24);
    let count = async |key: &str, now| {
        let attempts = [Attempts { key: key.to_owned(), window, count: 1 }];
        h.store().count_attempts(&attempts, now).await.unwrap_store()[0]
    };
    for (key, at) in [("a", T0.minus(TICK)), ("b", T0.minus(hours(1))), ("c", T0), ("d", T0.plus(TICK))] {
        count(key, at).await;
    }
    let mut pruned = Vec::new();
    for _ in 0..3 {
        pruned.push(transaction!(h, uow => uow.prune_counters(T0, 1).await.unwrap_store()));
    }
    assert_eq!(pruned, [1, 1, 0]);
    for (key, expected) in [("a", 1), ("b", 1), ("c", 2), ("d", 2)] {
        assert_eq!(count(key, T0.plus(TICK)).await.count, expected, "{key}");
    }
}

async fn take(h: &impl Harness, now: Timestamp) -> Option<PublicTokenId> {
    let until = now.plus(PublicToken::EXPIRY_NOTICE);
    transaction!(h, uow => uow.take_expiring_public_token(now, until).await.unwrap_store()).map(|token| token.id)
}

/// The token that expires first is returned, complete; it is returned again only with another expiry.
/// Proves: S5.7.
pub async fn an_expiring_token_is_taken_once_for_each_expiry(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let later = PublicToken { expires_at: Some(T0.plus(hours(9))), ..s.token(1) };
    let sooner = PublicToken { expires_at: Some(T0.plus(hours(8))), usage_limit: Some(3), uses: 3, ..s.token(2) };
    let endless = PublicToken { expires_at: None, ..s.token(3) };
    for token in [&later, &sooner, &endless] {
        write_token(h, token).await;
    }
    let until = T0.plus(hours(9));
    let first = transaction!(h, uow => uow.take_expiring_public_token(T0, until).await.unwrap_store());
    assert_eq!(first.as_ref(), Some(&sooner));
    assert_eq!(take(h, T0).await, Some(later.id));
    assert_eq!(take(h, T0).await, None);

    let renewed = PublicToken { expires_at: Some(T0.plus(hours(10))), ..sooner.clone() };
    transaction!(h, uow => uow.update_public_token(&renewed).await.unwrap_store());
    assert_eq!(take(h, T0).await, Some(sooner.id));
    transaction!(h, uow => uow.update_public_token(&renewed).await.unwrap_store());
    assert_eq!(take(h, T0).await, None, "other changes arm nothing");
}

/// Both limits hold to the microsecond.
/// Proves: S5.7.
pub async fn an_expiring_token_is_taken_from_its_notice_until_its_expiry(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let end = T0.plus(days(7));
    let notice = end.minus(PublicToken::EXPIRY_NOTICE);
    let cases = [(notice.minus(TICK), false), (notice, true), (notice.plus(TICK), true), (end.minus(TICK), true)];
    for (number, (now, is_taken)) in (1..).zip(cases.into_iter().chain([(end, false), (end.plus(TICK), false)])) {
        let token = PublicToken { expires_at: Some(end), ..s.token(number) };
        write_token(h, &token).await;
        assert_eq!(take(h, now).await, is_taken.then_some(token.id), "{now}");
        transaction!(h, uow => uow.update_public_token(&token.revoke(T0)).await.unwrap_store());
    }
}

/// A revoked token has ended already.
pub async fn a_revoked_token_is_not_taken(h: &impl Harness) {
    let s = fixture(h, 1).await;
    write_token(h, &PublicToken { expires_at: Some(T0.plus(TICK)), revoked_at: Some(T0), ..s.token(1) }).await;
    assert_eq!(take(h, T0).await, None);
}

/// The mark is written in the transaction of the notice.
/// Proves: S5.7, EM2.
pub async fn an_expiring_token_whose_notice_is_not_committed_is_taken_again(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let token = PublicToken { expires_at: Some(T0.plus(TICK)), ..s.token(1) };
    write_token(h, &token).await;
    let mut uow = begin(h).await;
    uow.account(s.owner.id).await.unwrap_store();
    assert!(uow.take_expiring_public_token(T0, T0.plus(TICK)).await.unwrap_store().is_some());
    drop(uow);
    // A store can roll back in the background, and records that are being changed are skipped: this lock is granted
    // once the rollback is done.
    transaction!(h, uow => uow.account(s.owner.id).await.unwrap_store());
    assert_eq!(take(h, T0).await, Some(token.id));
}

/// Returns the name of the token's workspace; `None` for an unknown token.
pub async fn the_name_of_the_workspace_of_a_token_is_found(h: &impl Harness) {
    let (s, _other) = (fixture(h, 1).await, fixture(h, 2).await);
    write_token(h, &s.token(1)).await;
    let name = transaction!(h, uow => uow.public_token_workspace(builders::public_token_id(1)).await.unwrap_store());
    assert_eq!(name, Some(s.workspace.name));
    let unknown = builders::public_token_id(2);
    assert_eq!(transaction!(h, uow => uow.public_token_workspace(unknown).await.unwrap_store()), None);
}
