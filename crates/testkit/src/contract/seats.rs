//! Seats, which the member limit of a plan is compared with.

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::invitation::{Invitation, InvitationState};
use guestlist_domain::model::plan::SeatCount;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::time::Timestamp;

use super::Harness;
use super::fixture::{
    Fixture, UnwrapStore, fixture, transaction, write_account, write_invitation, write_membership, write_project,
};
use crate::builders::{self, T0, TICK};

async fn seats(h: &impl Harness, s: &Fixture, email: &EmailAddress, now: Timestamp) -> SeatCount {
    transaction!(h, uow => uow.seats(s.workspace.id, email, now).await.unwrap_store())
}

async fn taken(h: &impl Harness, s: &Fixture) -> u32 {
    seats(h, s, &builders::email("unknown@example.net"), T0).await.taken
}

/// An account takes one seat regardless of how many memberships it has.
pub async fn every_member_takes_one_seat(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (member, guest) = (write_account(h, 2).await, write_account(h, 3).await);
    let second = builders::project(2, s.workspace.id);
    write_project(h, &second).await;
    assert_eq!(taken(h, &s).await, 1, "the Owner");
    write_membership(h, &builders::membership(member.id, s.commenter())).await;
    assert_eq!(taken(h, &s).await, 2, "a role");
    for project in [&s.project, &second] {
        let permission = builders::permission(project, Permission::Read);
        write_membership(h, &builders::membership(guest.id, permission)).await;
        write_membership(h, &builders::membership(member.id, permission)).await;
    }
    assert_eq!(taken(h, &s).await, 3, "a permission, or two, or a role as well");
}

/// The seat is free at the exact moment of expiry.
/// Proves: S4.12.
pub async fn a_pending_invitation_takes_a_seat_until_it_expires(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let to_workspace = s.invitation(1);
    let to_project = Invitation { grant: builders::permission(&s.project, Permission::Read), ..s.invitation(2) };
    write_invitation(h, &to_workspace).await;
    write_invitation(h, &to_project).await;
    let end = to_workspace.expires_at;
    for (now, pending) in [(end.minus(TICK), 2), (end, 0), (end.plus(TICK), 0)] {
        let expected = SeatCount { taken: 1 + pending, includes_address: pending > 0, pending_invitations: pending };
        assert_eq!(seats(h, &s, &to_workspace.email, now).await, expected);
    }
}

/// A decided invitation is not pending.
pub async fn a_decided_invitation_takes_no_seat(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let states = [
        InvitationState::Accepted { by: s.owner.id, at: T0 },
        InvitationState::Declined { at: T0 },
        InvitationState::Cancelled { at: T0 },
    ];
    for (number, state) in (1..).zip(states) {
        write_invitation(h, &Invitation { state, ..s.invitation(number) }).await;
    }
    let email = s.invitation(1).email;
    let expected = SeatCount { taken: 1, includes_address: false, pending_invitations: 0 };
    assert_eq!(seats(h, &s, &email, T0).await, expected);
}

/// An address takes one seat regardless of its spelling and the number of its invitations.
/// Proves: S4.12.
pub async fn an_address_takes_one_seat(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let member = write_account(h, 2).await;
    write_membership(h, &builders::membership(member.id, s.commenter())).await;
    let twice = builders::email("twice@example.com");
    write_invitation(h, &Invitation { email: twice.clone(), ..s.invitation(1) }).await;
    let grant = builders::permission(&s.project, Permission::Write);
    let email = builders::email("TWICE@Example.com");
    write_invitation(h, &Invitation { grant, email, ..s.invitation(2) }).await;
    let email = builders::email("Person2@EXAMPLE.com");
    write_invitation(h, &Invitation { grant, email: email.clone(), ..s.invitation(3) }).await;

    for known in [twice, email] {
        let expected = SeatCount { taken: 3, includes_address: true, pending_invitations: 3 };
        assert_eq!(seats(h, &s, &known, T0).await, expected, "{}", known.as_typed());
    }
    let stranger = builders::email("unknown@example.net");
    assert!(!seats(h, &s, &stranger, T0).await.includes_address);
}

/// Seats are counted for each workspace separately.
pub async fn seats_of_other_workspaces_are_not_counted(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let guest = write_account(h, 3).await;
    let permission = builders::permission(&elsewhere.project, Permission::Read);
    write_membership(h, &builders::membership(guest.id, permission)).await;
    write_invitation(h, &elsewhere.invitation(1)).await;
    for email in [&guest.email, &elsewhere.owner.email, &elsewhere.invitation(1).email] {
        let expected = SeatCount { taken: 1, includes_address: false, pending_invitations: 0 };
        assert_eq!(seats(h, &s, email, T0).await, expected);
    }
}
