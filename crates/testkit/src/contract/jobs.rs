//! The job queue: the order of jobs, and the claims of workers.

use guestlist_domain::model::ids::{InvitationId, MailId};
use guestlist_domain::model::job::JobPriority;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::{Timestamp, days, minutes};
use guestlist_domain::port::{ClaimedJob, DeliveryResult, JobClaim, QueuedJob};
use uuid::Uuid;

use super::Harness;
use super::fixture::{UnwrapStore, begin, fixture, race, transaction, write_account, write_invitation};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

const CLAIM: Uuid = builders::uuid(501);
const OTHER_CLAIM: Uuid = builders::uuid(502);

/// Returns the end of claims that are made at `T0`.
fn end() -> Timestamp {
    T0.plus(minutes(5))
}

/// Returns a claim of an ordinary job that lasts for five minutes.
fn job_claim(id: Uuid, now: Timestamp) -> JobClaim {
    JobClaim { id, priority: JobPriority::Ordinary, now, until: now.plus(minutes(5)) }
}

async fn claim_job(h: &impl Harness, id: Uuid, now: Timestamp) -> Option<ClaimedJob> {
    h.store().claim_job(&job_claim(id, now)).await.unwrap_store()
}

/// Claims jobs until there is none, each with a claim of its own, and returns their ids.
async fn claim_all(h: &impl Harness, now: Timestamp) -> Vec<MailId> {
    let mut ids = Vec::new();
    for number in 600.. {
        let Some(job) = claim_job(h, builders::uuid(number), now).await else { break };
        ids.push(job.id);
    }
    ids
}

async fn renew(h: &impl Harness, claim: Uuid, until: Timestamp) -> bool {
    h.store().renew_claim(builders::mail_id(1), claim, until).await.unwrap_store()
}

async fn record(h: &impl Harness, claim: Uuid, number: u64, result: &DeliveryResult) -> bool {
    let id = builders::mail_id(number);
    transaction!(h, uow => uow.record_delivery(id, claim, result, T0).await.unwrap_store())
}

async fn write(h: &impl Harness, jobs: &[QueuedJob]) {
    transaction!(h, uow => {
        uow.insert_jobs(jobs).await.unwrap_store();
    });
}

fn ids(numbers: &[u64]) -> Vec<MailId> {
    numbers.iter().copied().map(builders::mail_id).collect()
}

/// A claimed job contains everything that carrying it out needs.
pub async fn a_claimed_job_has_the_data_that_was_queued(h: &impl Harness) {
    let s = fixture(h, 1).await;
    write_invitation(h, &s.invitation(1)).await;
    let bare = builders::queued_job(1);
    let full = QueuedJob {
        to: builders::email("Ana@Bücher.example"),
        locale: Locale::Es,
        kind: "share",
        payload: vec![0, 255, 1, 254],
        invitation_id: Some(builders::invitation_id(1)),
        created_at: T0.plus(TICK),
        retry_until: T0.plus(days(2)).plus(TICK),
        ..builders::queued_job(2)
    };
    write(h, &[bare.clone(), full.clone()]).await;
    for (job, claim) in [(bare, CLAIM), (full, OTHER_CLAIM)] {
        let expected = ClaimedJob {
            id: job.id,
            claim,
            kind: job.kind.to_owned(),
            to: job.to,
            locale: job.locale,
            payload: job.payload,
            invitation_id: job.invitation_id,
            attempt: 1,
            created_at: job.created_at,
            retry_until: job.retry_until,
        };
        assert_eq!(claim_job(h, claim, T0.plus(minutes(1))).await, Some(expected));
    }
}

/// A claim names its priority; of the jobs with it, the one that waited longest is claimed.
/// Proves: EM7.
pub async fn jobs_of_a_priority_are_claimed_in_the_order_of_their_time(h: &impl Harness) {
    let at = |number, priority, created_at| QueuedJob { priority, created_at, ..builders::queued_job(number) };
    let (first, second) = (T0, T0.plus(TICK));
    let (urgent, ordinary) = (JobPriority::Urgent, JobPriority::Ordinary);
    let jobs = [
        at(1, ordinary, second),
        at(2, ordinary, first),
        at(3, urgent, second),
        at(4, urgent, first),
        at(6, urgent, second),
        at(5, urgent, second),
    ];
    write(h, &jobs).await;
    let claims = [
        (urgent, Some(4)),
        (ordinary, Some(2)),
        (urgent, Some(3)),
        (urgent, Some(5)),
        (urgent, Some(6)),
        (urgent, None),
        (ordinary, Some(1)),
    ];
    for (number, (priority, expected)) in (1..).zip(claims) {
        let claim = JobClaim { priority, ..job_claim(builders::uuid(number), second) };
        let claimed = h.store().claim_job(&claim).await.unwrap_store();
        assert_eq!(claimed.map(|job| job.id), expected.map(builders::mail_id), "claim {number}");
    }
}

