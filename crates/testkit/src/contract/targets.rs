//! Targets that are deleted or move, and the effects on everything in them.

use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::invitation::{Invitation, InvitationState};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::target::Target;
use guestlist_domain::port::PublicTokenQuery;

use super::Harness;
use super::fixture::{
    UnwrapStore, assert_conflict, begin, fixture, transaction, write_account, write_invitation, write_membership,
    write_project, write_token,
};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn live(h: &impl Harness, token: &PublicToken) -> Vec<ProjectId> {
    transaction!(h, uow => uow.live_projects(token.id).await.unwrap_store())
}

/// Its projects and all memberships in them are gone too; other workspaces are not affected.
/// Proves: S2.1, TK6.
pub async fn a_deleted_workspace_is_not_found(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let member = write_account(h, 3).await;
    for target in [&s, &other] {
        write_membership(h, &builders::membership(member.id, target.commenter())).await;
        let permission = builders::permission(&target.project, Permission::Write);
        write_membership(h, &builders::membership(member.id, permission)).await;
    }
    let token = s.token(1);
    write_token(h, &token).await;
    transaction!(h, uow => uow.delete_workspace(s.workspace.id, T0).await.unwrap_store());
    for account in [s.owner.id, member.id] {
        for target in [Target::Workspace(s.workspace.id), Target::Project(s.project.id)] {
            assert_eq!(h.access().effective_access(account, target).await.unwrap_store(), None);
            transaction!(h, uow => {
                assert_eq!(uow.effective_access(account, target).await.unwrap_store(), None);
                assert_eq!(uow.membership(account, target).await.unwrap_store(), None);
            });
        }
        assert_eq!(h.read().workspace(account, s.workspace.id).await.unwrap_store(), None);
    }
    transaction!(h, uow => {
        assert_eq!(uow.workspace(s.workspace.id).await.unwrap_store(), None);
        assert_eq!(uow.project(s.project.id).await.unwrap_store(), None);
        assert_eq!(uow.count_use(token.id, T0).await.unwrap_store(), None);
    });
    assert_eq!(h.read().project(s.project.id).await.unwrap_store(), None);
    assert!(h.read().projects(s.workspace.id, PageRequest::default()).await.unwrap_store().items.is_empty());
    assert_eq!(live(h, &token).await, []);
    let workspaces = h.read().workspaces(member.id, PageRequest::default()).await.unwrap_store().items;
    assert_eq!(workspaces.iter().map(|view| view.workspace.id).collect::<Vec<_>>(), [other.workspace.id]);
    assert!(h.access().effective_access(member.id, Target::Project(other.project.id)).await.unwrap_store().is_some());
}

/// Its workspace and other projects are not affected.
/// Proves: S2.3, S5.8, TK6.
pub async fn a_deleted_project_is_not_found(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let member = write_account(h, 3).await;
    let second = builders::project(2, s.workspace.id);
    write_project(h, &second).await;
    let permission = builders::permission(&s.project, Permission::Write);
    write_membership(h, &builders::membership(member.id, permission)).await;
    let invitation = Invitation { grant: permission, ..s.invitation(1) };
    write_invitation(h, &invitation).await;
    let token = s.token_for(1, vec![s.project.id, second.id]);
    write_token(h, &token).await;
    let session = builders::guest_session(1, &token);
    transaction!(h, uow => uow.insert_guest_session(&session).await.unwrap_store());
    transaction!(h, uow => uow.delete_project(s.project.id, T0).await.unwrap_store());

    assert_eq!(h.access().effective_access(s.owner.id, Target::Project(s.project.id)).await.unwrap_store(), None);
    transaction!(h, uow => {
        assert_eq!(uow.project(s.project.id).await.unwrap_store(), None);
        assert_eq!(uow.membership(member.id, Target::Project(s.project.id)).await.unwrap_store(), None);
        assert_eq!(uow.seats(s.workspace.id, &member.email, T0).await.unwrap_store().taken, 2, "Owner and invitee");
    });
    assert_eq!(h.read().project(s.project.id).await.unwrap_store(), None);
    let listed = h.read().projects(s.workspace.id, PageRequest::default()).await.unwrap_store().items;
    assert_eq!(listed, std::slice::from_ref(&second));
    assert_eq!(live(h, &token).await, [second.id]);
    let facts = h.access().guest(session.id).await.unwrap_store().expect("the guest");
    assert_eq!(facts.live_projects, [second.id]);
    let view = h.read().public_token(token.id).await.unwrap_store().expect("the token");
    assert_eq!(view.projects, [(second.id, second.name)]);
    let view = h.read().invitation(invitation.id).await.unwrap_store().expect("the invitation");
    assert_eq!(view.project, None);
}

/// A change of a deleted record is refused.
pub async fn a_deleted_record_cannot_be_deleted_or_changed_again(h: &impl Harness) {
    let s = fixture(h, 1).await;
    transaction!(h, uow => uow.delete_project(s.project.id, T0).await.unwrap_store());
    assert_conflict(begin(h).await.delete_project(s.project.id, T0).await);
    assert_conflict(begin(h).await.update_project(&s.project).await);
    assert_conflict(begin(h).await.delete_project(builders::project_id(100), T0).await);
    transaction!(h, uow => uow.delete_workspace(s.workspace.id, T0).await.unwrap_store());
    assert_conflict(begin(h).await.delete_workspace(s.workspace.id, T0).await);
    assert_conflict(begin(h).await.update_workspace(&s.workspace).await);
    assert_conflict(begin(h).await.delete_workspace(builders::workspace_id(100), T0).await);
}

