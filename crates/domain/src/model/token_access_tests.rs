use uuid::Uuid;

use super::*;
use crate::model::role::{Permission, Role};

fn project(n: u128) -> ProjectId {
    ProjectId::new(Uuid::from_u128(n))
}

fn held(role: Option<Role>, permissions: &[(u128, Permission)]) -> WorkspaceAccess {
    let permissions = permissions.iter().map(|(n, permission)| (project(*n), *permission)).collect();
    WorkspaceAccess { role, permissions }
}

/// Proves: S3.6, AZ3.
#[test]
fn a_token_is_seen_in_one_of_its_projects_and_managed_in_all_of_them() {
    use Permission::{Admin, Write};
    let (hidden, forbidden) = (Err(Denied::Hidden), Err(Denied::Forbidden));
    let cases = [
        // role, permissions, visible, managed
        (None, vec![], hidden, hidden),
        (None, vec![(1, Write), (2, Write)], hidden, hidden),
        (None, vec![(3, Admin)], hidden, hidden),
        (None, vec![(1, Admin)], Ok(()), forbidden),
        (None, vec![(1, Admin), (2, Write)], Ok(()), forbidden),
        (None, vec![(1, Admin), (2, Admin)], Ok(()), Ok(())),
        (Some(Role::Designer), vec![], hidden, hidden),
        (Some(Role::Designer), vec![(2, Admin)], Ok(()), forbidden),
        (Some(Role::Admin), vec![], Ok(()), Ok(())),
        (Some(Role::Owner), vec![], Ok(()), Ok(())),
    ];
    for (role, permissions, visible, managed) in cases {
        let access = TokenAccess::of(&held(role, &permissions), &[project(1), project(2)]);
        assert_eq!(access.require_visible(), visible, "{role:?} {permissions:?}");
        assert_eq!(access.require_managed(), managed, "{role:?} {permissions:?}");
        assert_eq!(access.manages(), managed.is_ok());
    }
}

#[test]
fn a_token_without_live_projects_is_managed_by_role_alone() {
    for (role, managed) in [(Some(Role::Admin), Ok(())), (Some(Role::Designer), Err(Denied::Hidden))] {
        let access = TokenAccess::of(&held(role, &[(1, Permission::Admin)]), &[]);
        assert_eq!(access.require_managed(), managed, "{role:?}");
    }
}

#[test]
fn projects_are_visible_to_accounts_that_can_view_their_content() {
    let access = TokenAccess::of(&held(None, &[(1, Permission::Admin)]), &[project(1), project(2)]);
    assert!(access.sees(project(1)) && !access.sees(project(2)));
    let viewer = TokenAccess::to_view(&[project(2)]);
    assert!(viewer.sees(project(2)) && !viewer.sees(project(1)) && !viewer.manages());
}