/// A job can be claimed from its time on, and not before.
pub async fn a_job_is_not_claimed_before_its_time(h: &impl Harness) {
    write(h, &[builders::queued_job(1)]).await;
    assert_eq!(claim_all(h, T0.minus(TICK)).await, []);
    assert_eq!(claim_all(h, T0).await, ids(&[1]));
}

/// The worker decides when to give up on a job, not the store.
pub async fn a_job_past_its_deadline_is_still_claimed(h: &impl Harness) {
    let job = QueuedJob { retry_until: T0, ..builders::queued_job(1) };
    write(h, &[job]).await;
    assert_eq!(claim_all(h, T0.plus(days(1))).await, ids(&[1]));
}

/// A worker that crashed holds its job only until its claim ends.
/// Proves: EM2.
pub async fn a_claimed_job_is_not_claimed_again_before_the_claim_ends(h: &impl Harness) {
    write(h, &[builders::queued_job(1)]).await;
    assert_eq!(claim_job(h, CLAIM, T0).await.map(|job| job.attempt), Some(1));
    assert_eq!(claim_job(h, OTHER_CLAIM, end().minus(TICK)).await, None);
    assert_eq!(claim_job(h, OTHER_CLAIM, end()).await.map(|job| job.attempt), Some(2));
    let next_end = end().plus(minutes(5));
    assert_eq!(claim_job(h, CLAIM, next_end.plus(TICK)).await.map(|job| job.attempt), Some(3));
}

/// A claim lasts as long as its worker renews it, and a renewal can also shorten it.
/// Proves: EM2.
pub async fn a_renewed_claim_lasts_until_its_new_end(h: &impl Harness) {
    write(h, &[builders::queued_job(1)]).await;
    assert!(!renew(h, CLAIM, end()).await, "no worker has claimed it yet");
    claim_job(h, CLAIM, T0).await;
    let later = end().plus(minutes(5));
    assert!(renew(h, CLAIM, later).await);
    assert_eq!(claim_job(h, OTHER_CLAIM, later.minus(TICK)).await, None);
    assert!(renew(h, CLAIM, end()).await);
    assert_eq!(claim_job(h, OTHER_CLAIM, end()).await.map(|job| job.attempt), Some(2), "a renewal counts no attempt");
}

/// An expired claim can be renewed until another worker claims the job.
/// Proves: EM2.
pub async fn a_lost_claim_is_not_renewed(h: &impl Harness) {
    write(h, &[builders::queued_job(1)]).await;
    claim_job(h, CLAIM, T0).await;
    assert!(transaction!(h, uow => uow.renew_claim(builders::mail_id(1), CLAIM, end()).await.unwrap_store()));
    claim_job(h, OTHER_CLAIM, end()).await;
    assert!(!renew(h, CLAIM, end().plus(days(1))).await);
    assert!(renew(h, OTHER_CLAIM, end().plus(minutes(5))).await);
    assert!(record(h, OTHER_CLAIM, 1, &DeliveryResult::Sent).await);
    assert!(!renew(h, OTHER_CLAIM, end().plus(days(1))).await, "the job has ended");
}

/// The outcome of a worker whose claim was lost to another worker is ignored.
/// Proves: EM2.
pub async fn the_result_of_a_lost_claim_is_refused(h: &impl Harness) {
    write(h, &[builders::queued_job(1)]).await;
    assert!(!record(h, CLAIM, 1, &DeliveryResult::Sent).await, "no worker has claimed it yet");
    claim_job(h, CLAIM, T0).await;
    assert!(!record(h, OTHER_CLAIM, 1, &DeliveryResult::Sent).await);
    claim_job(h, OTHER_CLAIM, end()).await.expect("the first claim has ended");
    for result in [
        DeliveryResult::Sent,
        DeliveryResult::Suppressed,
        DeliveryResult::Failed("550".to_owned()),
        DeliveryResult::RetryAt(T0, "451".to_owned()),
        DeliveryResult::Released(T0),
    ] {
        assert!(!record(h, CLAIM, 1, &result).await, "{result:?}");
    }
    assert_eq!(h.jobs_with_payload().await, ids(&[1]));
    assert!(record(h, OTHER_CLAIM, 1, &DeliveryResult::Sent).await);
    assert!(!record(h, OTHER_CLAIM, 1, &DeliveryResult::Sent).await, "one delivery result per claim");
    assert!(!record(h, CLAIM, 100, &DeliveryResult::Sent).await, "an unknown job");
}

