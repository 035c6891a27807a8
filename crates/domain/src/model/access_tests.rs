use uuid::Uuid;

use super::*;
use crate::model::ids::{AccountId, GuestSessionId, PublicTokenId};
use crate::model::secret::SecretHash;
use crate::model::text::Name;
use crate::model::time::days;

const NOW: Timestamp = Timestamp::from_micros(1_000_000_000_000_000);

fn role(role: Role) -> EffectiveAccess {
    EffectiveAccess { role: Some(role), permission: None }
}

fn permission(permission: Permission) -> EffectiveAccess {
    EffectiveAccess { role: None, permission: Some(permission) }
}

fn workspace() -> WorkspaceId {
    WorkspaceId::new(Uuid::from_u128(1))
}

fn project() -> ProjectId {
    ProjectId::new(Uuid::from_u128(2))
}

/// Proves: AZ3.
#[test]
fn an_invisible_target_is_hidden_and_a_missing_capability_is_forbidden() {
    assert_eq!(authorize(None, Capability::ContentView), Err(Denied::Hidden));
    assert_eq!(authorize(Some(EffectiveAccess::default()), Capability::ContentView), Err(Denied::Hidden));
    assert_eq!(authorize(Some(permission(Permission::Read)), Capability::ContentView), Ok(()));
    assert_eq!(authorize(Some(permission(Permission::Read)), Capability::ContentEdit), Err(Denied::Forbidden));
    // A project permission does not show the workspace.
    assert_eq!(authorize(Some(permission(Permission::Admin)), Capability::MembersView), Err(Denied::Hidden));
    assert_eq!(authorize(Some(role(Role::Commenter)), Capability::MembersRemove), Err(Denied::Forbidden));
}

/// Proves: S3.2, S3.10.
#[test]
fn capabilities_are_the_union_of_role_and_permission() {
    let both = EffectiveAccess { role: Some(Role::Commenter), permission: Some(Permission::Write) };
    assert_eq!(authorize(Some(both), Capability::ContentCreate), Ok(()));
    assert_eq!(authorize(Some(both), Capability::ProjectPublish), Ok(()));
    assert_eq!(authorize(Some(both), Capability::TokensManage), Err(Denied::Forbidden));
}

/// Proves: S3.4, AZ2.
#[test]
fn a_role_above_the_own_one_and_the_role_owner_cannot_be_granted() {
    for &grantor in Role::ALL {
        for &granted in Role::ALL {
            let grant = Grant::Workspace { workspace: workspace(), role: granted };
            let expected = granted <= grantor && granted != Role::Owner;
            assert_eq!(may_grant(role(grantor), grant), expected, "{grantor} grants {granted}");
        }
        let grant = Grant::Workspace { workspace: workspace(), role: Role::Commenter };
        assert!(!may_grant(permission(Permission::Admin), grant), "a project admin grants no role");
    }
}

/// Proves: S3.2, S3.4, AZ2.
#[test]
fn only_project_admins_invite_to_a_project_up_to_write() {
    let grant = |permission| Grant::Project { workspace: workspace(), project: project(), permission };
    for &granted in Permission::ALL {
        let expected = granted != Permission::Admin;
        assert_eq!(may_grant(permission(Permission::Admin), grant(granted)), expected);
        assert_eq!(may_grant(role(Role::Admin), grant(granted)), expected);
        for lesser in [permission(Permission::Write), role(Role::Designer), EffectiveAccess::default()] {
            assert!(!may_grant(lesser, grant(granted)), "{lesser:?} grants {granted}");
        }
    }
}

/// Proves: S3.6, TK8.
#[test]
fn sharing_requires_managing_tokens_and_never_grants_admin() {
    for &shared in Permission::ALL {
        let expected = shared != Permission::Admin;
        assert_eq!(may_share(permission(Permission::Admin), shared), expected);
        assert!(!may_share(permission(Permission::Write), shared));
        assert!(!may_share(role(Role::Designer), shared));
    }
}

#[test]
fn a_decision_names_everything_that_grants_it() {
    let both = EffectiveAccess { role: Some(Role::Designer), permission: Some(Permission::Write) };
    let decision = decide_for_account(Some(both), Some(Capability::ContentEdit), true);
    assert_eq!(decision.via, vec![Via::Role(Role::Designer), Via::Permission(Permission::Write)]);
    let refused = decide_for_account(Some(both), Some(Capability::ProjectDelete), true);
    assert_eq!((refused.allowed, refused.reason), (false, Reason::CapabilityMissing));
    assert_eq!(decide_for_account(None, Some(Capability::ContentView), true).reason, Reason::NotFound);
    // An unknown capability, and a capability of the other kind of target, are never granted.
    assert_eq!(decide_for_account(Some(both), None, true).reason, Reason::CapabilityMissing);
    let of_workspace = decide_for_account(Some(both), Some(Capability::WorkspaceView), true);
    assert_eq!(of_workspace.reason, Reason::CapabilityMissing);
}

