//! The number of accounts with access to a workspace, which a store keeps with every write, compared with a recount.

use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::ids::{AccountId, WorkspaceId};
use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::port::{ChangeSet, UnitOfWork};

use super::Harness;
use super::fixture::{
    UnwrapStore, begin, fixture, transaction, write_account, write_invitation, write_membership, write_project,
};
use crate::builders::{self, T0};
use crate::write_records::WriteRecords;

/// Returns the number that the store keeps, and asserts that a recount gives the same.
async fn counted(uow: &mut dyn UnitOfWork, workspace: WorkspaceId) -> usize {
    let unknown = builders::email("unknown@example.net");
    let counted = uow.seats(workspace, &unknown, T0).await.unwrap_store().taken;
    let recounted = uow.members_of(workspace).await.unwrap_store().len();
    assert_eq!(counted as usize, recounted, "accounts with access to {workspace}");
    recounted
}

async fn committed(h: &impl Harness, workspace: WorkspaceId) -> usize {
    transaction!(h, uow => counted(uow.as_mut(), workspace).await)
}

/// Each kind of write counts an account once, however many memberships it has or loses.
pub async fn accounts_with_access_are_counted_by_every_write(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let id = s.workspace.id;
    let second = builders::project(2, id);
    write_project(h, &second).await;
    let (member, guest, third) = (write_account(h, 2).await, write_account(h, 3).await, write_account(h, 4).await);
    let read = |project: &Project| builders::permission(project, Permission::Read);
    let of = |account: AccountId, grant| builders::membership(account, grant);
    assert_eq!(committed(h, id).await, 1, "the Owner");

    let memberships = vec![
        of(member.id, s.commenter()),
        of(member.id, read(&s.project)),
        of(guest.id, read(&s.project)),
        of(guest.id, read(&second)),
        of(s.owner.id, read(&second)),
    ];
    let changes = ChangeSet { memberships, ..ChangeSet::default() };
    transaction!(h, uow => uow.write(&changes).await.unwrap_store());
    assert_eq!(committed(h, id).await, 3, "many memberships in one change set");
    transaction!(h, uow => uow.write(&changes).await.unwrap_store());
    assert_eq!(committed(h, id).await, 3, "the same again");
    write_membership(h, &of(third.id, builders::permission(&second, Permission::Write))).await;
    write_membership(h, &of(third.id, s.commenter())).await;
    assert_eq!(committed(h, id).await, 4, "a permission, then a role");

    let ownership =
        vec![of(s.owner.id, builders::role(id, Role::Admin)), of(third.id, builders::role(id, Role::Owner))];
    let changes = ChangeSet { memberships: ownership, ..ChangeSet::default() };
    transaction!(h, uow => uow.write(&changes).await.unwrap_store());
    assert_eq!(committed(h, id).await, 4, "another Owner");

    let (workspace, first) = (Target::Workspace(id), Target::Project(s.project.id));
    transaction!(h, uow => {
        assert!(uow.remove_membership(guest.id, first).await.unwrap_store());
        assert_eq!(counted(uow.as_mut(), id).await, 4, "another permission remains");
        assert!(!uow.remove_membership(guest.id, first).await.unwrap_store());
        assert_eq!(uow.remove_permissions(guest.id, id).await.unwrap_store(), [second.id]);
        assert_eq!(counted(uow.as_mut(), id).await, 3, "the last permission");
        assert!(uow.remove_membership(member.id, workspace).await.unwrap_store());
        assert_eq!(counted(uow.as_mut(), id).await, 3, "a permission remains");
        uow.delete_project(s.project.id, T0).await.unwrap_store();
        assert_eq!(counted(uow.as_mut(), id).await, 2, "the only project of an account");
        uow.delete_project(second.id, T0).await.unwrap_store();
        assert_eq!(counted(uow.as_mut(), id).await, 2, "roles remain");
    });
    let mut uow = begin(h).await;
    assert!(uow.remove_membership(s.owner.id, workspace).await.unwrap_store());
    assert_eq!(counted(uow.as_mut(), id).await, 1);
    drop(uow);
    assert_eq!(committed(h, id).await, 2, "a transaction that was not committed");
    transaction!(h, uow => uow.delete_workspace(id, T0).await.unwrap_store());
    assert_eq!(h.access().effective_access(third.id, workspace).await.unwrap_store(), None);
}

/// Its accounts leave one workspace and join the other, except those with another membership there.
pub async fn accounts_with_access_are_counted_when_a_project_moves(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let (beside, elsewhere) = (builders::project(3, s.workspace.id), builders::project(4, other.workspace.id));
    write_project(h, &beside).await;
    write_project(h, &elsewhere).await;
    let (moving, staying, known, member) =
        (write_account(h, 3).await, write_account(h, 4).await, write_account(h, 5).await, write_account(h, 6).await);
    for account in [&moving, &staying, &known, &member, &other.owner] {
        write_membership(h, &builders::membership(account.id, builders::permission(&s.project, Permission::Read)))
            .await;
    }
    write_membership(h, &builders::membership(staying.id, builders::permission(&beside, Permission::Read))).await;
    write_membership(h, &builders::membership(known.id, builders::permission(&elsewhere, Permission::Read))).await;
    write_membership(h, &builders::membership(member.id, s.commenter())).await;
    let (from, to) = (s.workspace.id, other.workspace.id);
    assert_eq!((committed(h, from).await, committed(h, to).await), (6, 2));

    let renamed = Project { name: builders::name("Renamed"), ..s.project.clone() };
    transaction!(h, uow => uow.update_project(&renamed).await.unwrap_store());
    assert_eq!((committed(h, from).await, committed(h, to).await), (6, 2));
    let moved = Project { workspace_id: to, ..renamed.clone() };
    transaction!(h, uow => uow.update_project(&moved).await.unwrap_store());
    assert_eq!((committed(h, from).await, committed(h, to).await), (3, 5));
    transaction!(h, uow => uow.update_project(&renamed).await.unwrap_store());
    assert_eq!((committed(h, from).await, committed(h, to).await), (6, 2));
}