/// The outcome of an expired claim counts if no other worker claimed the job, so that no mail is sent twice.
/// Proves: EM2.
pub async fn a_late_result_counts_if_no_other_worker_claimed_the_job(h: &impl Harness) {
    write(h, &[builders::queued_job(1)]).await;
    claim_job(h, CLAIM, T0).await;
    let late = end().plus(TICK);
    let held = transaction!(h, uow => {
        uow.record_delivery(builders::mail_id(1), CLAIM, &DeliveryResult::Sent, late).await.unwrap_store()
    });
    assert!(held);
    assert_eq!(claim_job(h, OTHER_CLAIM, late).await, None);
}

/// A job that ended does not delay others, and its payload is deleted.
/// Proves: EM3, ST1.
pub async fn a_finished_job_is_never_claimed_again_and_loses_its_payload(h: &impl Harness) {
    let results =
        [DeliveryResult::Sent, DeliveryResult::Suppressed, DeliveryResult::Failed("550 no such user".to_owned())];
    for (number, result) in (1..).zip(results) {
        write(h, &[builders::queued_job(number)]).await;
        claim_job(h, CLAIM, T0).await.expect("a job");
        assert!(record(h, CLAIM, number, &result).await, "{result:?}");
    }
    write(h, &[builders::queued_job(4)]).await;
    assert_eq!(h.jobs_with_payload().await, ids(&[4]));
    assert_eq!(claim_all(h, T0.plus(days(1))).await, ids(&[4]));
}

/// A retry is due at its time and not before, behind the jobs that were queued earlier, keeps its payload, and is open to
/// every worker.
/// Proves: S6.3.
pub async fn a_job_is_claimed_again_at_its_retry_time(h: &impl Harness) {
    write(h, &[builders::queued_job(1)]).await;
    claim_job(h, CLAIM, T0).await;
    let again = T0.plus(minutes(1));
    let later = DeliveryResult::RetryAt(again, "451 greylisted".to_owned());
    assert!(record(h, CLAIM, 1, &later).await);
    assert!(!record(h, CLAIM, 1, &DeliveryResult::Sent).await, "it holds it no more");
    assert_eq!(h.jobs_with_payload().await, ids(&[1]));
    assert_eq!(claim_job(h, OTHER_CLAIM, again.minus(TICK)).await, None);
    write(h, &[QueuedJob { created_at: again.minus(TICK), ..builders::queued_job(2) }]).await;
    assert_eq!(claim_job(h, CLAIM, again).await.map(|job| job.id), Some(builders::mail_id(2)));
    let claimed = claim_job(h, OTHER_CLAIM, again).await.expect("a retry");
    assert_eq!(
        (claimed.id, claimed.attempt, claimed.payload),
        (builders::mail_id(1), 2, builders::queued_job(1).payload)
    );
}

/// A released job is due at its time and not before, keeps its payload, and does not count the attempt.
/// Proves: S6.3.
pub async fn a_released_job_counts_no_attempt(h: &impl Harness) {
    write(h, &[builders::queued_job(1)]).await;
    claim_job(h, CLAIM, T0).await;
    let later = DeliveryResult::RetryAt(T0, "451 greylisted".to_owned());
    assert!(record(h, CLAIM, 1, &later).await);
    assert_eq!(claim_job(h, CLAIM, T0).await.map(|job| job.attempt), Some(2));
    let again = T0.plus(minutes(1));
    assert!(!record(h, OTHER_CLAIM, 1, &DeliveryResult::Released(again)).await, "it does not hold it");
    assert!(record(h, CLAIM, 1, &DeliveryResult::Released(again)).await);
    assert!(!record(h, CLAIM, 1, &DeliveryResult::Released(again)).await, "it holds it no more");
    assert_eq!(h.jobs_with_payload().await, ids(&[1]));
    assert_eq!(claim_job(h, OTHER_CLAIM, again.minus(TICK)).await, None);
    let claimed = claim_job(h, OTHER_CLAIM, again).await.expect("a released job");
    assert_eq!((claimed.attempt, claimed.payload), (2, builders::queued_job(1).payload));
}

async fn withdraw(h: &impl Harness, invitation: InvitationId) {
    transaction!(h, uow => uow.withdraw_jobs(invitation, T0).await.unwrap_store());
}

