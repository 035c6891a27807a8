//! Transactions: all or nothing, and no other transaction sees a part.

use guestlist_domain::model::invitation::{Invitation, InvitationState};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::QueuedJob;

use super::Harness;
use super::fixture::{UnwrapStore, assert_conflict, begin, fixture, transaction, write_account, write_invitation};
use crate::WriteRecords as _;
use crate::builders::{self, T0};

/// A transaction that is dropped without commit leaves no trace.
pub async fn a_dropped_unit_of_work_writes_nothing(h: &impl Harness) {
    let account = builders::account(1);
    let mut uow = begin(h).await;
    uow.insert_account(&account).await.unwrap_store();
    drop(uow);
    transaction!(h, uow => {
        assert_eq!(uow.account(account.id).await.unwrap_store(), None);
        uow.insert_account(&account).await.unwrap_store();
    });
}

/// A conflict also discards the earlier writes of the transaction.
pub async fn a_refused_unit_of_work_writes_nothing(h: &impl Harness) {
    let known = write_account(h, 1).await;
    let fresh = builders::account(2);
    let mut uow = begin(h).await;
    uow.insert_account(&fresh).await.unwrap_store();
    assert_conflict(uow.insert_account(&known).await);
    drop(uow);
    transaction!(h, uow => assert_eq!(uow.account(fresh.id).await.unwrap_store(), None));
}

/// A transaction reads its own writes before the commit.
pub async fn a_unit_of_work_reads_its_own_writes(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (invitation, token) = (s.invitation(1), s.token(1));
    transaction!(h, uow => {
        uow.insert_invitation(&invitation).await.unwrap_store();
        uow.insert_public_token(&token).await.unwrap_store();
        assert_eq!(uow.invitation(invitation.id).await.unwrap_store().as_ref(), Some(&invitation));
        assert_eq!(uow.public_token(token.id).await.unwrap_store().as_ref(), Some(&token));
        assert_eq!(uow.live_projects(token.id).await.unwrap_store(), [s.project.id]);
        assert_eq!(uow.seats(s.workspace.id, &invitation.email, T0).await.unwrap_store().taken, 2);
    });
}

/// Other transactions see all of it or nothing.
pub async fn readers_see_nothing_before_the_commit_and_all_after(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let invitation = s.invitation(1);
    let (read, access) = (h.read(), h.access());
    let mut uow = begin(h).await;
    uow.insert_invitation(&invitation).await.unwrap_store();
    uow.insert_session(&builders::session(1, s.owner.id)).await.unwrap_store();
    assert_eq!(read.invitation(invitation.id).await.unwrap_store(), None);
    assert_eq!(access.session(builders::hash(1)).await.unwrap_store(), None);
    uow.commit().await.unwrap_store();
    assert!(read.invitation(invitation.id).await.unwrap_store().is_some());
    assert!(access.session(builders::hash(1)).await.unwrap_store().is_some());
}

/// Tested with the writes of accepting an invitation.
/// Proves: IN4.
pub async fn an_acceptance_is_written_with_its_event_and_its_mail_or_not_at_all(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let invitee = write_account(h, 2).await;
    let pending = s.invitation(1);
    write_invitation(h, &pending).await;
    let accepted = Invitation { state: InvitationState::Accepted { by: invitee.id, at: T0 }, ..pending.clone() };
    let mail = QueuedJob { invitation_id: Some(pending.id), ..builders::queued_job(1) };
    for committed in [false, true] {
        let mut uow = begin(h).await;
        uow.update_invitation(&accepted).await.unwrap_store();
        uow.put_membership(&builders::membership(invitee.id, accepted.grant)).await.unwrap_store();
        uow.append_events(&[builders::event(1, invitee.id, &s.workspace)]).await.unwrap_store();
        uow.insert_notifications(&[builders::notification(1, s.owner.id)]).await.unwrap_store();
        uow.insert_jobs(std::slice::from_ref(&mail)).await.unwrap_store();
        if committed {
            uow.commit().await.unwrap_store();
        } else {
            drop(uow);
        }
        let (expected, count) = if committed { (&accepted, 1) } else { (&pending, 0) };
        let view = h.read().invitation(pending.id).await.unwrap_store();
        assert_eq!(view.map(|view| view.invitation).as_ref(), Some(expected));
        let roles = h.read().workspace(invitee.id, s.workspace.id).await.unwrap_store();
        assert_eq!(roles.is_some(), committed);
        assert_eq!(h.read().unread_notifications(s.owner.id).await.unwrap_store(), count);
        assert_eq!(h.event_ids().await.len() as u64, count);
        assert_eq!(h.jobs_with_payload().await.len() as u64, count);
    }
}

/// A record that refers to a missing record is refused.
/// Proves: ST2.
pub async fn a_record_without_its_parent_is_refused(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (missing_account, missing_workspace) = (builders::account_id(100), builders::workspace_id(100));
    let unwritten = s.token(100);
    let mut uow = begin(h).await;
    let outcome = uow.insert_session(&builders::session(1, missing_account)).await;
    assert!(outcome.is_err(), "a session of an unknown account");
    drop(uow);
    let mut uow = begin(h).await;
    let outcome = uow.insert_project(&builders::project(100, missing_workspace)).await;
    assert!(outcome.is_err(), "a project of no workspace");
    drop(uow);
    let mut uow = begin(h).await;
    let outcome = uow.put_membership(&builders::membership(missing_account, s.commenter())).await;
    assert!(outcome.is_err(), "a membership of an unknown account");
    drop(uow);
    let mut uow = begin(h).await;
    let outcome = uow.insert_guest_session(&builders::guest_session(1, &unwritten)).await;
    assert!(outcome.is_err(), "a guest of no token");
}

/// The readiness check needs both.
pub async fn a_ping_succeeds_and_returns_the_time(h: &impl Harness) {
    let first = h.store().ping().await.unwrap_store();
    let second = h.store().ping().await.unwrap_store();
    assert!(first > Timestamp::from_micros(0) && second >= first);
}
