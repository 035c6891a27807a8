//! Access checks, effective access, and the capability matrix.

use std::collections::BTreeMap;

use guestlist_domain::model::access::{Decision as DomainDecision, Via as DomainVia};
use guestlist_domain::model::capability::CapabilitySet;
use guestlist_domain::model::role;
use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::enums::{Capability, Permission, Reason, Role};

/// The result of an access check.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Decision {
    /// Whether the capability is held in the target.
    allowed: bool,
    /// Why the check allowed or denied access.
    reason: Reason,
    /// Every source that grants the capability by itself; empty if access is denied.
    via: Vec<Via>,
}

/// A source of access.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Via {
    /// The kind of source: `role`, `permission` or `public_token`.
    kind: &'static str,
    /// The name of the role or permission; for a public token, the name of its permission.
    value: &'static str,
}

impl From<DomainDecision> for Decision {
    fn from(decision: DomainDecision) -> Self {
        let via = decision.via.into_iter().map(|via| match via {
            DomainVia::Role(role) => Via { kind: "role", value: role.as_str() },
            DomainVia::Permission(permission) => Via { kind: "permission", value: permission.as_str() },
            DomainVia::PublicToken(permission) => Via { kind: "public_token", value: permission.as_str() },
        });
        Self { allowed: decision.allowed, reason: decision.reason.into(), via: via.collect() }
    }
}

/// The results of several access checks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Decisions {
    /// The results, in the order of the requested checks.
    pub(crate) results: Vec<Decision>,
}

/// Effective access of an account, or of a guest, in a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectAccess {
    /// Role in the workspace of the project; null without one.
    role: Option<Role>,
    /// Permission in the project; null without one.
    permission: Option<Permission>,
    /// Capabilities in the project: the union of those that role and permission grant.
    capabilities: Vec<Capability>,
}

impl From<usecase::ProjectAccess> for ProjectAccess {
    fn from(access: usecase::ProjectAccess) -> Self {
        Self {
            role: access.role.map(Into::into),
            permission: access.permission.map(Into::into),
            capabilities: names(access.capabilities),
        }
    }
}

/// The capability matrix: the capabilities of each role and each permission.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Capabilities {
    /// Capabilities of each workspace role, in the workspace and in each of its projects.
    roles: BTreeMap<&'static str, Vec<Capability>>,
    /// Capabilities of each project permission, for members.
    permissions: BTreeMap<&'static str, Vec<Capability>>,
    /// Capabilities of each permission of a public token, for guests.
    guest: BTreeMap<&'static str, Vec<Capability>>,
}

impl Capabilities {
    /// Builds the matrix from the domain. Permissions that give guests no capability are left out of `guest`.
    pub(crate) fn from_model() -> Self {
        let permissions = role::Permission::ALL.iter();
        let guest = permissions
            .clone()
            .map(|permission| (permission.as_str(), permission.guest_capabilities()))
            .filter(|(_, held)| *held != CapabilitySet::EMPTY);
        Self {
            roles: role::Role::ALL.iter().map(|role| (role.as_str(), names(role.capabilities()))).collect(),
            permissions: permissions.map(|held| (held.as_str(), names(held.capabilities()))).collect(),
            guest: guest.map(|(name, held)| (name, names(held))).collect(),
        }
    }
}

fn names(held: CapabilitySet) -> Vec<Capability> {
    held.iter().map(Into::into).collect()
}

#[cfg(test)]
#[path = "access_tests.rs"]
mod tests;
