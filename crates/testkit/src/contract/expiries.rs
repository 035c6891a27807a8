//! Expired invitations, and whether the accounts that granted them were notified.

use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::{Invitation, InvitationState};
use guestlist_domain::model::time::Timestamp;

use super::Harness;
use super::fixture::{UnwrapStore, begin, fixture, transaction, write_invitation};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn expired_unnotified(h: &impl Harness, now: Timestamp, limit: u16) -> Vec<InvitationId> {
    h.read().expired_unnotified_invitations(now, limit).await.unwrap_store()
}

/// A marked expiry is not found again; a mark that is not committed does not count.
/// Proves: S6.2.
pub async fn an_expiry_is_found_until_it_is_marked_as_notified(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let invitation = s.invitation(1);
    write_invitation(h, &invitation).await;
    let ends = invitation.expires_at;
    assert_eq!(expired_unnotified(h, ends.minus(TICK), 10).await, []);
    for now in [ends, ends.plus(TICK)] {
        assert_eq!(expired_unnotified(h, now, 10).await, [invitation.id]);
    }
    let mut uow = begin(h).await;
    assert!(uow.mark_expiry_notified(invitation.id).await.unwrap_store());
    drop(uow);
    assert_eq!(expired_unnotified(h, ends, 10).await, [invitation.id]);
    assert!(transaction!(h, uow => uow.mark_expiry_notified(invitation.id).await.unwrap_store()));
    assert_eq!(expired_unnotified(h, ends, 10).await, []);
    assert!(!transaction!(h, uow => uow.mark_expiry_notified(invitation.id).await.unwrap_store()));
    assert!(!transaction!(h, uow => uow.mark_expiry_notified(builders::invitation_id(99)).await.unwrap_store()));
}

/// A resent invitation can expire again.
/// Proves: S6.2.
pub async fn a_resent_invitation_is_found_again_when_it_expires(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let invitation = s.invitation(1);
    write_invitation(h, &invitation).await;
    assert!(transaction!(h, uow => uow.mark_expiry_notified(invitation.id).await.unwrap_store()));
    let later = invitation.expires_at.plus(TICK * 5);
    let resent = Invitation { generation: 1, expires_at: later, ..invitation };
    transaction!(h, uow => uow.update_invitation(&resent).await.unwrap_store());
    assert_eq!(expired_unnotified(h, later.minus(TICK), 10).await, []);
    assert_eq!(expired_unnotified(h, later, 10).await, [resent.id]);
    assert!(transaction!(h, uow => uow.mark_expiry_notified(resent.id).await.unwrap_store()));
    assert_eq!(expired_unnotified(h, later, 10).await, []);
}

/// Returns at most as many as requested.
pub async fn expired_pending_invitations_are_found_oldest_first(h: &impl Harness) {
    let s = fixture(h, 1).await;
    for (number, ticks) in [(1, 3), (2, 1), (3, 2), (4, 1)] {
        let expires_at = T0.plus(TICK * ticks);
        write_invitation(h, &Invitation { expires_at, ..s.invitation(number) }).await;
    }
    for (number, state) in [
        (11, InvitationState::Accepted { by: s.owner.id, at: T0 }),
        (12, InvitationState::Declined { at: T0 }),
        (13, InvitationState::Cancelled { at: T0 }),
    ] {
        let expires_at = T0.plus(TICK);
        write_invitation(h, &Invitation { state, expires_at, ..s.invitation(number) }).await;
    }
    let now = T0.plus(TICK * 3);
    assert_eq!(expired_unnotified(h, now, 10).await, [2, 4, 3, 1].map(builders::invitation_id));
    assert_eq!(expired_unnotified(h, now, 3).await, [2, 4, 3].map(builders::invitation_id));
    // Releasing the key does not affect the notice.
    transaction!(h, uow => uow.release_pending_key(builders::invitation_id(2)).await.unwrap_store());
    assert_eq!(expired_unnotified(h, now, 1).await, [builders::invitation_id(2)]);
}
