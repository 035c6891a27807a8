//! Memberships, effective access and the single Owner.

use std::collections::HashMap;

use futures_util::future::join_all;
use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::ids::{AccountId, WorkspaceId};
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::port::{ApiKeyAccess, SessionAccess};

use super::Harness;
use super::fixture::{
    Fixture, UnwrapStore, assert_conflict, begin, fixture, transaction, write_account, write_membership,
};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn read(h: &impl Harness, account: AccountId, target: Target) -> Option<Membership> {
    transaction!(h, uow => uow.membership(account, target).await.unwrap_store())
}

/// Returns the effective access, and asserts that a transaction and the access reader agree on it.
async fn effective_access(h: &impl Harness, account: AccountId, target: Target) -> Option<EffectiveAccess> {
    let in_unit = transaction!(h, uow => uow.effective_access(account, target).await.unwrap_store());
    let facts = h.access().effective_access(account, target).await.unwrap_store();
    assert_eq!(facts.map(|(_, access)| access), in_unit);
    in_unit
}

const fn targets(s: &Fixture) -> (Target, Target) {
    (Target::Workspace(s.workspace.id), Target::Project(s.project.id))
}

/// Every role and permission is stored and read unchanged, with and without an inviter.
pub async fn a_membership_is_read_as_it_was_written(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let account = write_account(h, 2).await;
    let (in_workspace, in_project) = targets(&s);
    let roles = Role::ALL.iter().filter(|&&role| role != Role::Owner);
    let of_workspace = roles.map(|&role| (in_workspace, builders::role(s.workspace.id, role)));
    let permissions = Permission::ALL.iter();
    let of_project = permissions.map(|&held| (in_project, builders::permission(&s.project, held)));
    for (target, grant) in of_workspace.chain(of_project) {
        for invited_by in [None, Some(s.owner.id)] {
            let joined_at = T0.plus(TICK);
            let membership = Membership { joined_at, invited_by, ..builders::membership(account.id, grant) };
            write_membership(h, &membership).await;
            assert_eq!(read(h, account.id, target).await, Some(membership));
        }
    }
}

/// A role gives no permission membership in a project, a permission no role in the workspace.
pub async fn a_membership_has_exactly_one_target(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (member, guest) = (write_account(h, 2).await, write_account(h, 3).await);
    let (in_workspace, in_project) = targets(&s);
    write_membership(h, &builders::membership(member.id, s.commenter())).await;
    let permission = builders::permission(&s.project, Permission::Read);
    write_membership(h, &builders::membership(guest.id, permission)).await;
    assert_eq!(read(h, member.id, in_project).await, None);
    assert_eq!(read(h, guest.id, in_workspace).await, None);
}

/// An account has at most one membership in a target; the later one replaces grant, time and inviter.
pub async fn a_later_membership_replaces_the_earlier_one(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let account = write_account(h, 2).await;
    let (in_workspace, in_project) = targets(&s);
    let grants = [
        (in_workspace, s.commenter(), builders::role(s.workspace.id, Role::Admin)),
        (
            in_project,
            builders::permission(&s.project, Permission::Write),
            builders::permission(&s.project, Permission::Read),
        ),
    ];
    for (target, first, second) in grants {
        write_membership(h, &builders::membership(account.id, first)).await;
        let later = Membership {
            joined_at: T0.plus(TICK),
            invited_by: Some(s.owner.id),
            ..builders::membership(account.id, second)
        };
        write_membership(h, &later).await;
        assert_eq!(read(h, account.id, target).await, Some(later));
    }
}

/// A removal affects exactly one target.
/// Proves: S3.5.
pub async fn a_removed_membership_gives_no_access(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let account = write_account(h, 2).await;
    let (in_workspace, in_project) = targets(&s);
    write_membership(h, &builders::membership(account.id, s.commenter())).await;
    let permission = builders::permission(&s.project, Permission::Read);
    write_membership(h, &builders::membership(account.id, permission)).await;

    transaction!(h, uow => assert!(uow.remove_membership(account.id, in_workspace).await.unwrap_store()));
    let left = EffectiveAccess { role: None, permission: Some(Permission::Read) };
    assert_eq!(effective_access(h, account.id, in_project).await, Some(left));
    transaction!(h, uow => {
        assert!(!uow.remove_membership(account.id, in_workspace).await.unwrap_store());
        assert!(uow.remove_membership(account.id, in_project).await.unwrap_store());
    });
    assert_eq!(effective_access(h, account.id, in_project).await, Some(EffectiveAccess::default()));
}

