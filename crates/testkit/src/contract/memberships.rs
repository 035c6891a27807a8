//! Memberships, effective access and the single Owner.

use guestlist_domain::model::access::{Place, Standing};
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::role::{Permission, Role};

use super::Harness;
use super::scene::{Must, Scene, assert_conflict, begin, person, scene, unit, write_membership};
use crate::build::{self, T0, TICK};

async fn read(h: &impl Harness, account: AccountId, place: Place) -> Option<Membership> {
    unit!(h, uow => uow.membership(account, place).await.must())
}

/// Returns the effective access, and asserts that a transaction and the access reader agree on it.
async fn standing(h: &impl Harness, account: AccountId, place: Place) -> Option<Standing> {
    let in_unit = unit!(h, uow => uow.standing(account, place).await.must());
    let facts = h.access().standing(account, place).await.must();
    assert_eq!(facts.map(|(_, standing)| standing), in_unit);
    in_unit
}

const fn places(s: &Scene) -> (Place, Place) {
    (Place::Workspace(s.workspace.id), Place::Project(s.project.id))
}

/// Every role and permission is stored and read unchanged, with and without an inviter.
pub async fn a_membership_comes_back_as_it_was(h: &impl Harness) {
    let s = scene(h, 1).await;
    let account = person(h, 2).await;
    let (in_workspace, in_project) = places(&s);
    let roles = Role::ALL.iter().filter(|&&role| role != Role::Owner);
    let of_workspace = roles.map(|&role| (in_workspace, build::role(s.workspace.id, role)));
    let permissions = Permission::ALL.iter();
    let of_project = permissions.map(|&held| (in_project, build::permission(&s.project, held)));
    for (place, grant) in of_workspace.chain(of_project) {
        for invited_by in [None, Some(s.owner.id)] {
            let joined_at = T0.plus(TICK);
            let membership = Membership { joined_at, invited_by, ..build::membership(account.id, grant) };
            write_membership(h, &membership).await;
            assert_eq!(read(h, account.id, place).await, Some(membership));
        }
    }
}

/// A role gives no permission membership in a project, a permission no role in the workspace.
pub async fn a_membership_is_of_exactly_one_place(h: &impl Harness) {
    let s = scene(h, 1).await;
    let (member, guest) = (person(h, 2).await, person(h, 3).await);
    let (in_workspace, in_project) = places(&s);
    write_membership(h, &build::membership(member.id, s.commenter())).await;
    let permission = build::permission(&s.project, Permission::Read);
    write_membership(h, &build::membership(guest.id, permission)).await;
    assert_eq!(read(h, member.id, in_project).await, None);
    assert_eq!(read(h, guest.id, in_workspace).await, None);
}

/// An account has at most one membership in a target; the later one replaces grant, time and inviter.
pub async fn a_later_membership_replaces_the_earlier_one(h: &impl Harness) {
    let s = scene(h, 1).await;
    let account = person(h, 2).await;
    let (in_workspace, in_project) = places(&s);
    let grants = [
        (in_workspace, s.commenter(), build::role(s.workspace.id, Role::Admin)),
        (in_project, build::permission(&s.project, Permission::Write), build::permission(&s.project, Permission::Read)),
    ];
    for (place, first, second) in grants {
        write_membership(h, &build::membership(account.id, first)).await;
        let later = Membership {
            joined_at: T0.plus(TICK),
            invited_by: Some(s.owner.id),
            ..build::membership(account.id, second)
        };
        write_membership(h, &later).await;
        assert_eq!(read(h, account.id, place).await, Some(later));
    }
}

/// A removal affects exactly one target.
/// Proves: S3.5.
pub async fn a_removed_membership_gives_nothing(h: &impl Harness) {
    let s = scene(h, 1).await;
    let account = person(h, 2).await;
    let (in_workspace, in_project) = places(&s);
    write_membership(h, &build::membership(account.id, s.commenter())).await;
    let permission = build::permission(&s.project, Permission::Read);
    write_membership(h, &build::membership(account.id, permission)).await;

    unit!(h, uow => assert!(uow.remove_membership(account.id, in_workspace).await.must()));
    let left = Standing { role: None, permission: Some(Permission::Read) };
    assert_eq!(standing(h, account.id, in_project).await, Some(left));
    unit!(h, uow => {
        assert!(!uow.remove_membership(account.id, in_workspace).await.must());
        assert!(uow.remove_membership(account.id, in_project).await.must());
    });
    assert_eq!(standing(h, account.id, in_project).await, Some(Standing::default()));
}

