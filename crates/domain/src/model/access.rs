//! Access decisions: functions from facts to a decision.

use super::capability::{Capability, CapabilitySet};
use super::guest_session::GuestSession;
use super::ids::{ProjectId, WorkspaceId};
use super::membership::Grant;
use super::public_token::PublicToken;
use super::role::{Permission, Role};
use super::time::Timestamp;

/// Effective access of an account in one target: its role in the workspace and, if the target is a project, its
/// permission there. The capabilities of both are combined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EffectiveAccess {
    /// The role in the workspace.
    pub role: Option<Role>,
    /// The permission in the project.
    pub permission: Option<Permission>,
}

impl EffectiveAccess {
    /// Returns all capabilities of the role and the permission.
    #[must_use]
    pub fn capabilities(self) -> CapabilitySet {
        let by_role = self.role.map_or(CapabilitySet::EMPTY, Role::capabilities);
        let by_permission = self.permission.map_or(CapabilitySet::EMPTY, Permission::capabilities);
        by_role.union(by_permission)
    }

    /// Returns the effective access of an account in a project that it creates: it becomes an admin of the project.
    #[must_use]
    pub const fn in_own_project(self) -> Self {
        Self { permission: Some(Permission::Admin), ..self }
    }
}

/// Reason for denying access. What an account cannot see appears not to exist: [`Denied::Hidden`] becomes 404,
/// [`Denied::Forbidden`] 403.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// The target does not exist, or the account cannot see it.
    #[error("not found")]
    Hidden,
    /// The account sees the target, but lacks the capability.
    #[error("this needs a capability that you do not hold here")]
    Forbidden,
}

/// Checks that an account has a capability. `access` is `None` if the target does not exist.
///
/// # Errors
/// [`Denied::Hidden`] if the account cannot see the target, [`Denied::Forbidden`] if it only lacks the capability.
pub fn authorize(access: Option<EffectiveAccess>, capability: Capability) -> Result<(), Denied> {
    let held = access.map_or(CapabilitySet::EMPTY, EffectiveAccess::capabilities);
    let sees = if capability.applies_to_projects() { Capability::ContentView } else { Capability::WorkspaceView };
    if !held.contains(sees) {
        Err(Denied::Hidden)
    } else if !held.contains(capability) {
        Err(Denied::Forbidden)
    } else {
        Ok(())
    }
}

/// Privilege ceiling: a grant is allowed only if its grantor holds every capability that it confers. Used by every path
/// that gives or takes a role, a permission or a public token.
#[must_use]
pub fn covers(grantor: EffectiveAccess, given: CapabilitySet) -> bool {
    given.is_subset_of(grantor.capabilities())
}

/// Returns whether an account with the effective access `grantor` can offer this grant by invitation.
///
/// It needs the capability to invite in the target, and the privilege ceiling applies. An invitation never offers the
/// role Owner or the permission Admin.
#[must_use]
pub fn may_grant(grantor: EffectiveAccess, grant: Grant) -> bool {
    match grant {
        Grant::Workspace { role, .. } => may_grant_role(grantor, role),
        Grant::Project { permission, .. } => may_grant_permission(grantor, permission),
    }
}

fn may_grant_role(grantor: EffectiveAccess, role: Role) -> bool {
    let can_invite = grantor.capabilities().contains(Capability::MembersInvite);
    role != Role::Owner && can_invite && covers(grantor, role.capabilities())
}

fn may_grant_permission(grantor: EffectiveAccess, permission: Permission) -> bool {
    let can_invite = grantor.capabilities().contains(Capability::ProjectInvite);
    permission != Permission::Admin && can_invite && covers(grantor, permission.capabilities())
}

/// Returns the roles that an account [can offer](may_grant) in a workspace, in ascending order.
pub fn grantable_roles(grantor: EffectiveAccess) -> impl DoubleEndedIterator<Item = Role> {
    Role::ALL.iter().copied().filter(move |role| may_grant_role(grantor, *role))
}

/// Returns the permissions that an account [can offer](may_grant) in a project, in ascending order.
pub fn grantable_permissions(grantor: EffectiveAccess) -> impl DoubleEndedIterator<Item = Permission> {
    Permission::ALL.iter().copied().filter(move |permission| may_grant_permission(grantor, *permission))
}

/// Returns whether an account with the effective access `grantor` in a project can give a public token this permission
/// there.
///
/// It needs the capability to manage public tokens, and the privilege ceiling applies. Checked for each project of the
/// token; never true for the permission Admin.
#[must_use]
pub fn may_share(grantor: EffectiveAccess, permission: Permission) -> bool {
    let held = grantor.capabilities();
    permission != Permission::Admin
        && held.contains(Capability::TokensManage)
        && covers(grantor, permission.guest_capabilities())
}

/// Returns the permissions that an account [can give](may_share) to a public token in a project, in ascending order.
pub fn shareable_permissions(grantor: EffectiveAccess) -> impl Iterator<Item = Permission> {
    Permission::ALL.iter().copied().filter(move |permission| may_share(grantor, *permission))
}

