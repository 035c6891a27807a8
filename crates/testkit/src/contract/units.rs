//! Transactions: all or nothing, and no other transaction sees a part.

use guestlist_domain::model::invitation::{Invitation, InvitationState};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::QueuedMail;

use super::Harness;
use super::scene::{Must, assert_conflict, begin, person, scene, unit, write_invitation};
use crate::build::{self, T0};

/// A transaction that is dropped without commit leaves no trace.
pub async fn a_dropped_unit_of_work_leaves_nothing(h: &impl Harness) {
    let account = build::account(1);
    let mut uow = begin(h).await;
    uow.insert_account(&account).await.must();
    drop(uow);
    unit!(h, uow => {
        assert_eq!(uow.account(account.id).await.must(), None);
        uow.insert_account(&account).await.must();
    });
}

/// A conflict also discards the earlier writes of the transaction.
pub async fn a_refused_unit_of_work_leaves_nothing(h: &impl Harness) {
    let known = person(h, 1).await;
    let fresh = build::account(2);
    let mut uow = begin(h).await;
    uow.insert_account(&fresh).await.must();
    assert_conflict(uow.insert_account(&known).await);
    drop(uow);
    unit!(h, uow => assert_eq!(uow.account(fresh.id).await.must(), None));
}

/// A transaction reads its own writes before the commit.
pub async fn a_unit_of_work_sees_its_own_writes(h: &impl Harness) {
    let s = scene(h, 1).await;
    let (invitation, token) = (s.invitation(1), s.token(1));
    unit!(h, uow => {
        uow.insert_invitation(&invitation).await.must();
        uow.insert_public_token(&token).await.must();
        assert_eq!(uow.invitation(invitation.id).await.must().as_ref(), Some(&invitation));
        assert_eq!(uow.public_token(token.id).await.must().as_ref(), Some(&token));
        assert_eq!(uow.live_projects(token.id).await.must(), [s.project.id]);
        assert_eq!(uow.seats(s.workspace.id, &invitation.email, T0).await.must().taken, 2);
    });
}

/// Other transactions see all of it or nothing.
pub async fn others_see_nothing_before_the_commit_and_all_after(h: &impl Harness) {
    let s = scene(h, 1).await;
    let invitation = s.invitation(1);
    let (read, access) = (h.read(), h.access());
    let mut uow = begin(h).await;
    uow.insert_invitation(&invitation).await.must();
    uow.insert_session(&build::session(1, s.owner.id)).await.must();
    assert_eq!(read.invitation(invitation.id).await.must(), None);
    assert_eq!(access.session(build::hash(1)).await.must(), None);
    uow.commit().await.must();
    assert!(read.invitation(invitation.id).await.must().is_some());
    assert!(access.session(build::hash(1)).await.must().is_some());
}

/// Tested with the writes of accepting an invitation.
/// Proves: IN4.
pub async fn an_acceptance_with_its_event_and_its_mail_is_written_whole_or_not_at_all(h: &impl Harness) {
    let s = scene(h, 1).await;
    let invitee = person(h, 2).await;
    let pending = s.invitation(1);
    write_invitation(h, &pending).await;
    let accepted = Invitation { state: InvitationState::Accepted { by: invitee.id, at: T0 }, ..pending.clone() };
    let mail = QueuedMail { invitation_id: Some(pending.id), ..build::queued_mail(1) };
    for committed in [false, true] {
        let mut uow = begin(h).await;
        uow.update_invitation(&accepted).await.must();
        uow.put_membership(&build::membership(invitee.id, accepted.grant)).await.must();
        uow.append_event(&build::event(1, invitee.id, &s.workspace)).await.must();
        uow.insert_notification(&build::notification(1, s.owner.id)).await.must();
        uow.enqueue_mail(&mail).await.must();
        if committed {
            uow.commit().await.must();
        } else {
            drop(uow);
        }
        let (expected, many) = if committed { (&accepted, 1) } else { (&pending, 0) };
        let view = h.read().invitation(pending.id).await.must();
        assert_eq!(view.map(|view| view.invitation).as_ref(), Some(expected));
        let roles = h.read().workspace(invitee.id, s.workspace.id).await.must();
        assert_eq!(roles.is_some(), committed);
        assert_eq!(h.read().unread_notifications(s.owner.id).await.must(), many);
        assert_eq!(h.event_ids().await.len() as u64, many);
        assert_eq!(h.mails_with_content().await.len() as u64, many);
    }
}

/// A record that refers to a missing record is refused.
/// Proves: ST2.
pub async fn a_record_without_its_parent_is_refused(h: &impl Harness) {
    let s = scene(h, 1).await;
    let (nobody, nowhere) = (build::account_id(100), build::workspace_id(100));
    let unwritten = s.token(100);
    let mut uow = begin(h).await;
    let outcome = uow.insert_session(&build::session(1, nobody)).await;
    assert!(outcome.is_err(), "a session of an unknown account");
    drop(uow);
    let mut uow = begin(h).await;
    let outcome = uow.insert_project(&build::project(100, nowhere)).await;
    assert!(outcome.is_err(), "a project of no workspace");
    drop(uow);
    let mut uow = begin(h).await;
    let outcome = uow.put_membership(&build::membership(nobody, s.commenter())).await;
    assert!(outcome.is_err(), "a membership of an unknown account");
    drop(uow);
    let mut uow = begin(h).await;
    let outcome = uow.insert_guest_session(&build::guest_session(1, &unwritten)).await;
    assert!(outcome.is_err(), "a guest of no token");
}

/// The readiness check needs both.
pub async fn the_store_answers_and_tells_the_time(h: &impl Harness) {
    let first = h.store().ping().await.must();
    let second = h.store().ping().await.must();
    assert!(first > Timestamp::from_micros(0) && second >= first);
}