/// Only the jobs of the given invitation are withdrawn.
/// Proves: EM10.
pub async fn a_withdrawn_job_is_not_claimed_and_loses_its_payload(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let of = |invitation, number| QueuedJob {
        invitation_id: Some(builders::invitation_id(invitation)),
        ..builders::queued_job(number)
    };
    for number in [1, 2] {
        write_invitation(h, &s.invitation(number)).await;
    }
    write(h, &[of(1, 1), of(1, 2), of(2, 3), builders::queued_job(4)]).await;
    withdraw(h, builders::invitation_id(1)).await;
    assert_eq!(h.jobs_with_payload().await, ids(&[3, 4]));
    assert_eq!(claim_all(h, T0.plus(days(1))).await, ids(&[3, 4]));
    withdraw(h, builders::invitation_id(1)).await;
}

/// A worker learns of it when it renews its claim. The outcome is ignored, and the job is not retried.
/// Proves: EM10.
pub async fn a_job_that_was_withdrawn_while_claimed_is_no_longer_wanted(h: &impl Harness) {
    let s = fixture(h, 1).await;
    write_invitation(h, &s.invitation(1)).await;
    let invitation_id = Some(builders::invitation_id(1));
    write(h, &[QueuedJob { invitation_id, ..builders::queued_job(1) }]).await;
    claim_job(h, CLAIM, T0).await.expect("a job");
    assert!(renew(h, CLAIM, end()).await);
    withdraw(h, builders::invitation_id(1)).await;
    assert!(!renew(h, CLAIM, end()).await);
    for result in [DeliveryResult::RetryAt(T0, "451".to_owned()), DeliveryResult::Released(T0), DeliveryResult::Sent] {
        assert!(!record(h, CLAIM, 1, &result).await, "{result:?}");
    }
    assert_eq!(claim_all(h, T0.plus(days(1))).await, []);
    assert_eq!(h.jobs_with_payload().await, []);
}

/// A claim counts only when its transaction is committed.
pub async fn a_claim_that_is_not_committed_has_no_effect(h: &impl Harness) {
    write(h, &[builders::queued_job(1)]).await;
    let account = write_account(h, 1).await.id;
    let mut uow = begin(h).await;
    uow.account(account).await.unwrap_store();
    assert!(uow.claim_job(&job_claim(CLAIM, T0)).await.unwrap_store().is_some());
    drop(uow);
    // A store can roll back in the background, and claims skip records that are being changed: this lock is granted
    // once the rollback is done.
    transaction!(h, uow => uow.account(account).await.unwrap_store());
    assert_eq!(claim_job(h, OTHER_CLAIM, T0).await.map(|job| job.attempt), Some(1));
}

/// Every job is claimed by exactly one worker.
/// Proves: EM2.
pub async fn two_workers_never_claim_the_same_job(h: &impl Harness) {
    for round in 1..=5 {
        let numbers = round * 1_000..round * 1_000 + 40;
        write(h, &numbers.clone().map(builders::queued_job).collect::<Vec<_>>()).await;
        let outcomes = race(h, 8, |number, store| async move {
            let mut claimed = Vec::new();
            // A worker that finds no job stops: the remaining ones are claimed by others, which continue.
            for claim in number * 100.. {
                let claim = job_claim(builders::uuid(10_000 + claim), T0);
                let Some(job) = store.claim_job(&claim).await.unwrap_store() else { break };
                claimed.push(job.id);
            }
            claimed
        })
        .await;
        let mut claimed = outcomes.concat();
        claimed.sort_unstable();
        assert_eq!(claimed, numbers.map(builders::mail_id).collect::<Vec<_>>());
    }
}

/// When a claim has ended, its worker and another one race for the job: a renewal keeps the other one from claiming it, or
/// fails because the other one has.
/// Proves: EM2.
pub async fn an_expired_claim_is_either_renewed_or_lost(h: &impl Harness) {
    for number in 1..=20 {
        write(h, &[builders::queued_job(number)]).await;
        let id = claim_job(h, CLAIM, T0).await.expect("a job").id;
        let outcomes = race(h, 2, |contender, store| async move {
            if contender == 0 {
                store.renew_claim(id, CLAIM, end().plus(days(1))).await.unwrap_store()
            } else {
                store.claim_job(&job_claim(OTHER_CLAIM, end())).await.unwrap_store().is_some()
            }
        })
        .await;
        // A claim can skip the job because its renewal is not committed yet.
        let [is_renewed, is_claimed] = outcomes[..] else { panic!("two outcomes") };
        assert!(is_renewed != is_claimed, "round {number}: renewed {is_renewed}, claimed {is_claimed}");
        let holder = if is_renewed { CLAIM } else { OTHER_CLAIM };
        assert!(record(h, holder, number, &DeliveryResult::Sent).await, "round {number}");
    }
}
