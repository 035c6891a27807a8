use uuid::Uuid;

use super::*;
use crate::model::delivery::Delivery;
use crate::model::email::EmailAddress;
use crate::model::ids::{InvitationId, ProjectId, WorkspaceId};
use crate::model::invitation::InvitationState;
use crate::model::membership::Grant;
use crate::model::role::{Permission, Role};
use crate::model::text::Locale;
use crate::model::time::days;

const NOW: Timestamp = Timestamp::from_micros(1_000_000_000_000_000);
const NOTHING: EffectiveAccess = EffectiveAccess { role: None, permission: None };

fn account(n: u128) -> AccountId {
    AccountId::new(Uuid::from_u128(n))
}

const fn role(role: Role) -> EffectiveAccess {
    EffectiveAccess { role: Some(role), permission: None }
}

const fn permission(permission: Permission) -> EffectiveAccess {
    EffectiveAccess { role: None, permission: Some(permission) }
}

fn invitation(grant: Grant) -> Invitation {
    Invitation {
        id: InvitationId::new(Uuid::from_u128(3)),
        grant,
        email: EmailAddress::parse("ben@example.org").unwrap(),
        message: None,
        locale: Locale::En,
        granted_by: account(10),
        state: InvitationState::Pending,
        generation: 0,
        delivery: Delivery::NONE,
        created_at: NOW,
        expires_at: NOW.plus(days(7)),
    }
}

fn to_workspace() -> Invitation {
    invitation(Grant::Workspace { workspace: WorkspaceId::new(Uuid::from_u128(1)), role: Role::Designer })
}

fn to_project() -> Invitation {
    let (workspace, project) = (WorkspaceId::new(Uuid::from_u128(1)), ProjectId::new(Uuid::from_u128(2)));
    invitation(Grant::Project { workspace, project, permission: Permission::Read })
}

/// Proves: S4.4, AZ3.
#[test]
fn an_inviter_manages_an_invitation_while_they_have_access_and_keeps_a_record_afterwards() {
    let (inviter, other) = (account(10), account(11));
    for invitation in [to_workspace(), to_project()] {
        for &held in Role::ALL {
            assert_eq!(invitation.seen_by_sender(inviter, role(held)), Some(Viewer::Manager), "{held}");
        }
        assert_eq!(invitation.seen_by_sender(inviter, NOTHING), Some(Viewer::FormerInviter));
        assert_eq!(invitation.seen_by_sender(other, NOTHING), None);
        assert_eq!(invitation.seen_by_sender(other, role(Role::Admin)), Some(Viewer::Manager));
        assert_eq!(invitation.seen_by_sender(other, role(Role::Designer)), None);
    }
    for &held in Permission::ALL {
        assert_eq!(to_project().seen_by_sender(inviter, permission(held)), Some(Viewer::Manager), "{held}");
        let manages = held == Permission::Admin;
        assert_eq!(to_project().seen_by_sender(other, permission(held)).is_some(), manages, "{held}");
    }
    let of_workspace_alone = to_workspace().seen_by_sender(inviter, permission(Permission::Admin));
    assert_eq!(of_workspace_alone, Some(Viewer::FormerInviter), "no permission is in a workspace as a whole");
}

/// Stores ask for any role or permission; the rule and they are one as long as each of them gives access.
/// Proves: S4.4.
#[test]
fn any_role_and_any_permission_gives_access_to_the_target() {
    for &held in Role::ALL {
        assert!(to_workspace().is_target_visible_with(role(held)) && to_project().is_target_visible_with(role(held)));
    }
    for &held in Permission::ALL {
        assert!(to_project().is_target_visible_with(permission(held)), "{held}");
    }
    assert!(!to_workspace().is_target_visible_with(NOTHING) && !to_project().is_target_visible_with(NOTHING));
}

/// Proves: S4.5, AZ3.
#[test]
fn an_invitee_without_access_keeps_a_record_of_an_ended_invitation() {
    let owner = role(Role::Owner);
    for (invitation, inside) in [(to_workspace(), role(Role::Commenter)), (to_project(), permission(Permission::Read))]
    {
        let with = |state| Invitation { state, ..invitation.clone() };
        let over = [
            with(InvitationState::Accepted { by: account(20), at: NOW }),
            with(InvitationState::Declined { at: NOW }),
            with(InvitationState::Cancelled { at: NOW }),
            Invitation { expires_at: NOW, ..invitation.clone() },
        ];
        for over in over {
            assert_eq!(over.seen_by_invitee(NOTHING, owner, NOW), Viewer::FormerInvitee, "{:?}", over.state);
            assert_eq!(over.seen_by_invitee(inside, owner, NOW), Viewer::Invitee, "{:?}", over.state);
        }
        assert_eq!(invitation.seen_by_invitee(NOTHING, owner, NOW), Viewer::Invitee);
        assert_eq!(invitation.seen_by_invitee(NOTHING, NOTHING, NOW), Viewer::FormerInvitee, "it was withdrawn");
    }
}

/// Proves: S4.7, IN12.
#[test]
fn each_viewer_sees_exactly_the_permitted_parts() {
    let golden = [
        //                      manages address message record
        (Viewer::Manager, [true, true, false, false]),
        (Viewer::Author, [true, true, true, false]),
        (Viewer::Invitee, [false, true, true, false]),
        (Viewer::FormerInvitee, [false, true, true, true]),
        (Viewer::CodeHolder, [false, false, false, false]),
        (Viewer::FormerInviter, [false, false, false, true]),
    ];
    for (viewer, expected) in golden {
        let seen = [viewer.manages(), viewer.sees_address(), viewer.sees_message(), viewer.keeps_record()];
        assert_eq!(seen, expected, "{viewer:?}");
    }
}