fn guest() -> GuestFacts {
    let token = PublicToken {
        id: PublicTokenId::new(Uuid::from_u128(3)),
        workspace_id: workspace(),
        name: Name::parse("Review").unwrap(),
        note: None,
        permission: Permission::Comment,
        projects: vec![project()],
        expires_at: Some(NOW.plus(days(1))),
        usage_limit: Some(1),
        uses: 1,
        last_used_at: None,
        code_hash: SecretHash::new([0; 32]),
        created_by: AccountId::new(Uuid::from_u128(4)),
        created_at: NOW,
        revoked_at: None,
        renewed_at: None,
    };
    let session = GuestSession {
        id: GuestSessionId::new(Uuid::from_u128(5)),
        token_id: token.id,
        workspace_id: workspace(),
        secret_hash: SecretHash::new([1; 32]),
        display_name: None,
        created_at: NOW,
        last_used_at: NOW,
        idle_expires_at: NOW.plus(days(30)),
    };
    GuestFacts { session, token, live_projects: vec![project()], is_in_plan: true }
}

fn reason(facts: &GuestFacts, project: Option<ProjectId>, capability: Capability, now: Timestamp) -> Reason {
    decide_for_guest(Some(facts), project, Some(capability), now).reason
}

/// Proves: S5.4, S5.8, TK2, TK5, TK6.
#[test]
fn a_guest_has_the_current_access_of_the_token() {
    let facts = guest();
    let here = Some(project());
    // A used-up token keeps its guests.
    assert_eq!(reason(&facts, here, Capability::CommentsWrite, NOW), Reason::Granted);
    assert_eq!(reason(&facts, here, Capability::ContentEdit, NOW), Reason::CapabilityMissing);
    assert_eq!(reason(&facts, None, Capability::WorkspaceView, NOW), Reason::ProjectNotInToken);
    let elsewhere = Some(ProjectId::new(Uuid::from_u128(9)));
    assert_eq!(reason(&facts, elsewhere, Capability::ContentView, NOW), Reason::ProjectNotInToken);

    let revoked = GuestFacts { token: facts.token.clone().revoke(NOW), ..facts.clone() };
    assert_eq!(reason(&revoked, here, Capability::ContentView, NOW), Reason::SessionEnded);
    let out_of_plan = GuestFacts { is_in_plan: false, ..facts.clone() };
    assert_eq!(reason(&out_of_plan, here, Capability::ContentView, NOW), Reason::SessionEnded);
    let without = GuestFacts { live_projects: vec![], ..facts.clone() };
    assert_eq!(reason(&without, here, Capability::ContentView, NOW), Reason::ProjectNotInToken);
    assert_eq!(decide_for_guest(None, here, Some(Capability::ContentView), NOW).reason, Reason::SessionEnded);
}

/// Proves: S5.3, TK12.
#[test]
fn a_guest_session_ends_with_its_token_and_after_thirty_days_without_use() {
    let facts = guest();
    let expiry = facts.token.expires_at.unwrap().micros();
    let at = |facts: &GuestFacts, micros| {
        reason(facts, Some(project()), Capability::ContentView, Timestamp::from_micros(micros))
    };
    assert_eq!(at(&facts, expiry - 1), Reason::Granted);
    assert_eq!(at(&facts, expiry), Reason::SessionEnded);
    let mut for_ever = guest();
    for_ever.token.expires_at = None;
    let idle = for_ever.session.idle_expires_at.micros();
    assert_eq!(at(&for_ever, idle - 1), Reason::Granted);
    assert_eq!(at(&for_ever, idle), Reason::SessionEnded);
}

/// Proves: S3.4, AZ2.
#[test]
fn grantable_roles_and_permissions_are_those_that_an_invitation_may_offer() {
    let (workspace, project) = (WorkspaceId::new(Uuid::from_u128(1)), ProjectId::new(Uuid::from_u128(2)));
    let roles = Role::ALL.iter().map(|role| Some(*role)).chain([None]);
    let held = roles.flat_map(|role| {
        let permissions = Permission::ALL.iter().map(|permission| Some(*permission)).chain([None]);
        permissions.map(move |permission| EffectiveAccess { role, permission })
    });
    for held in held {
        let may_offer = |role: &Role| may_grant(held, Grant::Workspace { workspace, role: *role });
        let roles: Vec<Role> = Role::ALL.iter().copied().filter(may_offer).collect();
        assert_eq!(grantable_roles(held).collect::<Vec<_>>(), roles, "{held:?}");
        let may_offer =
            |permission: &Permission| may_grant(held, Grant::Project { workspace, project, permission: *permission });
        let permissions: Vec<Permission> = Permission::ALL.iter().copied().filter(may_offer).collect();
        assert_eq!(grantable_permissions(held).collect::<Vec<_>>(), permissions, "{held:?}");
    }
    let creator = EffectiveAccess::default().in_own_project();
    assert_eq!(
        grantable_permissions(creator).collect::<Vec<_>>(),
        [Permission::Read, Permission::Comment, Permission::Write]
    );
}
