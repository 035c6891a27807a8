//! Views: the data beside a record in lists and pages, and the filters by status.

use std::collections::HashSet;
use std::hash::Hash;

use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::ids::{InvitationId, PublicTokenId};
use guestlist_domain::model::invitation::{Invitation, InvitationState, InvitationStatus};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::public_token::{PublicToken, PublicTokenStatus};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::port::{
    InvitationFilter, InvitationScope, InvitationView, ProjectView, PublicTokenQuery, PublicTokenView, WorkspaceView,
};

use super::Harness;
use super::fixture::{
    UnwrapStore, fixture, transaction, write_account, write_invitation, write_membership, write_project, write_token,
};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

/// The view contains the role of the viewer, and exists only for members.
/// A project comes with the workspace for such accounts only.
/// Proves: AZ3.
pub async fn a_workspace_is_visible_to_accounts_with_a_role_in_it(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (member, guest, stranger) = (write_account(h, 2).await, write_account(h, 3).await, write_account(h, 4).await);
    write_membership(h, &builders::membership(member.id, s.commenter())).await;
    let permission = builders::permission(&s.project, Permission::Write);
    write_membership(h, &builders::membership(guest.id, permission)).await;
    for (account, role) in
        [(s.owner.id, Some(Role::Owner)), (member.id, Some(Role::Commenter)), (guest.id, None), (stranger.id, None)]
    {
        let expected =
            role.map(|my_role| WorkspaceView { workspace: s.workspace.clone(), my_role, pending_owner: None });
        let view = h.read().workspace(account, s.workspace.id).await.unwrap_store();
        assert_eq!(view, expected);
        let page = h.read().workspaces(account, PageRequest::default()).await.unwrap_store();
        assert_eq!(page.items, Vec::from_iter(expected.clone()));
        let permission = (account == guest.id).then_some(Permission::Write);
        let access = EffectiveAccess { role, permission };
        let expected = ProjectView { project: s.project.clone(), access, workspace: expected };
        assert_eq!(h.read().project_view(account, s.project.id).await.unwrap_store(), Some(expected));
    }
    let missing = h.read().workspace(s.owner.id, builders::workspace_id(100)).await.unwrap_store();
    assert_eq!(missing, None);
    transaction!(h, uow => uow.delete_project(s.project.id, T0).await.unwrap_store());
    for missing in [builders::project_id(100), s.project.id] {
        assert_eq!(h.read().project_view(s.owner.id, missing).await.unwrap_store(), None);
    }
}

/// Asserts that an invitation is the same when read alone and in its lists.
async fn assert_invitation(h: &impl Harness, expected: &InvitationView) {
    let invitation = &expected.invitation;
    let alone = h.read().invitation(invitation.id).await.unwrap_store();
    assert_eq!(alone.as_ref(), Some(expected));
    let grant = invitation.grant;
    let target = grant.target();
    for scope in [InvitationScope::To(target), InvitationScope::For(invitation.email.clone())] {
        let page =
            h.read().invitations(scope, InvitationFilter::default(), T0, PageRequest::default()).await.unwrap_store();
        assert_eq!(page.items.as_slice(), std::slice::from_ref(expected));
    }
}

/// Tested for a workspace and for a project.
pub async fn an_invitation_view_has_the_names_that_the_invitation_refers_to(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let to_workspace = s.invitation(1);
    let to_project = Invitation { grant: builders::permission(&s.project, Permission::Read), ..s.invitation(2) };
    for (invitation, project) in [(to_workspace, None), (to_project, Some(s.project.name.clone()))] {
        write_invitation(h, &invitation).await;
        let expected = InvitationView {
            invitation,
            workspace: s.workspace.name.clone(),
            project,
            target_when_sent: None,
            inviter: s.owner.display_name.clone(),
            inviter_email: s.owner.email.clone(),
            granted_by_access: EffectiveAccess { role: Some(Role::Owner), permission: None },
            invitee_access: EffectiveAccess::default(),
        };
        assert_invitation(h, &expected).await;
    }
    assert_eq!(h.read().invitation(builders::invitation_id(3)).await.unwrap_store(), None);
}