/// A workspace cannot have two Owners.
/// Proves: AZ5.
pub async fn a_second_owner_is_refused(h: &impl Harness) {
    let s = scene(h, 1).await;
    let other = person(h, 2).await;
    let owner = build::membership(other.id, build::role(s.workspace.id, Role::Owner));
    let mut uow = begin(h).await;
    assert_conflict(uow.put_membership(&owner).await);
    drop(uow);
    write_membership(h, &build::membership(other.id, s.commenter())).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.put_membership(&owner).await);
    drop(uow);
    let (in_workspace, _) = places(&s);
    let role = standing(h, other.id, in_workspace).await.and_then(|standing| standing.role);
    assert_eq!(role, Some(Role::Commenter));
}

/// The Owner of a workspace is the account with that role.
/// Proves: S2.1.
pub async fn ownership_moves_with_the_memberships(h: &impl Harness) {
    let s = scene(h, 1).await;
    let heir = person(h, 2).await;
    unit!(h, uow => {
        let admin = build::role(s.workspace.id, Role::Admin);
        uow.put_membership(&build::membership(s.owner.id, admin)).await.must();
        let owner = build::role(s.workspace.id, Role::Owner);
        uow.put_membership(&build::membership(heir.id, owner)).await.must();
    });
    let found = unit!(h, uow => uow.workspace(s.workspace.id).await.must());
    assert_eq!(found.map(|workspace| workspace.owner_id), Some(heir.id));
    let (in_workspace, _) = places(&s);
    let role = standing(h, s.owner.id, in_workspace).await.and_then(|standing| standing.role);
    assert_eq!(role, Some(Role::Admin));
}

/// In a project, role and permission both count; in the workspace only the role.
/// Proves: S3.1.
pub async fn a_standing_joins_role_and_permission(h: &impl Harness) {
    let s = scene(h, 1).await;
    let account = person(h, 2).await;
    let (in_workspace, in_project) = places(&s);
    let permission = build::permission(&s.project, Permission::Write);
    write_membership(h, &build::membership(account.id, permission)).await;
    let (role, permission) = (Some(Role::Commenter), Some(Permission::Write));
    let expected = Standing { role: None, permission };
    assert_eq!(standing(h, account.id, in_project).await, Some(expected));

    write_membership(h, &build::membership(account.id, s.commenter())).await;
    let expected = Standing { role, permission };
    assert_eq!(standing(h, account.id, in_project).await, Some(expected));
    let expected = Standing { role, permission: None };
    assert_eq!(standing(h, account.id, in_workspace).await, Some(expected));
}

/// An account without membership has empty access in an existing target, and none in a missing one.
/// Proves: AZ3.
pub async fn a_stranger_stands_with_nothing_and_in_no_missing_place(h: &impl Harness) {
    let (s, elsewhere) = (scene(h, 1).await, scene(h, 2).await);
    let (in_workspace, in_project) = places(&s);
    for account in [elsewhere.owner.id, build::account_id(100)] {
        assert_eq!(standing(h, account, in_workspace).await, Some(Standing::default()));
        assert_eq!(standing(h, account, in_project).await, Some(Standing::default()));
    }
    for missing in [Place::Workspace(build::workspace_id(100)), Place::Project(build::project_id(100))] {
        assert_eq!(standing(h, s.owner.id, missing).await, None);
    }
}

/// One query returns both the access and the workspace.
pub async fn the_facts_name_the_workspace_of_a_place(h: &impl Harness) {
    let s = scene(h, 1).await;
    let (in_workspace, in_project) = places(&s);
    for place in [in_workspace, in_project] {
        let facts = h.access().standing(s.owner.id, place).await.must();
        let expected = Standing { role: Some(Role::Owner), permission: None };
        assert_eq!(facts, Some((s.workspace.id, expected)));
    }
}
