use super::*;

/// Proves: S3.1, S3.2, AZ1.
#[test]
fn each_role_and_each_permission_includes_the_lower_ones() {
    for pair in Role::ALL.windows(2) {
        assert!(pair[0].capabilities().is_subset_of(pair[1].capabilities()), "{} within {}", pair[0], pair[1]);
        assert!(!pair[1].capabilities().is_subset_of(pair[0].capabilities()));
    }
    for pair in Permission::ALL.windows(2) {
        assert!(pair[0].capabilities().is_subset_of(pair[1].capabilities()), "{} within {}", pair[0], pair[1]);
        assert!(!pair[1].capabilities().is_subset_of(pair[0].capabilities()));
    }
}

/// Proves: S3.2, S5.9, AZ8.
#[test]
fn guests_hold_less_than_members_and_never_manage() {
    for &permission in Permission::ALL {
        assert!(permission.guest_capabilities().is_subset_of(permission.capabilities()));
        for forbidden in [
            Capability::ContentDelete,
            Capability::ProjectInvite,
            Capability::TokensManage,
            Capability::SettingsChange,
            Capability::ProjectDelete,
            Capability::ProjectPublish,
        ] {
            assert!(!permission.guest_capabilities().contains(forbidden), "guest {permission}: {}", forbidden.as_str());
        }
    }
    assert_eq!(Permission::Admin.guest_capabilities(), CapabilitySet::EMPTY);
    assert!(Permission::Write.capabilities().contains(Capability::ContentDelete));
}

#[test]
fn a_project_permission_grants_nothing_in_the_workspace() {
    for &permission in Permission::ALL {
        assert!(permission.capabilities().iter().all(super::Capability::applies_to_projects));
    }
}

#[test]
fn an_unlisted_name_is_no_capability() {
    assert_eq!(Capability::parse("content.view"), Some(Capability::ContentView));
    for name in ["", "content", "CONTENT.VIEW", "content.*", "content.view "] {
        assert_eq!(Capability::parse(name), None);
    }
}
