//! Lists of members.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::member_rules::EmailVisibility;
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::port::{MemberScope, MemberSearch, MemberView};

use super::Harness;
use super::fixture::{Fixture, UnwrapStore, fixture, transaction, write_account, write_membership};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn give(h: &impl Harness, s: &Fixture, account: AccountId, permission: Permission) {
    write_membership(h, &builders::membership(account, builders::permission(&s.project, permission))).await;
}

/// Reads a whole list, and asserts that each member is the same when read alone.
async fn members(h: &impl Harness, scope: MemberScope) -> Vec<MemberView> {
    let page = h.read().members(scope, None, PageRequest::default()).await.unwrap_store();
    for view in &page.items {
        let alone = h.read().member(scope, view.account_id).await.unwrap_store();
        assert_eq!(alone.as_ref(), Some(view));
    }
    page.items
}

fn expected_member(account: &Account, role: Option<Role>, permission: Option<Permission>) -> MemberView {
    MemberView {
        account_id: account.id,
        display_name: account.display_name.clone(),
        email: account.email.clone(),
        role,
        permission,
        joined_at: T0,
        invited_by: None,
    }
}

/// Accounts with only a permission are not members of the workspace.
pub async fn members_of_a_workspace_are_listed_with_role_and_inviter(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (member, guest) = (write_account(h, 2).await, write_account(h, 3).await);
    let joined_at = T0.plus(TICK);
    let membership = builders::membership(member.id, s.commenter());
    write_membership(h, &Membership { joined_at, invited_by: Some(s.owner.id), ..membership }).await;
    give(h, &s, guest.id, Permission::Read).await;
    give(h, &s, member.id, Permission::Read).await;
    let scope = MemberScope::Workspace(s.workspace.id);
    let invited_by = Some((s.owner.id, s.owner.display_name.clone()));
    let expected = [
        MemberView { joined_at, invited_by, ..expected_member(&member, Some(Role::Commenter), None) },
        expected_member(&s.owner, Some(Role::Owner), None),
    ];
    assert_eq!(members(h, scope).await, expected);
    assert_eq!(h.read().member(scope, guest.id).await.unwrap_store(), None);
}

/// Each account appears once; the permission, if there is one, decides about the time of joining.
pub async fn members_of_a_project_are_listed_by_permission_or_by_any_access(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let (member, guest, both) = (write_account(h, 3).await, write_account(h, 4).await, write_account(h, 5).await);
    write_membership(h, &builders::membership(member.id, s.commenter())).await;
    write_membership(h, &builders::membership(both.id, s.commenter())).await;
    give(h, &s, guest.id, Permission::Read).await;
    let joined_at = T0.plus(TICK);
    let membership = builders::membership(both.id, builders::permission(&s.project, Permission::Admin));
    write_membership(h, &Membership { joined_at, invited_by: Some(s.owner.id), ..membership }).await;
    give(h, &elsewhere, member.id, Permission::Write).await;

    let invited_by = Some((s.owner.id, s.owner.display_name.clone()));
    let of_both = MemberView { joined_at, invited_by, ..expected_member(&both, None, Some(Permission::Admin)) };
    let of_guest = expected_member(&guest, None, Some(Permission::Read));
    let expected = [of_both.clone(), of_guest.clone()];
    assert_eq!(members(h, MemberScope::Project(s.project.id)).await, expected);
    let expected = [
        MemberView { role: Some(Role::Commenter), ..of_both },
        of_guest,
        expected_member(&member, Some(Role::Commenter), None),
        expected_member(&s.owner, Some(Role::Owner), None),
    ];
    assert_eq!(members(h, MemberScope::ProjectAccess(s.project.id)).await, expected);
    assert_eq!(members(h, MemberScope::ProjectAccess(builders::project_id(100))).await, []);
}

/// Ordered by time of joining, then by id, for every page size.
/// Proves: S7.5.
pub async fn members_come_in_pages_newest_first(h: &impl Harness) {
    let s = fixture(h, 1).await;
    for number in 2..=6_u64 {
        let account = write_account(h, number).await;
        let joined_at = if number % 2 == 0 { T0.plus(TICK) } else { T0 };
        let grant = if number < 4 { s.commenter() } else { builders::permission(&s.project, Permission::Read) };
        write_membership(h, &Membership { joined_at, ..builders::membership(account.id, grant) }).await;
    }
    let (workspace, project) = (s.workspace.id, s.project.id);
    for (scope, expected) in [
        (MemberScope::Workspace(workspace), vec![2, 3, 1]),
        (MemberScope::Project(project), vec![6, 4, 5]),
        (MemberScope::ProjectAccess(project), vec![6, 4, 2, 5, 3, 1]),
    ] {
        let expected: Vec<AccountId> = expected.into_iter().map(builders::account_id).collect();
        for limit in 1..=7 {
            let (mut found, mut after) = (Vec::new(), None);
            loop {
                let page = h.read().members(scope, None, PageRequest { limit, after }).await.unwrap_store();
                found.extend(page.items.iter().map(|view| view.account_id));
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            assert_eq!(found, expected, "{scope:?} by {limit}");
        }
    }
}

/// The search ignores the case of ASCII letters, and treats `%` and `_` as ordinary characters.
/// Proves: AZ12.
pub async fn members_are_searched_by_name_and_by_visible_addresses(h: &impl Harness) {
    let s = fixture(h, 1).await;
    for (number, name) in [(2, "José Nuñez"), (3, "50% Off_er")] {
        let account = Account { display_name: builders::display_name(name), ..builders::account(number) };
        transaction!(h, uow => uow.insert_account(&account).await.unwrap_store());
        give(h, &s, account.id, Permission::Read).await;
    }
    let scope = MemberScope::ProjectAccess(s.project.id);
    for (words, visibility, expected) in [
        ("jOS", EmailVisibility::None, vec![2]),
        ("Nuñ", EmailVisibility::None, vec![2]),
        ("%", EmailVisibility::None, vec![3]),
        ("f_e", EmailVisibility::None, vec![3]),
        ("person 1", EmailVisibility::None, vec![1]),
        ("EXAMPLE.com", EmailVisibility::None, vec![]),
        ("EXAMPLE.com", EmailVisibility::ProjectMembers, vec![3, 2]),
        ("EXAMPLE.com", EmailVisibility::All, vec![3, 2, 1]),
        ("person2@", EmailVisibility::ProjectMembers, vec![2]),
        ("unknown", EmailVisibility::All, vec![]),
    ] {
        let search = MemberSearch::new(words, visibility);
        let page = h.read().members(scope, Some(search), PageRequest::default()).await.unwrap_store();
        let found: Vec<AccountId> = page.items.iter().map(|view| view.account_id).collect();
        let expected: Vec<AccountId> = expected.into_iter().map(builders::account_id).collect();
        assert_eq!(found, expected, "{words} {visibility:?}");
    }
}