/// A workspace cannot have two Owners.
/// Proves: AZ5.
pub async fn a_second_owner_is_refused(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let other = write_account(h, 2).await;
    let owner = builders::membership(other.id, builders::role(s.workspace.id, Role::Owner));
    let mut uow = begin(h).await;
    assert_conflict(uow.put_membership(&owner).await);
    drop(uow);
    write_membership(h, &builders::membership(other.id, s.commenter())).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.put_membership(&owner).await);
    drop(uow);
    let (in_workspace, _) = targets(&s);
    let role = effective_access(h, other.id, in_workspace).await.and_then(|access| access.role);
    assert_eq!(role, Some(Role::Commenter));
}

/// The Owner of a workspace is the account with that role.
/// Proves: S2.1.
pub async fn ownership_moves_with_the_memberships(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let successor = write_account(h, 2).await;
    transaction!(h, uow => {
        let admin = builders::role(s.workspace.id, Role::Admin);
        uow.put_membership(&builders::membership(s.owner.id, admin)).await.unwrap_store();
        let owner = builders::role(s.workspace.id, Role::Owner);
        uow.put_membership(&builders::membership(successor.id, owner)).await.unwrap_store();
    });
    let found = transaction!(h, uow => uow.workspace(s.workspace.id).await.unwrap_store());
    assert_eq!(found.map(|workspace| workspace.owner_id), Some(successor.id));
    let (in_workspace, _) = targets(&s);
    let role = effective_access(h, s.owner.id, in_workspace).await.and_then(|access| access.role);
    assert_eq!(role, Some(Role::Admin));
}

/// In a project, role and permission both count; in the workspace only the role.
/// Proves: S3.1.
pub async fn effective_access_combines_role_and_permission(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let account = write_account(h, 2).await;
    let (in_workspace, in_project) = targets(&s);
    let permission = builders::permission(&s.project, Permission::Write);
    write_membership(h, &builders::membership(account.id, permission)).await;
    let (role, permission) = (Some(Role::Commenter), Some(Permission::Write));
    let expected = EffectiveAccess { role: None, permission };
    assert_eq!(effective_access(h, account.id, in_project).await, Some(expected));

    write_membership(h, &builders::membership(account.id, s.commenter())).await;
    let expected = EffectiveAccess { role, permission };
    assert_eq!(effective_access(h, account.id, in_project).await, Some(expected));
    let expected = EffectiveAccess { role, permission: None };
    assert_eq!(effective_access(h, account.id, in_workspace).await, Some(expected));
}

/// An account without membership has empty access in an existing target, and none in a missing one.
/// Proves: AZ3.
pub async fn an_account_without_membership_has_empty_access_and_none_in_a_missing_target(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let (in_workspace, in_project) = targets(&s);
    for account in [elsewhere.owner.id, builders::account_id(100)] {
        assert_eq!(effective_access(h, account, in_workspace).await, Some(EffectiveAccess::default()));
        assert_eq!(effective_access(h, account, in_project).await, Some(EffectiveAccess::default()));
    }
    for missing in [Target::Workspace(builders::workspace_id(100)), Target::Project(builders::project_id(100))] {
        assert_eq!(effective_access(h, s.owner.id, missing).await, None);
    }
}

