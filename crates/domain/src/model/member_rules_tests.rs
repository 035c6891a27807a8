use uuid::Uuid;

use super::*;
use crate::model::delivery::Delivery;
use crate::model::email::EmailAddress;
use crate::model::ids::{InvitationId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::invitation::InvitationState;
use crate::model::membership::Grant;
use crate::model::secret::SecretHash;
use crate::model::text::{Locale, Name};
use crate::model::time::days;

const NOW: Timestamp = Timestamp::from_micros(1_000_000_000_000_000);

fn role(role: Role) -> EffectiveAccess {
    EffectiveAccess { role: Some(role), permission: None }
}

fn permission(permission: Permission) -> EffectiveAccess {
    EffectiveAccess { role: None, permission: Some(permission) }
}

fn invitation(to: Role) -> Invitation {
    Invitation {
        id: InvitationId::new(Uuid::from_u128(1)),
        grant: Grant::Workspace { workspace: WorkspaceId::new(Uuid::from_u128(1)), role: to },
        email: EmailAddress::parse("ben@example.com").unwrap(),
        message: None,
        locale: Locale::En,
        granted_by: AccountId::new(Uuid::from_u128(1)),
        state: InvitationState::Pending,
        generation: 0,
        delivery: Delivery::NONE,
        created_at: NOW,
        expires_at: NOW.plus(days(7)),
    }
}

fn token(held: Permission) -> PublicToken {
    PublicToken {
        id: PublicTokenId::new(Uuid::from_u128(1)),
        workspace_id: WorkspaceId::new(Uuid::from_u128(1)),
        name: Name::restore("Review".to_owned()),
        note: None,
        permission: held,
        projects: vec![ProjectId::new(Uuid::from_u128(1))],
        expires_at: None,
        usage_limit: None,
        uses: 0,
        last_used_at: None,
        code_hash: SecretHash::new([0; 32]),
        created_by: AccountId::new(Uuid::from_u128(1)),
        created_at: NOW,
        revoked_at: None,
        renewed_at: None,
    }
}

/// The whole matrix: role of the caller, current role of the member, requested role.
/// Proves: S3.4, AZ2, AZ5.
#[test]
fn roles_are_changed_by_owner_and_admin_within_their_own_role() {
    for &actor in Role::ALL {
        for &present in Role::ALL {
            for &wanted in Role::ALL {
                let expected = match (actor, present, wanted) {
                    (Role::Designer | Role::ContentEditor | Role::Commenter, _, _) => Err(Denied::Forbidden.into()),
                    (_, _, Role::Owner) => Err(MemberError::NotGrantable),
                    (_, Role::Owner, _) => Err(MemberError::OwnerRequired),
                    (Role::Owner | Role::Admin, _, _) => Ok(()),
                };
                let outcome = change_role(role(actor), Some(present), wanted);
                assert_eq!(outcome, expected, "{actor} makes a {present} a {wanted}");
            }
        }
    }
}

/// Proves: AZ3.
#[test]
fn non_members_are_hidden_and_callers_without_access_change_nothing() {
    assert_eq!(change_role(role(Role::Owner), None, Role::Admin), Err(Denied::Hidden.into()));
    let outsider = change_role(EffectiveAccess::default(), Some(Role::Commenter), Role::Admin);
    assert_eq!(outsider, Err(Denied::Hidden.into()));
    let admin_of_project = permission(Permission::Admin);
    assert_eq!(change_role(admin_of_project, Some(Role::Commenter), Role::Designer), Err(Denied::Hidden.into()));
    assert_eq!(remove_from_workspace(admin_of_project, Some(Role::Commenter)), Err(Denied::Hidden.into()));
    assert_eq!(change_permission(admin_of_project, None, Permission::Read), Err(Denied::Hidden.into()));
    assert_eq!(remove_from_project(admin_of_project, None), Err(Denied::Hidden.into()));
    assert_eq!(leave_workspace(None), Err(Denied::Hidden.into()));
}

/// By permission and by role, every change.
/// Proves: S3.2, S3.4, AZ2.
#[test]
fn only_project_admins_change_permissions_up_to_admin() {
    let admins = [permission(Permission::Admin), role(Role::Owner), role(Role::Admin)];
    let not = [
        permission(Permission::Read),
        permission(Permission::Write),
        role(Role::Designer),
        EffectiveAccess { role: Some(Role::Designer), permission: Some(Permission::Write) },
    ];
    for &present in Permission::ALL {
        for &wanted in Permission::ALL {
            for actor in admins {
                assert_eq!(change_permission(actor, Some(present), wanted), Ok(()), "{present} to {wanted}");
            }
            for actor in not {
                let outcome = change_permission(actor, Some(present), wanted);
                assert_eq!(outcome, Err(Denied::Forbidden.into()), "{actor:?}: {present} to {wanted}");
            }
        }
        for actor in admins {
            assert_eq!(remove_from_project(actor, Some(present)), Ok(()));
        }
        for actor in not {
            assert_eq!(remove_from_project(actor, Some(present)), Err(Denied::Forbidden.into()));
        }
    }
}

/// Proves: S3.4, AZ5.
#[test]
fn members_are_removed_by_owner_and_admin_and_the_owner_never() {
    for &actor in Role::ALL {
        for present in Role::ALL.iter().copied().map(Some).chain([None]) {
            let expected = match (actor, present) {
                (Role::Designer | Role::ContentEditor | Role::Commenter, _) => Err(Denied::Forbidden.into()),
                (Role::Owner | Role::Admin, Some(Role::Owner)) => Err(MemberError::OwnerRequired),
                (Role::Owner | Role::Admin, _) => Ok(()),
            };
            assert_eq!(remove_from_workspace(role(actor), present), expected, "{actor} removes {present:?}");
        }
    }
}

/// Proves: AZ5.
#[test]
fn every_member_except_the_owner_can_leave() {
    for &held in Role::ALL {
        let expected = if held == Role::Owner { Err(MemberError::OwnerRequired) } else { Ok(()) };
        assert_eq!(leave_workspace(Some(held)), expected);
    }
}

/// Around the time of expiry: an expired invitation needs no cancelling.
/// Proves: S3.8, S4.11, AZ7.
#[test]
fn a_removal_cancels_invitations_of_and_to_the_removed_account() {
    let expiry = NOW.plus(days(7));
    let tick = std::time::Duration::from_micros(1);
    for (now, is_pending) in [(NOW, true), (expiry.minus(tick), true), (expiry, false), (expiry.plus(tick), false)] {
        let offer = invitation(Role::Designer);
        assert_eq!(is_cancelled_by_removal(&offer, EffectiveAccess::default(), false, now), is_pending);
        assert_eq!(is_cancelled_by_removal(&offer, role(Role::Commenter), false, now), is_pending);
        assert!(!is_cancelled_by_removal(&offer, role(Role::Designer), false, now));
        assert_eq!(is_cancelled_by_removal(&offer, role(Role::Designer), true, now), is_pending);
    }
    let decided = Invitation { state: InvitationState::Declined { at: NOW }, ..invitation(Role::Designer) };
    assert!(!is_cancelled_by_removal(&decided, EffectiveAccess::default(), true, NOW));
}

/// Proves: S3.8, TK5.
#[test]
fn a_token_is_orphaned_if_its_owner_no_longer_manages_all_of_its_projects() {
    let (admin, writer) = (permission(Permission::Admin), permission(Permission::Write));
    for (accesses, expected) in [
        (vec![], true),
        (vec![admin], false),
        (vec![admin, role(Role::Admin)], false),
        (vec![admin, writer], true),
        (vec![EffectiveAccess::default()], true),
    ] {
        assert_eq!(is_orphaned(&token(Permission::Write), &accesses), expected, "{accesses:?}");
        let revoked = PublicToken { revoked_at: Some(NOW), ..token(Permission::Write) };
        assert!(!is_orphaned(&revoked, &accesses));
    }
}

/// Proves: S3.8, TK5, AZ2.
#[test]
fn a_token_can_be_transferred_to_an_account_that_manages_all_of_its_projects() {
    let (admin, writer) = (permission(Permission::Admin), permission(Permission::Write));
    for (held, accesses, expected) in [
        (None, vec![admin], true),
        (None, vec![admin, writer], false),
        (Some(Role::Owner), vec![role(Role::Owner), role(Role::Owner)], true),
        (None, vec![EffectiveAccess::default()], false),
        (Some(Role::Admin), vec![], true),
        (Some(Role::Designer), vec![], false),
        (None, vec![], false),
    ] {
        assert_eq!(can_take_over(&token(Permission::Read), held, &accesses), expected, "{held:?} {accesses:?}");
    }
}

/// Proves: TK5.
#[test]
fn an_owner_is_gone_if_they_manage_none_of_the_projects_of_the_token() {
    for &held in Role::ALL {
        let manages = held >= Role::Admin;
        assert_eq!(is_creator_gone(Some(held), &[]), !manages, "{held}");
    }
    assert!(is_creator_gone(None, &[]));
    assert!(is_creator_gone(Some(Role::Designer), &[Permission::Read, Permission::Write]));
    assert!(!is_creator_gone(None, &[Permission::Read, Permission::Admin]));
}

/// Proves: AZ12.
#[test]
fn addresses_are_visible_to_accounts_that_remove_members_and_to_project_admins() {
    for &held in Role::ALL {
        let visibility = EmailVisibility::of(role(held));
        for seen in Permission::ALL.iter().copied().map(Some).chain([None]) {
            assert_eq!(visibility.shows(seen), held >= Role::Admin, "{held}");
        }
    }
    for &held in Permission::ALL {
        let visibility = EmailVisibility::of(EffectiveAccess { role: Some(Role::Designer), permission: Some(held) });
        assert_eq!(visibility.shows(Some(Permission::Read)), held == Permission::Admin, "{held}");
        assert!(!visibility.shows(None));
    }
}
