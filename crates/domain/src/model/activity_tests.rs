use super::*;
use crate::model::ids::{ProjectId, WorkspaceId};
use crate::model::role::{Permission, Role};
use uuid::Uuid;

const WORKSPACE: Target = Target::Workspace(WorkspaceId::new(Uuid::nil()));
const PROJECT: Target = Target::Project(ProjectId::new(Uuid::nil()));

fn effective_access(role: Option<Role>, permission: Option<Permission>) -> EffectiveAccess {
    EffectiveAccess { role, permission }
}

/// Proves: S6.1, AZ12.
#[test]
fn addresses_are_shown_to_managers_of_invitations_to_the_target() {
    for (role, sees) in [
        (Role::Owner, true),
        (Role::Admin, true),
        (Role::Designer, false),
        (Role::ContentEditor, false),
        (Role::Commenter, false),
    ] {
        for target in [WORKSPACE, PROJECT] {
            assert_eq!(ActivityReader::of(effective_access(Some(role), None), target).sees_addresses(), sees, "{role}");
        }
    }
    for (permission, sees) in
        [(Permission::Admin, true), (Permission::Write, false), (Permission::Comment, false), (Permission::Read, false)]
    {
        let held = effective_access(Some(Role::Commenter), Some(permission));
        assert_eq!(ActivityReader::of(held, PROJECT).sees_addresses(), sees, "{permission}");
    }
    assert!(!ActivityReader::Guest.sees_addresses());
}

/// Proves: S5.9, S6.1.
#[test]
fn guests_see_only_changes_of_the_project() {
    let all = ActivityReader::Guest.allow(HashSet::new()).expect("something");
    for action in &all {
        assert!(action.as_str().starts_with("project."), "{}", action.as_str());
    }
    let wanted = HashSet::from([Action::ProjectUpdated, Action::InvitationCreated]);
    assert_eq!(ActivityReader::Guest.allow(wanted), Some(HashSet::from([Action::ProjectUpdated])));
    assert_eq!(ActivityReader::Guest.allow(HashSet::from([Action::InvitationCreated])), None);
    assert!(!ActivityReader::Guest.sees_ids());
}

/// Proves: S6.1.
#[test]
fn members_see_every_requested_action() {
    for reader in [ActivityReader::Manager, ActivityReader::Member] {
        assert_eq!(reader.allow(HashSet::new()), Some(HashSet::new()));
        let wanted = HashSet::from([Action::InvitationCreated]);
        assert_eq!(reader.allow(wanted.clone()), Some(wanted));
        assert!(reader.sees_ids());
    }
}