/// The access comes with the workspace of the target. Targets that do not exist are left out.
/// Proves: S7.1.
pub async fn a_check_reads_its_credential_and_the_access_in_all_its_targets(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let (in_workspace, in_project) = targets(&s);
    let by_permission = Target::Project(elsewhere.project.id);
    let permission = builders::permission(&elsewhere.project, Permission::Write);
    write_membership(h, &builders::membership(s.owner.id, permission)).await;
    let deleted = builders::project(3, s.workspace.id);
    let (session, key) = (builders::session(1, s.owner.id), builders::api_key(1, &s.workspace));
    transaction!(h, uow => {
        uow.insert_project(&deleted).await.unwrap_store();
        uow.delete_project(deleted.id, T0).await.unwrap_store();
        uow.insert_session(&session).await.unwrap_store();
        uow.insert_api_key(&key).await.unwrap_store();
    });
    let owner = EffectiveAccess { role: Some(Role::Owner), permission: None };
    let writer = EffectiveAccess { role: None, permission: Some(Permission::Write) };
    let expected = HashMap::from([
        (in_workspace, (s.workspace.id, owner)),
        (in_project, (s.workspace.id, owner)),
        (Target::Workspace(elsewhere.workspace.id), (elsewhere.workspace.id, EffectiveAccess::default())),
        (by_permission, (elsewhere.workspace.id, writer)),
    ]);
    for (target, access) in &expected {
        let facts = h.access().effective_access(s.owner.id, *target).await.unwrap_store();
        assert_eq!(facts, Some(*access));
    }
    let missing = [
        Target::Workspace(builders::workspace_id(100)),
        Target::Project(builders::project_id(100)),
        Target::Project(deleted.id),
    ];
    let asked: Vec<Target> = expected.keys().copied().chain(missing).collect();
    let hash = builders::hash(1);
    for (asked, access) in [(asked.as_slice(), expected.clone()), (&missing, HashMap::new()), (&[], HashMap::new())] {
        let expected = SessionAccess { session: session.clone(), account: s.owner.clone(), access };
        assert_eq!(h.access().session_access(hash, asked).await.unwrap_store(), Some(expected));
    }
    assert_eq!(h.access().session_access(builders::hash(2), &asked).await.unwrap_store(), None);

    let both = |target: &Target| [(s.owner.id, *target), (elsewhere.owner.id, *target)];
    let subjects: Vec<(AccountId, Target)> = asked.iter().flat_map(both).collect();
    let other = |(target, (workspace, _)): (&Target, &(WorkspaceId, EffectiveAccess))| {
        let role = (*workspace == elsewhere.workspace.id).then_some(Role::Owner);
        ((elsewhere.owner.id, *target), (*workspace, EffectiveAccess { role, permission: None }))
    };
    let own = expected.iter().map(|(target, found)| ((s.owner.id, *target), *found));
    let access = own.chain(expected.iter().map(other)).collect();
    for (subjects, access) in [(subjects.as_slice(), access), (&[], HashMap::new())] {
        let expected = ApiKeyAccess { key: key.clone(), access };
        assert_eq!(h.access().api_key_access(hash, subjects).await.unwrap_store(), Some(expected));
    }
    assert_eq!(h.access().api_key_access(builders::hash(2), &subjects).await.unwrap_store(), None);
}

/// Checks that are asked at the same time, of several credentials and with different targets, get the answers that each
/// gets alone.
/// Proves: S7.1.
pub async fn checks_at_the_same_time_are_answered_each_for_itself(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let (in_workspace, in_project) = targets(&s);
    transaction!(h, uow => {
        for (number, fixture) in [(1, &s), (2, &elsewhere)] {
            uow.insert_session(&builders::session(number, fixture.owner.id)).await.unwrap_store();
            uow.insert_api_key(&builders::api_key(number, &fixture.workspace)).await.unwrap_store();
        }
    });
    let missing = Target::Project(builders::project_id(100));
    let lists =
        [vec![], vec![in_project], vec![missing], vec![in_workspace, Target::Workspace(elsewhere.workspace.id)]];
    let checks: Vec<_> =
        (1..=3).flat_map(|number| lists.iter().map(move |list| (builders::hash(number), list))).collect();
    let (s, access) = (&s, &h.access());
    let session = |number: usize| {
        let (hash, targets) = checks[number];
        async move { access.session_access(hash, targets).await.unwrap_store() }
    };
    let api_key = |number: usize| {
        let (hash, targets) = checks[number];
        let subjects: Vec<(AccountId, Target)> = targets.iter().map(|target| (s.owner.id, *target)).collect();
        async move { access.api_key_access(hash, &subjects).await.unwrap_store() }
    };
    let (mut sessions_alone, mut api_keys_alone) = (Vec::new(), Vec::new());
    for number in 0..checks.len() {
        sessions_alone.push(session(number).await);
        api_keys_alone.push(api_key(number).await);
    }
    assert_eq!(sessions_alone.iter().filter(|found| found.is_none()).count(), lists.len());
    assert_eq!(join_all((0..checks.len()).map(session)).await, sessions_alone);
    assert_eq!(join_all((0..checks.len()).map(api_key)).await, api_keys_alone);
}