/// Permissions count in the new workspace; roles of the former workspace do not reach the project any more.
/// Proves: S2.3.
pub async fn a_moved_project_keeps_its_memberships(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let member = write_account(h, 3).await;
    let permission = builders::permission(&s.project, Permission::Write);
    write_membership(h, &builders::membership(member.id, permission)).await;
    let moved = Project { workspace_id: other.workspace.id, name: builders::name("Moved"), ..s.project.clone() };
    transaction!(h, uow => uow.update_project(&moved).await.unwrap_store());
    assert_eq!(h.read().project(moved.id).await.unwrap_store(), Some(moved.clone()));
    let target = Target::Project(moved.id);
    let (workspace, access) = h.access().effective_access(member.id, target).await.unwrap_store().expect("access");
    assert_eq!((workspace, access.permission), (other.workspace.id, Some(Permission::Write)));
    let (_, access) = h.access().effective_access(s.owner.id, target).await.unwrap_store().expect("access");
    assert_eq!(access.role, None);
    transaction!(h, uow => {
        let held = uow.membership(member.id, target).await.unwrap_store().expect("the membership");
        assert_eq!(held.grant, builders::permission(&moved, Permission::Write));
        assert_eq!(uow.seats(s.workspace.id, &member.email, T0).await.unwrap_store().taken, 1);
        assert_eq!(uow.seats(other.workspace.id, &member.email, T0).await.unwrap_store().taken, 2);
    });
}

/// A project stays detached from a token even if it moves back to the token's workspace.
/// Proves: S5.8, TK6.
pub async fn a_project_detached_from_its_tokens_is_never_attached_again(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let token = s.token(1);
    write_token(h, &token).await;
    let session = builders::guest_session(1, &token);
    transaction!(h, uow => uow.insert_guest_session(&session).await.unwrap_store());
    transaction!(h, uow => {
        let away = Project { workspace_id: other.workspace.id, ..s.project.clone() };
        uow.update_project(&away).await.unwrap_store();
        uow.detach_project_from_tokens(s.project.id, T0).await.unwrap_store();
        uow.update_project(&s.project).await.unwrap_store();
    });
    assert_eq!(live(h, &token).await, []);
    assert_eq!(h.access().guest(session.id).await.unwrap_store().expect("the guest").live_projects, []);
    transaction!(h, uow => {
        assert_eq!(uow.count_use(token.id, T0).await.unwrap_store(), None);
        assert_eq!(uow.public_token(token.id).await.unwrap_store(), Some(token.clone()));
    });
    assert_eq!(h.read().public_token(token.id).await.unwrap_store().expect("the token").projects, []);
    let all = PublicTokenQuery::all(s.workspace.id, T0);
    let query = PublicTokenQuery { covering: Some(vec![s.project.id]), ..all };
    let listed = h.read().public_tokens(query, PageRequest::default()).await.unwrap_store();
    assert!(listed.items.is_empty());
    let fresh = s.token(2);
    write_token(h, &fresh).await;
    assert_eq!(live(h, &fresh).await, [s.project.id]);
}

/// Undecided invitations are found, expired or not; those of a workspace include those of its projects.
pub async fn undecided_invitations_to_a_target_are_found(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let to_project = builders::permission(&s.project, Permission::Read);
    let in_workspace = s.invitation(1);
    let expired = Invitation { expires_at: T0.minus(TICK), grant: to_project, ..s.invitation(2) };
    let decided = Invitation { state: InvitationState::Declined { at: T0 }, ..s.invitation(3) };
    for invitation in [&in_workspace, &expired, &decided, &other.invitation(4)] {
        write_invitation(h, invitation).await;
    }
    transaction!(h, uow => {
        let of_workspace = uow.undecided_invitations_to(Target::Workspace(s.workspace.id)).await.unwrap_store();
        assert_eq!(of_workspace, [in_workspace.clone(), expired.clone()]);
        assert_eq!(uow.undecided_invitations_to(Target::Project(s.project.id)).await.unwrap_store(), std::slice::from_ref(&expired));
    });
}

/// Tokens that were revoked before keep their time.
pub async fn tokens_of_a_deleted_workspace_are_revoked(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let earlier = PublicToken { revoked_at: Some(T0), ..s.token(2) };
    for token in [&s.token(1), &earlier, &other.token(3)] {
        write_token(h, token).await;
    }
    let later = T0.plus(TICK);
    transaction!(h, uow => uow.delete_workspace(s.workspace.id, later).await.unwrap_store());
    for (number, revoked_at) in [(1, Some(later)), (2, Some(T0)), (3, None)] {
        let id = builders::public_token_id(number);
        let found = transaction!(h, uow => uow.public_token(id).await.unwrap_store()).expect("the token");
        assert_eq!(found.revoked_at, revoked_at);
    }
}
