use super::*;
use crate::model::role::{Permission, Role};

const fn role(role: Role) -> EffectiveAccess {
    EffectiveAccess { role: Some(role), permission: None }
}

const fn permission(permission: Permission) -> EffectiveAccess {
    EffectiveAccess { role: None, permission: Some(permission) }
}

#[test]
fn each_role_opens_exactly_its_sections_of_a_workspace() {
    use WorkspaceSection::{Activity, Keys, Members, Projects, Roles, Settings};
    let all = vec![Members, Projects, Roles, Settings, Keys, Activity];
    for (held, sections) in [
        (Role::Owner, all.clone()),
        (Role::Admin, all),
        (Role::Designer, vec![Members, Projects, Roles, Activity]),
        (Role::Commenter, vec![Members, Projects, Roles, Activity]),
    ] {
        assert_eq!(WorkspaceSection::open_to(role(held)).collect::<Vec<_>>(), sections, "{held}");
    }
    assert_eq!(WorkspaceSection::open_to(EffectiveAccess::default()).count(), 0);
}

#[test]
fn each_permission_opens_exactly_its_sections_of_a_project() {
    use ProjectSection::{Access, Activity, Members, PublicTokens, Settings};
    for (held, sections) in [
        (permission(Permission::Read), vec![Members, Activity]),
        (permission(Permission::Comment), vec![Members, Activity]),
        (permission(Permission::Write), vec![Members, Activity]),
        (permission(Permission::Admin), vec![Members, PublicTokens, Activity, Access, Settings]),
        (role(Role::Commenter), vec![Members, Activity]),
        (role(Role::Admin), vec![Members, PublicTokens, Activity, Access, Settings]),
    ] {
        assert_eq!(ProjectSection::open_to(held).collect::<Vec<_>>(), sections, "{held:?}");
        for &section in ProjectSection::ALL {
            let expected = if sections.contains(&section) { Ok(()) } else { Err(Denied::Forbidden) };
            assert_eq!(section.require(held), expected, "{section:?} {held:?}");
        }
    }
}