/// Reason for the answer of an access check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The access is granted.
    Granted,
    /// The target does not exist, or the account cannot see it.
    NotFound,
    /// The account that a host application asked about is not a member.
    NotAMember,
    /// The account or guest has access to the target, but lacks the capability.
    CapabilityMissing,
    /// The public token of the guest does not, or no longer, cover the project.
    ProjectNotInToken,
    /// The guest session or the public token behind it has ended, or the plan no longer includes public tokens.
    SessionEnded,
}

impl Reason {
    /// Returns the name in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::NotFound => "not_found",
            Self::NotAMember => "not_a_member",
            Self::CapabilityMissing => "capability_missing",
            Self::ProjectNotInToken => "project_not_in_token",
            Self::SessionEnded => "session_ended",
        }
    }
}

/// What grants an access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// A workspace role.
    Role(Role),
    /// A project permission.
    Permission(Permission),
    /// A public token of this permission.
    PublicToken(Permission),
}

/// The answer of an access check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Whether the access is granted.
    pub allowed: bool,
    /// The reason.
    pub reason: Reason,
    /// Each role, permission or public token that is sufficient by itself; empty if access is denied.
    pub via: Vec<Via>,
}

impl Decision {
    const fn refused(reason: Reason) -> Self {
        Self { allowed: false, reason, via: Vec::new() }
    }
}

/// Decides whether an account has a capability in a target, with the reason. `capability` is `None` for an unknown
/// name.
#[must_use]
pub fn decide_for_account(
    access: Option<EffectiveAccess>,
    capability: Option<Capability>,
    of_project: bool,
) -> Decision {
    let sees = if of_project { Capability::ContentView } else { Capability::WorkspaceView };
    let capability = capability.filter(|capability| capability.applies_to_projects() == of_project);
    match (authorize(access, sees), capability) {
        (Err(_), _) => Decision::refused(Reason::NotFound),
        (Ok(()), None) => Decision::refused(Reason::CapabilityMissing),
        (Ok(()), Some(capability)) => {
            let access = access.unwrap_or_default();
            let by_role = access.role.filter(|role| role.capabilities().contains(capability)).map(Via::Role);
            let by_permission =
                access.permission.filter(|held| held.capabilities().contains(capability)).map(Via::Permission);
            let via: Vec<Via> = by_role.into_iter().chain(by_permission).collect();
            if via.is_empty() {
                Decision::refused(Reason::CapabilityMissing)
            } else {
                Decision { allowed: true, reason: Reason::Granted, via }
            }
        }
    }
}

/// Decides about an account for a host application, within the workspace of its API key only.
///
/// `found` is the workspace that the target is or belongs to, with the effective access of the account; `None` if the
/// target does not exist.
#[must_use]
pub fn decide_for_api_key(
    key_of: WorkspaceId,
    found: Option<(WorkspaceId, EffectiveAccess)>,
    capability: Option<Capability>,
    of_project: bool,
) -> Decision {
    let Some((_, access)) = found.filter(|(workspace, _)| *workspace == key_of) else {
        return Decision::refused(Reason::NotFound);
    };
    let decision = decide_for_account(Some(access), capability, of_project);
    // The host application can see the target; only the account cannot.
    if decision.reason == Reason::NotFound { Decision::refused(Reason::NotAMember) } else { decision }
}

/// A guest session with its public token and the token's live projects: those of its list that exist and are still in
/// its workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestFacts {
    /// The session.
    pub session: GuestSession,
    /// Its public token.
    pub token: PublicToken,
    /// The token's live projects.
    pub live_projects: Vec<ProjectId>,
    /// Whether the plan of the workspace includes public tokens.
    pub is_in_plan: bool,
}

impl GuestFacts {
    /// Returns whether the session gives access to the live projects: it is live, and the plan includes public tokens.
    #[must_use]
    pub fn gives_access(&self, now: Timestamp) -> bool {
        self.is_in_plan && self.session.is_live(&self.token, now)
    }
}

/// Decides whether a guest has a capability in a project, with the reason.
///
/// `facts` is `None` if the session does not exist. `project` is `None` for a question about a workspace as a whole,
/// where guests hold nothing.
#[must_use]
pub fn decide_for_guest(
    facts: Option<&GuestFacts>,
    project: Option<ProjectId>,
    capability: Option<Capability>,
    now: Timestamp,
) -> Decision {
    let Some(facts) = facts.filter(|facts| facts.gives_access(now)) else {
        return Decision::refused(Reason::SessionEnded);
    };
    match project {
        Some(project) if facts.live_projects.contains(&project) => {
            let held = facts.token.permission.guest_capabilities();
            if capability.is_some_and(|capability| held.contains(capability)) {
                let via = vec![Via::PublicToken(facts.token.permission)];
                Decision { allowed: true, reason: Reason::Granted, via }
            } else {
                Decision::refused(Reason::CapabilityMissing)
            }
        }
        _ => Decision::refused(Reason::ProjectNotInToken),
    }
}

#[cfg(test)]
#[path = "access_tests.rs"]
mod tests;