/// The access is current: the model decides by it whether the invitation is withdrawn.
/// Proves: S4.11.
pub async fn an_invitation_view_has_the_current_access_of_its_grantor(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let granted_by = write_account(h, 2).await;
    let to_workspace = Invitation { granted_by: granted_by.id, ..s.invitation(1) };
    let to_project = Invitation {
        grant: builders::permission(&s.project, Permission::Read),
        granted_by: granted_by.id,
        ..s.invitation(2)
    };
    write_invitation(h, &to_workspace).await;
    write_invitation(h, &to_project).await;
    let (role, permission) = (Some(Role::Commenter), Some(Permission::Admin));
    let membership = builders::membership(granted_by.id, s.commenter());
    let of_project = builders::permission(&s.project, Permission::Admin);
    let steps = [(None, None), (role, None), (role, permission), (None, permission), (None, None)];
    for (role, permission) in steps {
        transaction!(h, uow => {
            match role {
                Some(_) => uow.put_membership(&membership).await.unwrap_store(),
                None => {
                    let target = Target::Workspace(s.workspace.id);
                    uow.remove_membership(granted_by.id, target).await.unwrap_store();
                }
            }
            match permission {
                Some(_) => {
                    let membership = builders::membership(granted_by.id, of_project);
                    uow.put_membership(&membership).await.unwrap_store();
                }
                None => {
                    let target = Target::Project(s.project.id);
                    uow.remove_membership(granted_by.id, target).await.unwrap_store();
                }
            }
        });
        let view = InvitationView {
            invitation: to_workspace.clone(),
            workspace: s.workspace.name.clone(),
            project: None,
            target_when_sent: None,
            inviter: granted_by.display_name.clone(),
            inviter_email: granted_by.email.clone(),
            granted_by_access: EffectiveAccess { role, permission: None },
            invitee_access: EffectiveAccess::default(),
        };
        assert_invitation(h, &view).await;
        let of_project = InvitationView {
            invitation: to_project.clone(),
            project: Some(s.project.name.clone()),
            granted_by_access: EffectiveAccess { role, permission },
            ..view
        };
        assert_invitation(h, &of_project).await;
    }
}

/// The view names the live projects, ordered by id; the record lists all projects.
/// Proves: S5.8.
pub async fn a_public_token_view_has_its_live_projects(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let later = builders::project(3, s.workspace.id);
    write_project(h, &later).await;
    let mut projects = vec![builders::project_id(100), later.id, elsewhere.project.id, s.project.id];
    let live = s.token_for(1, projects.clone());
    let without_projects = s.token_for(2, vec![builders::project_id(100)]);
    for token in [&live, &without_projects] {
        write_token(h, token).await;
    }
    projects.sort_unstable();
    let creator = s.owner.display_name.clone();
    let names = [&s.project, &later].map(|project| (project.id, project.name.clone()));
    let token = PublicToken { projects, ..live };
    let creator_role = Some(Role::Owner);
    let view = |token, projects| PublicTokenView {
        token,
        projects,
        creator: creator.clone(),
        creator_role,
        creator_permissions: vec![],
        is_in_plan: true,
        app_url: None,
    };
    let live = view(token, names.to_vec());
    let without_projects = view(without_projects, vec![]);
    for view in [&live, &without_projects] {
        let found = h.read().public_token(view.token.id).await.unwrap_store();
        assert_eq!(found.as_ref(), Some(view));
    }
    let query = PublicTokenQuery::all(s.workspace.id, T0);
    let page = h.read().public_tokens(query, PageRequest::default()).await.unwrap_store();
    assert_eq!(page.items, [without_projects, live]);
    assert_eq!(h.read().public_token(builders::public_token_id(3)).await.unwrap_store(), None);
}

/// Returns every set of one or two statuses, and the set of all.
fn sets<S: Copy + Eq + Hash>(all: &[S]) -> Vec<HashSet<S>> {
    let pairs = all.iter().flat_map(|a| all.iter().map(|b| HashSet::from([*a, *b])));
    pairs.chain([HashSet::new(), all.iter().copied().collect()]).collect()
}

fn around(end: Timestamp) -> [Timestamp; 3] {
    [end.minus(TICK), end, end.plus(TICK)]
}

