//! Answers about access.

use std::collections::BTreeMap;

use guestlist_domain::model::access::{Decision as DomainDecision, Via as DomainVia};
use guestlist_domain::model::capability::CapabilitySet;
use guestlist_domain::model::role;
use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::words::{Capability, Permission, Reason, Role};

/// Whether somebody may do something, and why.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Decision {
    /// Whether they may.
    allowed: bool,
    /// Why.
    reason: Reason,
    /// Everything that grants it by itself; empty when it is refused.
    via: Vec<Via>,
}

/// Something that grants access.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Via {
    /// `role`, `permission` or `public_token`.
    kind: &'static str,
    /// The role's or permission's name.
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

/// Answers in the order of the questions.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Decisions {
    /// The answers.
    pub(crate) results: Vec<Decision>,
}

/// All that the caller holds in a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectAccess {
    /// The role in the project's workspace.
    role: Option<Role>,
    /// The permission in the project.
    permission: Option<Permission>,
    /// What both allow.
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

/// The matrix: which role and which permission holds which capability.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Capabilities {
    /// By workspace role; within each project of the workspace as well.
    roles: BTreeMap<&'static str, Vec<Capability>>,
    /// By project permission, for members.
    permissions: BTreeMap<&'static str, Vec<Capability>>,
    /// By a public token's permission, for guests.
    guest: BTreeMap<&'static str, Vec<Capability>>,
}

impl Capabilities {
    /// The domain's matrix. A permission that gives guests nothing is none of theirs.
    pub(crate) fn of_the_model() -> Self {
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
