//! The outbox: the order of mails, and the claims of workers.

use guestlist_domain::model::ids::{InvitationId, MailId};
use guestlist_domain::model::mail::MailPriority;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::{Timestamp, days, minutes};
use guestlist_domain::port::{ClaimedMail, DeliveryResult, QueuedMail};
use uuid::Uuid;

use super::Harness;
use super::fixture::{UnwrapStore, begin, fixture, transaction, write_account, write_invitation};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

const WORKER: Uuid = builders::uuid(501);
const OTHER_WORKER: Uuid = builders::uuid(502);

/// Claims mails whose claim lasts until the given time.
async fn claim_until(h: &impl Harness, worker: Uuid, now: Timestamp, lease_until: Timestamp) -> Vec<ClaimedMail> {
    transaction!(h, uow => uow.claim_mails(worker, 100, now, lease_until).await.unwrap_store())
}

async fn claim(h: &impl Harness, worker: Uuid, now: Timestamp) -> Vec<MailId> {
    let claimed = claim_until(h, worker, now, now.plus(minutes(5))).await;
    claimed.into_iter().map(|mail| mail.id).collect()
}

async fn record(h: &impl Harness, worker: Uuid, number: u64, result: &DeliveryResult) -> bool {
    let id = builders::mail_id(number);
    transaction!(h, uow => uow.record_delivery(worker, id, result, T0).await.unwrap_store())
}

async fn write(h: &impl Harness, mails: &[QueuedMail]) {
    transaction!(h, uow => {
        uow.enqueue_mails(mails).await.unwrap_store();
    });
}

fn ids(numbers: &[u64]) -> Vec<MailId> {
    numbers.iter().copied().map(builders::mail_id).collect()
}

/// A claimed mail contains everything that sending needs.
pub async fn a_claimed_mail_has_the_data_that_was_queued(h: &impl Harness) {
    let s = fixture(h, 1).await;
    write_invitation(h, &s.invitation(1)).await;
    let bare = builders::queued_mail(1);
    let full = QueuedMail {
        to: builders::email("Ana@Bücher.example"),
        locale: Locale::Es,
        sealed: vec![0, 255, 1, 254],
        invitation_id: Some(builders::invitation_id(1)),
        created_at: T0.plus(TICK),
        retry_until: T0.plus(days(2)).plus(TICK),
        ..builders::queued_mail(2)
    };
    let mails = [bare, full];
    write(h, &mails).await;
    let expected = mails.map(|mail| ClaimedMail {
        id: mail.id,
        kind: mail.kind.to_owned(),
        to: mail.to,
        locale: mail.locale,
        sealed: mail.sealed,
        invitation_id: mail.invitation_id,
        attempt: 1,
        created_at: mail.created_at,
        retry_until: mail.retry_until,
    });
    let now = T0.plus(minutes(1));
    assert_eq!(claim_until(h, WORKER, now, now.plus(TICK)).await, expected);
}

/// Security mails are claimed before ordinary ones, and older ones first.
/// Proves: EM7.
pub async fn mails_are_claimed_by_priority_and_then_by_age(h: &impl Harness) {
    let at = |number, priority, created_at| QueuedMail { priority, created_at, ..builders::queued_mail(number) };
    let (first, second) = (T0, T0.plus(TICK));
    write(
        h,
        &[
            at(1, MailPriority::Ordinary, second),
            at(2, MailPriority::Ordinary, first),
            at(3, MailPriority::Security, second),
            at(4, MailPriority::Security, first),
            at(6, MailPriority::Security, second),
            at(5, MailPriority::Security, second),
        ],
    )
    .await;
    for expected in [&[4, 3, 5][..], &[6, 2, 1]] {
        let claimed = transaction!(h, uow => {
            uow.claim_mails(WORKER, 3, second, second.plus(minutes(5))).await.unwrap_store()
        });
        assert_eq!(claimed.iter().map(|mail| mail.id).collect::<Vec<_>>(), ids(expected));
    }
}

/// A mail can be claimed from its due time on, and not before.
pub async fn a_mail_is_not_claimed_before_it_is_due(h: &impl Harness) {
    write(h, &[builders::queued_mail(1)]).await;
    assert_eq!(claim(h, WORKER, T0.minus(TICK)).await, []);
    assert_eq!(claim(h, WORKER, T0).await, ids(&[1]));
}

/// The sender decides when to give up on a mail, not the store.
pub async fn a_mail_past_its_deadline_is_still_claimed(h: &impl Harness) {
    let mail = QueuedMail { retry_until: T0, ..builders::queued_mail(1) };
    write(h, &[mail]).await;
    assert_eq!(claim(h, WORKER, T0.plus(days(1))).await, ids(&[1]));
}

