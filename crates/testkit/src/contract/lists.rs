//! Lists: newest first, page by page, complete and without duplicates.

use std::future::Future;

use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::notification::Notification;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::project::Project;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::port::{InvitationFilter, InvitationScope, InvitationView, PublicTokenQuery, StoreError};
use uuid::Uuid;

use super::Harness;
use super::fixture::{
    Fixture, UnwrapStore, fixture, transaction, write_account, write_invitation, write_membership, write_project,
    write_token,
};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

/// Returns numbers and creation times in the order of writing. Ids do not follow the times, and some times are equal.
pub(super) fn moments() -> [(u64, Timestamp); 7] {
    let later = T0.plus(TICK);
    [(14, T0), (11, later), (17, T0), (12, T0.minus(TICK)), (16, later), (13, T0), (15, later)]
}

/// The numbers of [`moments`] by creation time, newest first, then by id, greatest first.
const NEWEST_FIRST: [u64; 7] = [16, 15, 11, 17, 14, 13, 12];

/// Reads a whole list in pages of every size, and asserts that the expected ids are returned each time.
pub(super) async fn assert_pages<T, F>(read: impl Fn(PageRequest) -> F, id: impl Fn(&T) -> Uuid)
where
    F: Future<Output = Result<Page<T>, StoreError>>,
{
    let expected: Vec<Uuid> = NEWEST_FIRST.map(builders::uuid).to_vec();
    for limit in [1, 2, 3, 6, 7, 8, PageRequest::MAX_LIMIT] {
        let mut found: Vec<Uuid> = Vec::new();
        let mut after = None;
        loop {
            let page = read(PageRequest { limit, after }).await.unwrap_store();
            assert!(page.items.len() <= usize::from(limit), "a page of at most {limit}");
            found.extend(page.items.iter().map(&id));
            assert_eq!(page.next.is_some(), found.len() < expected.len(), "pages of {limit}");
            assert_eq!(page.next.map(|next| next.id), page.next.and(found.last().copied()));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(found, expected, "pages of {limit}");
    }
    let beyond = Cursor { at: T0.minus(TICK), id: builders::uuid(12) };
    let page = read(PageRequest { limit: 1, after: Some(beyond) }).await.unwrap_store();
    assert!(page.items.is_empty() && page.next.is_none(), "nothing after the last");
}

/// The list contains the workspaces in which the account has any role.
pub async fn workspaces_come_in_pages_newest_first(h: &impl Harness) {
    let elsewhere = fixture(h, 1).await;
    let member = write_account(h, 2).await;
    let permission = builders::permission(&elsewhere.project, Permission::Write);
    write_membership(h, &builders::membership(member.id, permission)).await;
    for (number, created_at) in moments() {
        let workspace = Workspace { created_at, ..builders::workspace(number, elsewhere.owner.id) };
        let grant = builders::role(workspace.id, Role::Designer);
        transaction!(h, uow => {
            uow.insert_workspace(&workspace).await.unwrap_store();
            uow.put_membership(&builders::membership(member.id, grant)).await.unwrap_store();
        });
    }
    let read = h.read();
    assert_pages(|page| read.workspaces(member.id, page), |view| view.workspace.id.uuid()).await;
}

/// The list contains the projects of one workspace.
pub async fn projects_come_in_pages_newest_first(h: &impl Harness) {
    let owner = write_account(h, 1).await;
    let workspace = builders::workspace(50, owner.id);
    transaction!(h, uow => uow.insert_workspace(&workspace).await.unwrap_store());
    fixture(h, 2).await;
    for (number, created_at) in moments() {
        let project = Project { created_at, ..builders::project(number, workspace.id) };
        write_project(h, &project).await;
    }
    let read = h.read();
    assert_pages(|page| read.projects(workspace.id, page), |project| project.id.uuid()).await;
}

/// The list contains invitations to the workspace itself, and none to its projects.
pub async fn invitations_to_a_workspace_come_in_pages_newest_first(h: &impl Harness) {
    let s = two_kinds_of_invitations(h).await;
    let scope = InvitationScope::To(Target::Workspace(s.workspace.id));
    assert_invitations(h, &scope).await;
}

/// The list contains the invitations to one project.
pub async fn invitations_to_a_project_come_in_pages_newest_first(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let other = builders::project(2, s.workspace.id);
    write_project(h, &other).await;
    write_invitation(h, &s.invitation(91)).await;
    let grant = builders::permission(&other, Permission::Read);
    write_invitation(h, &Invitation { grant, ..s.invitation(92) }).await;
    for (number, created_at) in moments() {
        let grant = builders::permission(&s.project, Permission::Read);
        write_invitation(h, &Invitation { grant, created_at, ..s.invitation(number) }).await;
    }
    assert_invitations(h, &InvitationScope::To(Target::Project(s.project.id))).await;
}

/// The list covers all workspaces and any spelling of the address.
pub async fn invitations_of_an_address_come_in_pages_newest_first(h: &impl Harness) {
    let s = fixture(h, 1).await;
    write_invitation(h, &s.invitation(91)).await;
    for (number, created_at) in moments() {
        let elsewhere = fixture(h, number).await;
        let email = builders::email(if number % 2 == 0 { "ana@example.org" } else { "ANA@Example.org" });
        let invitation = Invitation { email, created_at, ..elsewhere.invitation(number) };
        write_invitation(h, &invitation).await;
    }
    assert_invitations(h, &InvitationScope::For(builders::email("Ana@EXAMPLE.org"))).await;
}

/// Writes the expected invitations to the workspace, and one more to its project.
async fn two_kinds_of_invitations(h: &impl Harness) -> Fixture {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    write_invitation(h, &elsewhere.invitation(91)).await;
    let grant = builders::permission(&s.project, Permission::Read);
    write_invitation(h, &Invitation { grant, ..s.invitation(92) }).await;
    for (number, created_at) in moments() {
        write_invitation(h, &Invitation { created_at, ..s.invitation(number) }).await;
    }
    s
}

async fn assert_invitations(h: &impl Harness, scope: &InvitationScope) {
    let read = h.read();
    let list = |page| read.invitations(scope.clone(), InvitationFilter::default(), T0, page);
    assert_pages(list, |view| view.invitation.id.uuid()).await;
}

/// The list works for a workspace, and for one of several projects of a token.
pub async fn public_tokens_come_in_pages_newest_first(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let other = builders::project(3, s.workspace.id);
    write_project(h, &other).await;
    write_token(h, &elsewhere.token(91)).await;
    for (number, created_at) in moments() {
        let token = s.token_for(number, vec![s.project.id, other.id]);
        write_token(h, &PublicToken { created_at, ..token }).await;
    }
    let read = h.read();
    for covering in [None, Some(vec![s.project.id]), Some(vec![other.id]), Some(vec![s.project.id, other.id])] {
        let query = PublicTokenQuery { covering, ..PublicTokenQuery::all(s.workspace.id, T0) };
        let list = |page| read.public_tokens(query.clone(), page);
        assert_pages(list, |view| view.token.id.uuid()).await;
    }
}

/// The list works for all notifications and for unread ones.
pub async fn notifications_come_in_pages_newest_first(h: &impl Harness) {
    let (account, other) = (write_account(h, 1).await, write_account(h, 2).await);
    let mut notifications = vec![builders::notification(91, other.id)];
    for (number, at) in moments() {
        notifications.push(Notification { at, ..builders::notification(number, account.id) });
    }
    transaction!(h, uow => {
        uow.insert_notifications(&notifications).await.unwrap_store();
    });
    let read = h.read();
    for unread_only in [false, true] {
        let list = |page| read.notifications(account.id, unread_only, page);
        assert_pages(list, |notification| notification.id.uuid()).await;
    }
}

/// New records appear before the pages that were read, and shift nothing after them.
pub async fn a_page_continues_after_the_previous_one_despite_new_records(h: &impl Harness) {
    let s = two_kinds_of_invitations(h).await;
    let read = h.read();
    let scope = InvitationScope::To(Target::Workspace(s.workspace.id));
    let list = async |after| {
        let page = PageRequest { limit: 3, after };
        read.invitations(scope.clone(), InvitationFilter::default(), T0, page).await.unwrap_store()
    };
    let first = list(None).await;
    let newest = Invitation { created_at: T0.plus(TICK * 2), ..s.invitation(18) };
    write_invitation(h, &newest).await;
    let second = list(first.next).await;
    let ids = |page: &Page<InvitationView>| -> Vec<Uuid> {
        page.items.iter().map(|view| view.invitation.id.uuid()).collect()
    };
    assert_eq!(ids(&first), [16, 15, 11].map(builders::uuid));
    assert_eq!(ids(&second), [17, 14, 13].map(builders::uuid));
}

/// An empty list returns an empty page without a cursor.
pub async fn an_empty_list_is_an_empty_page(h: &impl Harness) {
    let account = write_account(h, 1).await;
    let page = h.read().workspaces(account.id, PageRequest::default()).await.unwrap_store();
    assert!(page.items.is_empty() && page.next.is_none());
}
