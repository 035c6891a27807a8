//! Invitations and their pending keys.

use guestlist_domain::model::delivery::{Delivery, DeliveryState};
use guestlist_domain::model::invitation::{Invitation, InvitationState};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::days;

use super::Harness;
use super::fixture::{
    Fixture, UnwrapStore, assert_conflict, begin, fixture, transaction, write_account, write_invitation,
};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn read(h: &impl Harness, invitation: &Invitation) -> Option<Invitation> {
    transaction!(h, uow => uow.invitation(invitation.id).await.unwrap_store())
}

async fn holder(h: &impl Harness, invitation: &Invitation) -> Option<Invitation> {
    let key = Invitation::key_of(invitation.grant.target(), &invitation.email);
    transaction!(h, uow => uow.invitation_by_pending_key(&key).await.unwrap_store())
}

/// Returns another invitation of the same address to the same target.
fn rival(s: &Fixture, of: &Invitation) -> Invitation {
    let email = builders::email(&of.email.canonical().to_uppercase());
    let grant = builders::role(s.workspace.id, Role::Admin);
    Invitation { email, grant, ..s.invitation(99) }
}

/// Every field and state is stored and read unchanged, set or not.
pub async fn an_invitation_is_read_as_it_was_written(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let states = [
        InvitationState::Pending,
        InvitationState::Accepted { by: s.owner.id, at: T0.plus(TICK) },
        InvitationState::Declined { at: T0.plus(TICK) },
        InvitationState::Cancelled { at: T0.plus(TICK) },
    ];
    let roles = Role::ALL.iter().filter(|&&role| role != Role::Owner);
    let of_workspace = roles.map(|&role| builders::role(s.workspace.id, role));
    let permissions = Permission::ALL.iter().filter(|&&held| held != Permission::Admin);
    let of_project = permissions.map(|&held| builders::permission(&s.project, held));
    let deliveries = DeliveryState::ALL.into_iter().cycle();
    let grants = of_workspace.chain(of_project).cycle();
    for (number, (grant, state)) in (1..=20).zip(grants.zip(deliveries)) {
        let is_odd = number % 2 == 1;
        let delivery = Delivery {
            state,
            detail: is_odd.then(|| "550 5.1.1 no such user".to_owned()),
            at: (!is_odd).then_some(T0.plus(TICK)),
        };
        let plain = s.invitation(number);
        let invitation = Invitation {
            grant,
            email: builders::email(&format!("Guest{number}@Bücher.example")),
            message: plain.message.clone().filter(|_| is_odd),
            locale: if is_odd { Locale::Es } else { Locale::En },
            state: states[number as usize % states.len()],
            generation: number as u32 * 3,
            delivery,
            created_at: T0.plus(TICK),
            expires_at: T0.plus(days(number)).plus(TICK),
            ..plain
        };
        write_invitation(h, &invitation).await;
        assert_eq!(read(h, &invitation).await, Some(invitation));
    }
    assert_eq!(read(h, &s.invitation(100)).await, None);
}

/// A second pending invitation of the same canonical address to the same target is refused.
/// Proves: IN5, S4.10.
pub async fn a_pending_key_is_unique(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let first = s.invitation(1);
    write_invitation(h, &first).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_invitation(&rival(&s, &first)).await);
    drop(uow);
    assert_eq!(holder(h, &first).await, Some(first));
}

/// A workspace and each of its projects are different targets.
pub async fn an_address_can_be_invited_to_several_targets(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let email = s.invitation(1).email;
    let permission = builders::permission(&s.project, Permission::Read);
    for invitation in [
        s.invitation(1),
        Invitation { grant: permission, email: email.clone(), ..s.invitation(2) },
        Invitation { email, ..elsewhere.invitation(3) },
    ] {
        write_invitation(h, &invitation).await;
        assert_eq!(holder(h, &invitation).await, Some(invitation));
    }
}

/// Expiry is not a stored state: the key stays until a use case releases it.
pub async fn an_expired_invitation_keeps_its_key_until_it_is_released(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let old = Invitation { expires_at: T0, ..s.invitation(1) };
    write_invitation(h, &old).await;
    assert_eq!(holder(h, &old).await.as_ref(), Some(&old));
    let new = rival(&s, &old);
    transaction!(h, uow => {
        uow.release_pending_key(old.id).await.unwrap_store();
        uow.insert_invitation(&new).await.unwrap_store();
    });
    assert_eq!(holder(h, &old).await, Some(new));
    assert_eq!(read(h, &old).await.as_ref(), Some(&old), "nothing else of it changed");
}