/// A generator of numbers: always the same ones, so that a failure occurs again.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// The number is right after each of many writes, in every workspace.
pub async fn accounts_with_access_are_counted_by_any_sequence_of_writes(h: &impl Harness) {
    let workspaces = [fixture(h, 1).await, fixture(h, 2).await];
    let mut projects = Vec::new();
    for number in 10..14 {
        let project = builders::project(number, workspaces[0].workspace.id);
        write_project(h, &project).await;
        projects.push(project);
    }
    let mut accounts = Vec::new();
    for number in 10..14 {
        accounts.push(write_account(h, number).await.id);
    }
    let mut numbers = Numbers(1);
    let pick =
        |numbers: &mut Numbers, from: usize| usize::try_from(numbers.below(from as u64)).expect("a small number");
    transaction!(h, uow => for _ in 0..150 {
        let account = accounts[pick(&mut numbers, accounts.len())];
        let within = &workspaces[pick(&mut numbers, 2)];
        let number = pick(&mut numbers, projects.len());
        let project = projects[number].clone();
        match numbers.below(7) {
            0 | 1 => {
                let others = [accounts[0], account].into_iter().chain([accounts[1]]);
                let mut memberships = vec![
                    builders::membership(account, within.commenter()),
                    builders::membership(accounts[3], builders::permission(&projects[0], Permission::Write)),
                ];
                memberships.truncate(pick(&mut numbers, 3));
                let granted = others.zip([&project, &projects[1], &projects[2]]);
                memberships.extend(granted.map(|(account, project)| {
                    builders::membership(account, builders::permission(project, Permission::Read))
                }));
                memberships.sort_unstable_by_key(|it| (it.account_id, it.grant.project()));
                memberships.dedup_by_key(|it| (it.account_id, it.grant.project()));
                uow.write(&ChangeSet { memberships, ..ChangeSet::default() }).await.unwrap_store();
            }
            2 => {
                uow.remove_membership(account, Target::Workspace(within.workspace.id)).await.unwrap_store();
            }
            3 => {
                uow.remove_membership(account, Target::Project(project.id)).await.unwrap_store();
            }
            4 => {
                uow.remove_permissions(account, within.workspace.id).await.unwrap_store();
            }
            5 => {
                projects[number].workspace_id = within.workspace.id;
                uow.update_project(&projects[number]).await.unwrap_store();
            }
            _ => {
                let held = uow.effective_access(account, Target::Project(project.id)).await.unwrap_store();
                if held == Some(EffectiveAccess::default()) {
                    uow.put_membership(&builders::membership(account, within.commenter())).await.unwrap_store();
                }
            }
        }
        for within in &workspaces {
            counted(uow.as_mut(), within.workspace.id).await;
        }
    });
}

/// An address with several seats counts once where the limit is near. Where the plan has room for all of them, the
/// number can be higher, but never so high that a seat is refused.
pub async fn seats_are_counted_exactly_near_their_limit(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let member = write_account(h, 2).await;
    write_membership(h, &builders::membership(member.id, builders::permission(&s.project, Permission::Read))).await;
    let grant = builders::permission(&s.project, Permission::Write);
    let twice = builders::email("twice@example.com");
    for invitation in [
        Invitation { email: member.email.clone(), ..s.invitation(1) },
        Invitation { email: twice.clone(), ..s.invitation(2) },
        Invitation { email: twice, grant, ..s.invitation(3) },
        Invitation { email: builders::email("expired@example.com"), expires_at: T0, ..s.invitation(4) },
    ] {
        write_invitation(h, &invitation).await;
    }
    let addresses = [builders::email("new@example.com"), builders::email("newer@example.com")];
    // Two accounts, three pending invitations, and two addresses; the seats are three.
    for (max, expected) in [(1, 2..=2), (2, 3..=3), (3, 3..=3), (6, 3..=3), (7, 3..=5), (100, 3..=5)] {
        let plan = Plan { max_members: Some(max), ..Plan::default() };
        let limited = Workspace { plan, ..s.workspace.clone() };
        transaction!(h, uow => uow.update_workspace(&limited).await.unwrap_store());
        let target = Target::Workspace(s.workspace.id);
        let facts = transaction!(h, uow => {
            uow.invite_facts(target, s.owner.id, &addresses, T0).await.unwrap_store().expect("the workspace")
        });
        let counted = facts.seats_taken.min(max + 1);
        assert!(expected.contains(&counted), "{} of {max}", facts.seats_taken);
        assert_eq!(facts.pending_invitations, 0, "not limited");
    }
}
