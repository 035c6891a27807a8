//! Concurrent decisions: the facts of each are those after its wait for the lock.

use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::plan::Plan;

use super::Harness;
use super::fixture::{UnwrapStore, fixture, race, transaction, write_account, write_invitation, write_membership};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

const TASKS: u64 = 8;

/// Facts are those after the wait for the lock: each decision counts the ones before it.
/// Proves: S4.12, S2.5.
pub async fn concurrent_invites_know_of_each_other(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let mut workspace = s.workspace.clone();
    workspace.plan = Plan { max_pending_invitations: Some(100), ..Plan::default() };
    transaction!(h, uow => uow.update_workspace(&workspace).await.unwrap_store());
    let mut seen = race(h, TASKS, |number, store| {
        let (invitation, owner) = (s.invitation(100 + number), s.owner.id);
        async move {
            let mut uow = store.begin().await.unwrap_store();
            let addresses = [invitation.email.clone()];
            let facts = uow.invite_facts(invitation.grant.target(), owner, &addresses, T0).await.unwrap_store();
            uow.insert_invitation(&invitation).await.unwrap_store();
            uow.commit().await.unwrap_store();
            facts.expect("the workspace").pending_invitations
        }
    })
    .await;
    seen.sort_unstable();
    assert_eq!(seen, (0..8).collect::<Vec<u32>>());
}

/// Facts are those after the wait for the lock: each decision sees the membership that the one before it wrote.
pub async fn concurrent_decisions_know_of_each_other(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let member = write_account(h, 2).await;
    write_membership(h, &Membership { joined_at: T0, ..builders::membership(member.id, s.commenter()) }).await;
    let invitations: Vec<Invitation> = (100..100 + TASKS).map(|number| s.invitation(number)).collect();
    for invitation in &invitations {
        write_invitation(h, invitation).await;
    }
    race(h, TASKS, |number, store| {
        let (id, caller) = (invitations[usize::try_from(number).expect("a small number")].id, member.id);
        async move {
            let mut uow = store.begin().await.unwrap_store();
            let facts = uow.invitation_facts(id, Some(caller)).await.unwrap_store().expect("the invitation");
            let held = facts.caller.and_then(|caller| caller.membership).expect("the membership");
            let later = Membership { joined_at: held.joined_at.plus(TICK), ..held };
            uow.put_membership(&later).await.unwrap_store();
            uow.commit().await.unwrap_store();
        }
    })
    .await;
    let facts = transaction!(h, uow => uow.invitation_facts(invitations[0].id, Some(member.id)).await.unwrap_store());
    let expected = (0..TASKS).fold(T0, |at, _| at.plus(TICK));
    let caller = facts.expect("the invitation").caller;
    assert_eq!(caller.and_then(|it| it.membership).map(|it| it.joined_at), Some(expected));
}