/// An address can be invited again after a decision.
pub async fn a_decided_invitation_releases_its_key(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let states = [
        InvitationState::Accepted { by: s.owner.id, at: T0 },
        InvitationState::Declined { at: T0 },
        InvitationState::Cancelled { at: T0 },
    ];
    for (number, state) in (1..).zip(states) {
        let invitation = s.invitation(number);
        write_invitation(h, &invitation).await;
        let decided = Invitation { state, ..invitation };
        transaction!(h, uow => uow.update_invitation(&decided).await.unwrap_store());
        assert_eq!(holder(h, &decided).await, None);
        let again = Invitation { id: builders::invitation_id(number + 50), ..s.invitation(number) };
        write_invitation(h, &again).await;
        assert_eq!(holder(h, &decided).await, Some(again));
    }
}

/// Resending makes an expired invitation pending again, unless its pending key is reserved for another one.
pub async fn an_update_takes_a_released_key_again_if_it_is_free(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let old = Invitation { expires_at: T0, ..s.invitation(1) };
    write_invitation(h, &old).await;
    let resent = Invitation { generation: 1, expires_at: T0.plus(days(7)), ..old.clone() };
    transaction!(h, uow => uow.release_pending_key(old.id).await.unwrap_store());
    assert_eq!(holder(h, &old).await, None);
    transaction!(h, uow => uow.update_invitation(&resent).await.unwrap_store());
    assert_eq!(holder(h, &old).await.as_ref(), Some(&resent));

    let new = rival(&s, &old);
    transaction!(h, uow => {
        uow.release_pending_key(old.id).await.unwrap_store();
        uow.insert_invitation(&new).await.unwrap_store();
    });
    let mut uow = begin(h).await;
    assert_conflict(uow.update_invitation(&resent).await);
    drop(uow);
    assert_eq!(holder(h, &old).await, Some(new));
}

/// An update writes every field that can change, and no other.
pub async fn an_update_writes_what_can_change(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let other = write_account(h, 2).await;
    let before = s.invitation(1);
    write_invitation(h, &before).await;
    let after = Invitation {
        grant: builders::role(s.workspace.id, Role::Admin),
        granted_by: other.id,
        state: InvitationState::Accepted { by: other.id, at: T0.plus(TICK) },
        generation: 4,
        delivery: Delivery::queued(T0.plus(TICK)),
        expires_at: T0.plus(days(3)),
        ..before
    };
    let given = Invitation {
        email: builders::email("other@example.net"),
        message: None,
        locale: Locale::Es,
        created_at: T0.plus(days(1)),
        ..after.clone()
    };
    transaction!(h, uow => uow.update_invitation(&given).await.unwrap_store());
    assert_eq!(read(h, &after).await, Some(after));
}

/// An update of a record that does not exist is refused.
pub async fn an_update_of_an_unknown_invitation_is_refused(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.update_invitation(&s.invitation(1)).await);
}

/// Writing a delivery keeps a decision that was written meanwhile.
pub async fn a_delivery_update_changes_nothing_else(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let pending = s.invitation(1);
    write_invitation(h, &pending).await;
    let declined = Invitation { state: InvitationState::Declined { at: T0 }, ..pending };
    transaction!(h, uow => uow.update_invitation(&declined).await.unwrap_store());
    let failed =
        Delivery { state: DeliveryState::Failed, detail: Some("550 no such user".to_owned()), at: Some(T0.plus(TICK)) };
    for delivery in [failed, Delivery::NONE] {
        transaction!(h, uow => uow.set_delivery(declined.id, &delivery).await.unwrap_store());
        let expected = Invitation { delivery, ..declined.clone() };
        assert_eq!(read(h, &declined).await, Some(expected));
    }
}

/// A mail can outlive its invitation.
pub async fn a_delivery_of_an_unknown_invitation_is_ignored(h: &impl Harness) {
    let s = fixture(h, 1).await;
    transaction!(h, uow => uow.set_delivery(builders::invitation_id(1), &Delivery::queued(T0)).await.unwrap_store());
    assert_eq!(read(h, &s.invitation(1)).await, None);
}
