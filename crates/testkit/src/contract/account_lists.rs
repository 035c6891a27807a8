//! Queries about a single account: its sessions, the projects it can reach, and its records.

use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::event::Event;
use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::session::Session;
use guestlist_domain::model::text::Name;
use guestlist_domain::model::time::hours;
use guestlist_domain::port::NamedMembership;

use super::Harness;
use super::fixture::{
    UnwrapStore, fixture, transaction, write_account, write_invitation, write_membership, write_project, write_token,
};
use super::lists::{assert_pages, moments};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

/// The list contains the sessions of one account.
/// Proves: S1.2.
pub async fn sessions_come_in_pages_newest_first(h: &impl Harness) {
    let (account, other) = (write_account(h, 1).await, write_account(h, 2).await);
    transaction!(h, uow => {
        uow.insert_session(&builders::session(91, other.id)).await.unwrap_store();
        for (number, created_at) in moments() {
            let session = Session { created_at, ..builders::session(number, account.id) };
            uow.insert_session(&session).await.unwrap_store();
        }
    });
    let read = h.read();
    assert_pages(|page| read.sessions(account.id, T0.plus(hours(1)), page), |session| session.id.uuid()).await;
}

/// Projects reached by role, by permission or by both appear once.
/// Proves: S2.4.
pub async fn reachable_projects_come_in_pages_newest_first(h: &impl Harness) {
    let (owner, elsewhere, member) = (write_account(h, 1).await, fixture(h, 2).await, write_account(h, 3).await);
    let workspace = builders::workspace(50, owner.id);
    transaction!(h, uow => uow.insert_workspace(&workspace).await.unwrap_store());
    let role = builders::role(workspace.id, Role::Commenter);
    write_membership(h, &builders::membership(member.id, role)).await;
    for (number, created_at) in moments() {
        let is_here = number % 2 == 0;
        let target = if is_here { &workspace } else { &elsewhere.workspace };
        let project = Project { created_at, ..builders::project(number, target.id) };
        write_project(h, &project).await;
        if !is_here || number % 3 == 0 {
            let permission = builders::permission(&project, Permission::Write);
            write_membership(h, &builders::membership(member.id, permission)).await;
        }
    }
    let read = h.read();
    assert_pages(|page| read.reachable_projects(member.id, page), |found| found.project.id.uuid()).await;
}

/// The view contains the name of the workspace, and the role and permission of the account.
/// Proves: S2.4.
pub async fn a_reachable_project_has_the_role_and_the_permission_of_the_account(h: &impl Harness) {
    let (here, there) = (fixture(h, 1).await, fixture(h, 2).await);
    let member = write_account(h, 3).await;
    let role = builders::role(here.workspace.id, Role::Designer);
    write_membership(h, &builders::membership(member.id, role)).await;
    for project in [&here.project, &there.project] {
        write_membership(h, &builders::membership(member.id, builders::permission(project, Permission::Read))).await;
    }
    let found = h.read().reachable_projects(member.id, PageRequest::default()).await.unwrap_store().items;
    let projects: Vec<_> = found.iter().map(|it| (it.project.clone(), it.workspace.clone(), it.access)).collect();
    let read_only = EffectiveAccess { role: None, permission: Some(Permission::Read) };
    let both = EffectiveAccess { role: Some(Role::Designer), permission: Some(Permission::Read) };
    assert_eq!(
        projects,
        [(there.project, there.workspace.name, read_only), (here.project, here.workspace.name, both),]
    );
    let stranger = write_account(h, 4).await;
    assert!(h.read().reachable_projects(stranger.id, PageRequest::default()).await.unwrap_store().items.is_empty());
}

/// The records contain nothing of other accounts, newest first.
/// Proves: S1.4.
pub async fn the_records_of_an_account_exclude_those_of_others(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let account = &s.owner;
    let permission = Membership {
        joined_at: T0.plus(TICK),
        ..builders::membership(account.id, builders::permission(&elsewhere.project, Permission::Comment))
    };
    write_membership(h, &permission).await;
    let (first, second) = (s.invitation(11), Invitation { created_at: T0.plus(TICK), ..s.invitation(12) });
    for invitation in [&first, &second, &elsewhere.invitation(13)] {
        write_invitation(h, invitation).await;
    }
    let (token, newer) = (s.token(11), PublicToken { created_at: T0.plus(TICK), ..s.token(12) });
    for token in [&token, &newer, &elsewhere.token(13)] {
        write_token(h, token).await;
    }
    let own = builders::event(11, account.id, &s.workspace);
    let detail = vec![("b", "2".to_owned()), ("a", "1".to_owned())];
    let later = Event { at: T0.plus(TICK), detail, ..builders::event(12, account.id, &s.workspace) };
    let of_other = builders::event(13, elsewhere.owner.id, &s.workspace);
    transaction!(h, uow => {
        uow.append_events(&[own.clone(), later.clone(), of_other.clone()]).await.unwrap_store();
    });

    let records = h.read().account_records(account.id).await.unwrap_store();
    let owner = builders::membership(account.id, builders::role(s.workspace.id, Role::Owner));
    let named = |membership: &Membership, target: &Name| NamedMembership {
        membership: membership.clone(),
        target: target.clone(),
    };
    assert_eq!(records.memberships, [named(&permission, &elsewhere.project.name), named(&owner, &s.workspace.name)]);
    let sent: Vec<_> = records.sent_invitations.iter().map(|view| view.invitation.clone()).collect();
    assert_eq!(sent, [second, first]);
    let created: Vec<_> = records.public_tokens.iter().map(|view| view.token.clone()).collect();
    assert_eq!(created, [newer, token]);
    let done: Vec<_> = records.activity.iter().map(|event| (event.id, event.at, event.action)).collect();
    assert_eq!(done, [(later.id, later.at, later.action), (own.id, own.at, own.action)]);
    assert_eq!(records.activity[0].object, later.object);
    let detail = [("a", "1"), ("b", "2")].map(|(name, text)| (name.to_owned(), text.to_owned()));
    assert_eq!(records.activity[0].detail, detail);
}