/// A worker that crashed holds its mails only until its claim ends.
/// Proves: EM2.
pub async fn a_claimed_mail_is_not_claimed_again_before_the_claim_ends(h: &impl Harness) {
    write(h, &[builders::queued_mail(1)]).await;
    let end = T0.plus(minutes(5));
    assert_eq!(claim_until(h, WORKER, T0, end).await[0].attempt, 1);
    assert_eq!(claim(h, OTHER_WORKER, end.minus(TICK)).await, []);
    let next_end = end.plus(minutes(5));
    assert_eq!(claim_until(h, OTHER_WORKER, end, next_end).await[0].attempt, 2);
    let claimed = claim_until(h, WORKER, next_end.plus(TICK), next_end.plus(minutes(5))).await;
    assert_eq!(claimed[0].attempt, 3);
}

/// The outcome of a worker whose claim was lost to another worker is ignored.
/// Proves: EM2.
pub async fn the_result_of_a_worker_that_lost_its_claim_is_refused(h: &impl Harness) {
    write(h, &[builders::queued_mail(1)]).await;
    assert!(!record(h, WORKER, 1, &DeliveryResult::Sent).await, "no worker has claimed it yet");
    let end = T0.plus(minutes(5));
    claim_until(h, WORKER, T0, end).await;
    assert!(!record(h, OTHER_WORKER, 1, &DeliveryResult::Sent).await);
    assert_eq!(claim(h, OTHER_WORKER, end).await, ids(&[1]));
    for result in [
        DeliveryResult::Sent,
        DeliveryResult::Failed("550".to_owned()),
        DeliveryResult::RetryAt(T0, "451".to_owned()),
        DeliveryResult::Released(T0),
    ] {
        assert!(!record(h, WORKER, 1, &result).await);
    }
    assert_eq!(h.mails_with_content().await, ids(&[1]));
    assert!(record(h, OTHER_WORKER, 1, &DeliveryResult::Sent).await);
    assert!(!record(h, OTHER_WORKER, 1, &DeliveryResult::Sent).await, "one delivery result per claim");
    assert!(!record(h, WORKER, 100, &DeliveryResult::Sent).await, "an unknown mail");
}

/// The outcome of an expired claim counts if no other worker claimed the mail, so that no mail is sent twice.
/// Proves: EM2.
pub async fn a_late_result_counts_if_no_other_worker_claimed_the_mail(h: &impl Harness) {
    write(h, &[builders::queued_mail(1)]).await;
    let end = T0.plus(minutes(5));
    claim_until(h, WORKER, T0, end).await;
    let late = end.plus(TICK);
    let held = transaction!(h, uow => {
        uow.record_delivery(WORKER, builders::mail_id(1), &DeliveryResult::Sent, late).await.unwrap_store()
    });
    assert!(held);
    assert_eq!(claim(h, OTHER_WORKER, late).await, []);
}

/// A mail that was sent or parked does not delay others, and its content is deleted.
/// Proves: EM3, ST1.
pub async fn a_sent_or_failed_mail_is_never_claimed_again_and_loses_its_content(h: &impl Harness) {
    write(h, &[1, 2, 3].map(builders::queued_mail)).await;
    assert_eq!(claim(h, WORKER, T0).await, ids(&[1, 2, 3]));
    assert!(record(h, WORKER, 1, &DeliveryResult::Sent).await);
    assert!(record(h, WORKER, 2, &DeliveryResult::Failed("550 no such user".to_owned())).await);
    assert_eq!(h.mails_with_content().await, ids(&[3]));
    assert_eq!(claim(h, OTHER_WORKER, T0.plus(days(1))).await, ids(&[3]));
}

/// A retry is due at its time and not before, keeps its content, and is open to every worker.
/// Proves: S6.3.
pub async fn a_mail_is_claimed_again_at_its_retry_time(h: &impl Harness) {
    write(h, &[builders::queued_mail(1)]).await;
    claim(h, WORKER, T0).await;
    let again = T0.plus(minutes(1));
    let later = DeliveryResult::RetryAt(again, "451 greylisted".to_owned());
    assert!(record(h, WORKER, 1, &later).await);
    assert!(!record(h, WORKER, 1, &DeliveryResult::Sent).await, "it holds it no more");
    assert_eq!(h.mails_with_content().await, ids(&[1]));
    assert_eq!(claim(h, OTHER_WORKER, again.minus(TICK)).await, []);
    let claimed = claim_until(h, OTHER_WORKER, again, again.plus(minutes(5))).await;
    let expected = (2, builders::queued_mail(1).sealed);
    assert_eq!((claimed[0].attempt, claimed[0].sealed.clone()), expected);
}

