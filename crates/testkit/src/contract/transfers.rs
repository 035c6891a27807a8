//! Ownership transfers and project transfers.

use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::transfer::{Transfer, TransferState, TransferSubject};

use super::Harness;
use super::fixture::{
    Fixture, UnwrapStore, assert_conflict, begin, fixture, transaction, write_account, write_membership,
};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

fn of_project(number: u64, s: &Fixture, other: &Fixture) -> Transfer {
    let subject = TransferSubject::Project { project: s.project.id, from: s.workspace.id, to: other.workspace.id };
    Transfer::request(builders::transfer_id(number), subject, s.owner.id, T0)
}

async fn write(h: &impl Harness, transfer: &Transfer) {
    transaction!(h, uow => uow.insert_transfer(transfer).await.unwrap_store());
}

/// Both kinds are stored and read unchanged, in every state.
pub async fn a_transfer_is_read_as_it_was_written(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let ownership = TransferSubject::Ownership { workspace: s.workspace.id, to: other.owner.id };
    let ownership = Transfer::request(builders::transfer_id(1), ownership, s.owner.id, T0);
    for transfer in [ownership, of_project(2, &s, &other)] {
        write(h, &transfer).await;
        let of = transfer.subject.target();
        for state in [TransferState::Cancelled { at: T0.plus(TICK) }, TransferState::Accepted { at: T0 }] {
            let decided = Transfer { state, ..transfer.clone() };
            transaction!(h, uow => uow.update_transfer(&decided).await.unwrap_store());
            let found = transaction!(h, uow => uow.latest_transfer(of).await.unwrap_store());
            assert_eq!(found, Some(decided.clone()));
            let view = h.read().transfer(transfer.id).await.unwrap_store().expect("the transfer");
            assert_eq!((view.transfer, view.workspace), (decided, s.workspace.name.clone()));
            assert_eq!(view.requested_by, s.owner.display_name);
            assert_eq!(view.project.is_some(), view.to_workspace.is_some());
            assert_eq!(view.project.is_some(), view.to_account.is_none());
        }
    }
    assert_eq!(h.read().transfer(builders::transfer_id(100)).await.unwrap_store(), None);
    assert_conflict(begin(h).await.update_transfer(&of_project(100, &s, &other)).await);
}

/// The key is held until the transfer is decided or the key is released.
/// Proves: S2.3, AZ10.
pub async fn a_target_has_at_most_one_pending_transfer(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let first = of_project(1, &s, &other);
    write(h, &first).await;
    assert_conflict(begin(h).await.insert_transfer(&of_project(2, &s, &other)).await);
    let cancelled = Transfer { state: TransferState::Cancelled { at: T0 }, ..first };
    transaction!(h, uow => uow.update_transfer(&cancelled).await.unwrap_store());
    write(h, &of_project(2, &s, &other)).await;
    transaction!(h, uow => uow.release_transfer_key(builders::transfer_id(2)).await.unwrap_store());
    write(h, &of_project(3, &s, &other)).await;
    assert_conflict(begin(h).await.insert_transfer(&of_project(4, &s, &other)).await);
}

/// The latest is decided by creation time, then by id.
pub async fn the_latest_transfer_of_a_target_is_found(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let done = |transfer| Transfer { state: TransferState::Cancelled { at: T0 }, ..transfer };
    let later = done(Transfer { created_at: T0.plus(TICK), ..of_project(1, &s, &other) });
    for transfer in [&later, &done(of_project(2, &s, &other)), &done(of_project(3, &s, &other))] {
        write(h, transfer).await;
    }
    transaction!(h, uow => {
        assert_eq!(uow.latest_transfer(Target::Project(s.project.id)).await.unwrap_store(), Some(later.clone()));
        assert_eq!(uow.latest_transfer(Target::Project(other.project.id)).await.unwrap_store(), None);
        assert_eq!(uow.latest_transfer(Target::Workspace(s.workspace.id)).await.unwrap_store(), None);
    });
    let view = h.read().latest_project_transfer(s.project.id).await.unwrap_store();
    assert_eq!(view, h.read().transfer(later.id).await.unwrap_store());
    assert_eq!(h.read().latest_project_transfer(other.project.id).await.unwrap_store(), None);
}

/// A workspace finds the transfers from it and to it.
pub async fn undecided_transfers_are_found_from_both_sides(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let decided = Transfer { state: TransferState::Cancelled { at: T0 }, ..of_project(1, &s, &other) };
    let open = of_project(2, &s, &other);
    write(h, &decided).await;
    write(h, &open).await;
    transaction!(h, uow => {
        for workspace in [s.workspace.id, other.workspace.id] {
            assert_eq!(uow.undecided_transfers(workspace).await.unwrap_store(), std::slice::from_ref(&open));
        }
    });
}

