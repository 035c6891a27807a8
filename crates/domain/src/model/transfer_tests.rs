use std::time::Duration;

use uuid::Uuid;

use super::*;
use crate::model::role::Permission;

const NOW: Timestamp = Timestamp::from_micros(1_000_000_000);
const TICK: Duration = Duration::from_micros(1);

fn workspace(number: u128) -> WorkspaceId {
    WorkspaceId::new(Uuid::from_u128(number))
}

fn account(number: u128) -> AccountId {
    AccountId::new(Uuid::from_u128(number))
}

fn ownership() -> Transfer {
    let subject = TransferSubject::Ownership { workspace: workspace(1), to: account(2) };
    Transfer::request(TransferId::new(Uuid::from_u128(9)), subject, account(1), NOW)
}

fn member(number: u128, role: Role, joined_at: Timestamp) -> Membership {
    let grant = Grant::Workspace { workspace: workspace(1), role };
    Membership { account_id: account(number), grant, joined_at, invited_by: None }
}

/// Proves: AZ10.
#[test]
fn a_transfer_expires_after_exactly_seven_days() {
    let end = NOW.plus(days(7));
    for (now, status) in [
        (NOW, TransferStatus::Pending),
        (end.minus(TICK), TransferStatus::Pending),
        (end, TransferStatus::Expired),
        (end.plus(TICK), TransferStatus::Expired),
    ] {
        let open = status == TransferStatus::Pending;
        assert_eq!(ownership().status_at(now), status);
        assert_eq!(ownership().accept(now).is_ok(), open);
        assert_eq!(ownership().cancel(now).is_ok(), open);
    }
}

/// Proves: AZ10.
#[test]
fn a_decided_transfer_is_final_and_releases_its_key() {
    let decided = [ownership().accept(NOW).unwrap(), ownership().cancel(NOW).unwrap()];
    assert_eq!(ownership().pending_key(), Some(workspace(1).to_string()));
    for transfer in decided {
        assert_eq!(transfer.pending_key(), None);
        assert_eq!(transfer.clone().accept(NOW), Err(NoLongerPending));
        assert_eq!(transfer.cancel(NOW), Err(NoLongerPending));
    }
}

/// Proves: S2.2, AZ10.
#[test]
fn an_ownership_transfer_ends_with_the_membership_of_its_recipient() {
    let offer = ownership();
    assert!(offer.is_recipient_still_member(Some(&member(2, Role::Commenter, NOW))));
    assert!(!offer.is_recipient_still_member(None));
    assert!(!offer.is_recipient_still_member(Some(&member(3, Role::Commenter, NOW))));
    assert!(!offer.is_recipient_still_member(Some(&member(2, Role::Commenter, NOW.plus(TICK)))), "left and came back");
    let permission = Permission::Admin;
    let grant = Grant::Project { workspace: workspace(1), project: ProjectId::new(Uuid::from_u128(5)), permission };
    assert!(!offer.is_recipient_still_member(Some(&Membership { grant, ..member(2, Role::Commenter, NOW) })));
}

/// Proves: S2.2.
#[test]
fn an_ownership_transfer_swaps_the_two_roles_only() {
    let swapped = Transfer::swap(workspace(1), member(1, Role::Owner, NOW), member(2, Role::Designer, NOW.plus(TICK)));
    assert_eq!(swapped, [member(1, Role::Admin, NOW), member(2, Role::Owner, NOW.plus(TICK))]);
}

#[test]
fn the_workspaces_of_a_transfer_are_locked_in_one_order_in_both_directions() {
    let project = ProjectId::new(Uuid::from_u128(5));
    let there = TransferSubject::Project { project, from: workspace(1), to: workspace(2) };
    let back = TransferSubject::Project { project, from: workspace(2), to: workspace(1) };
    assert_eq!(there.workspaces(), [workspace(1), workspace(2)]);
    assert_eq!(there.workspaces(), back.workspaces());
}