/// A released mail is due at its time and not before, keeps its content, and does not count the attempt.
/// Proves: S6.3.
pub async fn a_released_mail_counts_no_attempt(h: &impl Harness) {
    write(h, &[builders::queued_mail(1)]).await;
    claim(h, WORKER, T0).await;
    let later = DeliveryResult::RetryAt(T0, "451 greylisted".to_owned());
    assert!(record(h, WORKER, 1, &later).await);
    assert_eq!(claim_until(h, WORKER, T0, T0.plus(minutes(5))).await[0].attempt, 2);
    let again = T0.plus(minutes(1));
    assert!(!record(h, OTHER_WORKER, 1, &DeliveryResult::Released(again)).await, "it does not hold it");
    assert!(record(h, WORKER, 1, &DeliveryResult::Released(again)).await);
    assert!(!record(h, WORKER, 1, &DeliveryResult::Released(again)).await, "it holds it no more");
    assert_eq!(h.mails_with_content().await, ids(&[1]));
    assert_eq!(claim(h, OTHER_WORKER, again.minus(TICK)).await, []);
    let claimed = claim_until(h, OTHER_WORKER, again, again.plus(minutes(5))).await;
    assert_eq!((claimed[0].attempt, claimed[0].sealed.clone()), (2, builders::queued_mail(1).sealed));
}

/// Mails are ordered by the time they were queued, not by the time they are due again.
pub async fn a_retried_mail_keeps_its_position(h: &impl Harness) {
    let newer = QueuedMail { created_at: T0.plus(TICK), ..builders::queued_mail(1) };
    write(h, &[newer, builders::queued_mail(2)]).await;
    assert_eq!(claim(h, WORKER, T0).await, ids(&[2]));
    let again = T0.plus(minutes(1));
    assert!(record(h, WORKER, 2, &DeliveryResult::RetryAt(again, "451".to_owned())).await);
    assert_eq!(claim(h, WORKER, again).await, ids(&[2, 1]));
}

async fn withdraw(h: &impl Harness, invitation: InvitationId) {
    transaction!(h, uow => uow.withdraw_mails(invitation, T0).await.unwrap_store());
}

/// Only the mails of the given invitation are withdrawn.
/// Proves: EM10.
pub async fn a_withdrawn_mail_is_not_sent_and_loses_its_content(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let of = |invitation, number| QueuedMail {
        invitation_id: Some(builders::invitation_id(invitation)),
        ..builders::queued_mail(number)
    };
    for number in [1, 2] {
        write_invitation(h, &s.invitation(number)).await;
    }
    write(h, &[of(1, 1), of(1, 2), of(2, 3), builders::queued_mail(4)]).await;
    withdraw(h, builders::invitation_id(1)).await;
    assert_eq!(h.mails_with_content().await, ids(&[3, 4]));
    assert_eq!(claim(h, WORKER, T0.plus(days(1))).await, ids(&[3, 4]));
    withdraw(h, builders::invitation_id(1)).await;
}

/// A mail that is being sent cannot be stopped, but its outcome is ignored and it is not retried.
/// Proves: EM10.
pub async fn a_result_for_a_mail_that_was_withdrawn_meanwhile_is_refused(h: &impl Harness) {
    let s = fixture(h, 1).await;
    write_invitation(h, &s.invitation(1)).await;
    let invitation_id = Some(builders::invitation_id(1));
    write(h, &[QueuedMail { invitation_id, ..builders::queued_mail(1) }]).await;
    assert_eq!(claim(h, WORKER, T0).await, ids(&[1]));
    withdraw(h, builders::invitation_id(1)).await;
    let again = DeliveryResult::RetryAt(T0, "451".to_owned());
    assert!(!record(h, WORKER, 1, &again).await);
    assert_eq!(claim(h, OTHER_WORKER, T0.plus(days(1))).await, []);
    assert_eq!(h.mails_with_content().await, []);
}

/// A claim counts only when its transaction is committed.
pub async fn a_claim_that_is_not_committed_has_no_effect(h: &impl Harness) {
    write(h, &[builders::queued_mail(1)]).await;
    let account = write_account(h, 1).await.id;
    let mut uow = begin(h).await;
    uow.account(account).await.unwrap_store();
    let claimed = uow.claim_mails(WORKER, 1, T0, T0.plus(minutes(5))).await.unwrap_store();
    assert_eq!(claimed.len(), 1);
    drop(uow);
    // A store can roll back in the background, and claims skip records that are being changed: this lock is granted
    // once the rollback is done.
    transaction!(h, uow => uow.account(account).await.unwrap_store());
    let claimed = claim_until(h, OTHER_WORKER, T0, T0.plus(minutes(5))).await;
    assert_eq!(claimed[0].attempt, 1);
}