/// Tested around the moment at which the pending one expires.
/// Proves: S4.4.
pub async fn invitations_are_filtered_by_their_current_status(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let at = T0.plus(TICK);
    let states = [
        InvitationState::Pending,
        InvitationState::Accepted { by: s.owner.id, at },
        InvitationState::Declined { at },
        InvitationState::Cancelled { at },
    ];
    let end = T0.plus(days(7));
    let mut invitations = Vec::new();
    for expires_at in [end, end.plus(days(1))] {
        for state in states {
            let number = invitations.len() as u64 + 1;
            let invitation = Invitation { state, expires_at, ..s.invitation(number) };
            write_invitation(h, &invitation).await;
            invitations.insert(0, invitation);
        }
    }
    let scope = InvitationScope::To(Target::Workspace(s.workspace.id));
    for now in around(end) {
        for statuses in sets(&InvitationStatus::ALL) {
            let wanted = |it: &&Invitation| statuses.is_empty() || statuses.contains(&it.status_at(now));
            let expected: Vec<InvitationId> = invitations.iter().filter(wanted).map(|it| it.id).collect();
            let page = PageRequest::default();
            let found = h.read().invitations(scope.clone(), statuses.clone().into(), now, page).await.unwrap_store();
            let found: Vec<InvitationId> = found.items.iter().map(|view| view.invitation.id).collect();
            assert_eq!(found, expected, "{statuses:?} at {now}");
        }
    }
}

/// Tested around expiry and last use; revoked takes precedence over expired, and expired over used up.
/// Proves: S5.6.
pub async fn public_tokens_are_filtered_by_their_current_status(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let end = T0.plus(days(7));
    let mut tokens = Vec::new();
    for expires_at in [None, Some(end)] {
        for revoked_at in [None, Some(T0)] {
            for (usage_limit, uses) in [(None, 5), (Some(2), 1), (Some(2), 2), (Some(2), 3)] {
                let number = tokens.len() as u64 + 1;
                let token = PublicToken { expires_at, revoked_at, usage_limit, uses, ..s.token(number) };
                write_token(h, &token).await;
                tokens.insert(0, token);
            }
        }
    }
    let scopes = [None, Some(vec![s.project.id])];
    for (covering, now) in scopes.iter().flat_map(|scope| around(end).map(|now| (scope, now))) {
        for statuses in sets(&PublicTokenStatus::ALL) {
            let wanted = |it: &&PublicToken| statuses.is_empty() || statuses.contains(&it.status_at(now));
            let expected: Vec<PublicTokenId> = tokens.iter().filter(wanted).map(|it| it.id).collect();
            let page = PageRequest::default();
            let query = PublicTokenQuery {
                covering: covering.clone(),
                statuses: statuses.clone(),
                ..PublicTokenQuery::all(s.workspace.id, now)
            };
            let found = h.read().public_tokens(query, page).await.unwrap_store();
            let found: Vec<PublicTokenId> = found.items.iter().map(|view| view.token.id).collect();
            assert_eq!(found, expected, "{statuses:?} at {now}");
        }
    }
}

/// The filter is applied before the list is cut into pages.
pub async fn a_filtered_list_fills_its_pages(h: &impl Harness) {
    let s = fixture(h, 1).await;
    for number in 1..=6 {
        let revoked_at = (number % 2 == 0).then_some(T0);
        write_token(h, &PublicToken { revoked_at, ..s.token(number) }).await;
    }
    let statuses = HashSet::from([PublicTokenStatus::Active]);
    let query = PublicTokenQuery { statuses, ..PublicTokenQuery::all(s.workspace.id, T0) };
    let mut after = None;
    for (expected, is_last) in [(vec![5, 3], false), (vec![1], true)] {
        let page = PageRequest { limit: 2, after };
        let found = h.read().public_tokens(query.clone(), page).await.unwrap_store();
        let ids: Vec<PublicTokenId> = found.items.iter().map(|view| view.token.id).collect();
        let expected: Vec<PublicTokenId> = expected.into_iter().map(builders::public_token_id).collect();
        assert_eq!((ids, found.next.is_none()), (expected, is_last));
        after = found.next;
    }
}