/// Transfers are listed for both sides.
pub async fn transfers_come_in_pages_newest_first(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    for number in 1..=5 {
        let state = TransferState::Cancelled { at: T0 };
        // Two transfers for each moment, so that ids decide.
        let created_at = T0.plus(TICK * u32::try_from(number / 2).expect("small"));
        write(h, &Transfer { state, created_at, ..of_project(number, &s, &other) }).await;
    }
    for workspace in [s.workspace.id, other.workspace.id] {
        let (mut seen, mut page) = (Vec::new(), PageRequest { limit: 2, after: None });
        loop {
            let part = h.read().transfers(workspace, page).await.unwrap_store();
            seen.extend(part.items.into_iter().map(|view| view.transfer.id));
            match part.next {
                Some(next) => page.after = Some(next),
                None => break,
            }
        }
        assert_eq!(seen, [5, 4, 3, 2, 1].map(builders::transfer_id));
    }
}

/// Pending ownership transfers are found by the account they are offered to, project transfers by these roles in the
/// target workspace.
/// Proves: S2.2, S2.3.
pub async fn pending_transfers_are_listed_for_accounts_that_can_answer_them(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let successor = write_account(h, 3).await;
    let membership = builders::membership(successor.id, s.commenter());
    write_membership(h, &membership).await;
    let subject = TransferSubject::Ownership { workspace: s.workspace.id, to: successor.id };
    let ownership = Transfer::request(builders::transfer_id(1), subject, s.owner.id, T0);
    let project = Transfer { created_at: T0.plus(TICK), ..of_project(2, &s, &other) };
    write(h, &ownership).await;
    write(h, &project).await;
    let waiting = async |account, roles: &[Role], now| {
        let mut found = Vec::new();
        let mut page = PageRequest { limit: 1, after: None };
        loop {
            let part = h.read().received_transfers(account, roles.to_vec(), now, page).await.unwrap_store();
            found.extend(part.items.into_iter().map(|view| (view.transfer.id, view.requested_by)));
            match part.next {
                Some(next) => page.after = Some(next),
                None => return found,
            }
        }
    };
    let offered = |transfer: &Transfer| vec![(transfer.id, s.owner.display_name.clone())];
    assert_eq!(waiting(successor.id, &[Role::Owner, Role::Admin], T0).await, offered(&ownership));
    assert_eq!(waiting(other.owner.id, &[Role::Admin, Role::Owner], T0).await, offered(&project));
    assert_eq!(waiting(other.owner.id, &[Role::Admin], T0).await, []);
    assert_eq!(waiting(s.owner.id, &[Role::Owner], T0).await, [], "who offers is not asked");
    write_membership(h, &builders::membership(successor.id, builders::role(other.workspace.id, Role::Admin))).await;
    let both = [offered(&project), offered(&ownership)].concat();
    assert_eq!(waiting(successor.id, &[Role::Owner, Role::Admin], T0).await, both, "newest first");
    assert_eq!(waiting(successor.id, &[Role::Admin], ownership.expires_at).await, []);
    write_membership(h, &Membership { joined_at: T0.plus(TICK), ..membership }).await;
    assert_eq!(waiting(successor.id, &[Role::Admin], T0).await, offered(&project), "who came back is another member");
    let decided = Transfer { state: TransferState::Cancelled { at: T0 }, ..project };
    transaction!(h, uow => uow.update_transfer(&decided).await.unwrap_store());
    assert_eq!(waiting(successor.id, &[Role::Admin], T0).await, []);
}

/// A member who left and joined again is a different member.
/// Proves: S2.2, AZ10.
pub async fn a_pending_owner_is_shown_while_the_same_membership_lasts(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let successor = write_account(h, 2).await;
    let membership = builders::membership(successor.id, s.commenter());
    write_membership(h, &membership).await;
    let subject = TransferSubject::Ownership { workspace: s.workspace.id, to: successor.id };
    let transfer = Transfer::request(builders::transfer_id(1), subject, s.owner.id, T0);
    write(h, &transfer).await;
    let pending = async || {
        let view = h.read().workspace(s.owner.id, s.workspace.id).await.unwrap_store().expect("the workspace");
        let listed = h.read().workspaces(s.owner.id, PageRequest::default()).await.unwrap_store().items;
        assert_eq!(listed, std::slice::from_ref(&view));
        view.pending_owner.map(|pending| (pending.account_id, pending.name, pending.expires_at))
    };
    let expected = (successor.id, successor.display_name.clone(), transfer.expires_at);
    assert_eq!(pending().await, Some(expected));
    write_membership(h, &Membership { joined_at: T0.plus(TICK), ..membership }).await;
    assert_eq!(pending().await, None);
    transaction!(h, uow => uow.remove_membership(successor.id, Target::Workspace(s.workspace.id)).await.unwrap_store());
    assert_eq!(pending().await, None);
}
