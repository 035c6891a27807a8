//! May they? Facts in, decision out.

use super::capability::{Capability, CapabilitySet};
use super::guest_session::GuestSession;
use super::ids::{ProjectId, WorkspaceId};
use super::membership::Grant;
use super::public_token::PublicToken;
use super::role::{Permission, Role};
use super::time::Timestamp;

/// What an account holds in one place: its role in the workspace and, where the place is a project, its permission
/// there. What it may do is the union of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// The role in the workspace.
    pub role: Option<Role>,
    /// The permission in the project.
    pub permission: Option<Permission>,
}

impl Standing {
    /// Everything it allows.
    #[must_use]
    pub fn capabilities(self) -> CapabilitySet {
        let by_role = self.role.map_or(CapabilitySet::EMPTY, Role::capabilities);
        let by_permission = self.permission.map_or(CapabilitySet::EMPTY, Permission::capabilities);
        by_role.union(by_permission)
    }
}

/// Why not. What one may not see does not exist: [`Denied::Hidden`] answers 404, [`Denied::Forbidden`] 403.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// The place is not there, or not theirs to know of.
    #[error("not found")]
    Hidden,
    /// They see the place, but may not do this in it.
    #[error("this needs a capability that you do not hold here")]
    Forbidden,
}

/// Decides about an account. `standing` is `None` where the place does not exist.
///
/// # Errors
/// [`Denied`].
pub fn authorize(standing: Option<Standing>, capability: Capability) -> Result<(), Denied> {
    let held = standing.map_or(CapabilitySet::EMPTY, Standing::capabilities);
    let sees = if capability.is_of_project() { Capability::ContentView } else { Capability::WorkspaceView };
    if !held.contains(sees) {
        Err(Denied::Hidden)
    } else if !held.contains(capability) {
        Err(Denied::Forbidden)
    } else {
        Ok(())
    }
}

/// Nobody gives, or takes, what they do not hold: the one ceiling, under every path that writes a role, a permission or a
/// public token.
#[must_use]
pub fn reaches(granter: Standing, given: CapabilitySet) -> bool {
    given.is_subset_of(granter.capabilities())
}

/// The ceiling of invitations: an Owner is never made by one, nor a project admin.
#[must_use]
pub fn may_grant(granter: Standing, grant: Grant) -> bool {
    let held = granter.capabilities();
    match grant {
        Grant::Workspace { role, .. } => {
            role != Role::Owner && held.contains(Capability::MembersInvite) && reaches(granter, role.capabilities())
        }
        Grant::Project { permission, .. } => {
            permission != Permission::Admin
                && held.contains(Capability::ProjectInvite)
                && reaches(granter, permission.capabilities())
        }
    }
}

/// The same ceiling for a public token of `permission`, asked in each of its projects.
#[must_use]
pub fn may_share(granter: Standing, permission: Permission) -> bool {
    let held = granter.capabilities();
    permission != Permission::Admin
        && held.contains(Capability::TokensManage)
        && reaches(granter, permission.guest_capabilities())
}

/// Why `access/check` answered what it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Allowed.
    Granted,
    /// Not there, or not theirs to know of.
    NotFound,
    /// A host application asked about an account that is no member.
    NotAMember,
    /// They are in, but may not do this.
    CapabilityMissing,
    /// The guest's public token does not (or no longer) cover the project.
    ProjectNotInToken,
    /// The guest session, or the public token behind it, has ended.
    SessionEnded,
}

impl Reason {
    /// The name in the API.
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

/// Through what an access was granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// A workspace role.
    Role(Role),
    /// A project permission.
    Permission(Permission),
    /// A public token of this permission.
    PublicToken(Permission),
}

/// An answer of `access/check`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Whether they may.
    pub allowed: bool,
    /// Why.
    pub reason: Reason,
    /// Everything that grants it by itself; empty when it is refused.
    pub via: Vec<Via>,
}

impl Decision {
    const fn refused(reason: Reason) -> Self {
        Self { allowed: false, reason, via: Vec::new() }
    }
}

/// Decides about an account, and says why. `capability` is `None` for a name that no capability has.
#[must_use]
pub fn decide_for_account(standing: Option<Standing>, capability: Option<Capability>, of_project: bool) -> Decision {
    let sees = if of_project { Capability::ContentView } else { Capability::WorkspaceView };
    let capability = capability.filter(|capability| capability.is_of_project() == of_project);
    match (authorize(standing, sees), capability) {
        (Err(_), _) => Decision::refused(Reason::NotFound),
        (Ok(()), None) => Decision::refused(Reason::CapabilityMissing),
        (Ok(()), Some(capability)) => {
            let standing = standing.unwrap_or_default();
            let by_role = standing.role.filter(|role| role.capabilities().contains(capability)).map(Via::Role);
            let by_permission =
                standing.permission.filter(|held| held.capabilities().contains(capability)).map(Via::Permission);
            let via: Vec<Via> = by_role.into_iter().chain(by_permission).collect();
            if via.is_empty() {
                Decision::refused(Reason::CapabilityMissing)
            } else {
                Decision { allowed: true, reason: Reason::Granted, via }
            }
        }
    }
}

/// Decides about an account for a host application, within the workspace of its key alone. `found` is the workspace that
/// the place is or is in, and what the account holds there; `None` where there is no such place.
#[must_use]
pub fn decide_for_host(
    key_of: WorkspaceId,
    found: Option<(WorkspaceId, Standing)>,
    capability: Option<Capability>,
    of_project: bool,
) -> Decision {
    let Some((_, standing)) = found.filter(|(workspace, _)| *workspace == key_of) else {
        return Decision::refused(Reason::NotFound);
    };
    let decision = decide_for_account(Some(standing), capability, of_project);
    // The application sees the place; it is the account that does not.
    if decision.reason == Reason::NotFound { Decision::refused(Reason::NotAMember) } else { decision }
}

/// A guest session with the public token that it came from and the projects that the token covers right now: those of
/// its list that exist and are still in its workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestFacts {
    /// The session.
    pub session: GuestSession,
    /// Its public token.
    pub token: PublicToken,
    /// The token's live projects.
    pub live_projects: Vec<ProjectId>,
}

/// Decides about a guest, and says why. `facts` is `None` where the session is not known any more. Guests hold nothing
/// in a workspace as a whole.
#[must_use]
pub fn decide_for_guest(
    facts: Option<&GuestFacts>,
    project: Option<ProjectId>,
    capability: Option<Capability>,
    now: Timestamp,
) -> Decision {
    let Some(facts) = facts.filter(|facts| facts.session.is_live(&facts.token, now)) else {
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

/// Where something is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// A workspace as a whole.
    Workspace(WorkspaceId),
    /// One project.
    Project(ProjectId),
}

#[cfg(test)]
#[path = "access_tests.rs"]
mod tests;
