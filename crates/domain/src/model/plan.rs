//! Plans: the features and limits of a workspace, set by the operator.

use super::patch::Patch;
use super::public_token::PublicTokenStatus;
use super::text::Name;

/// Plan of a workspace. A limit of `None` means unlimited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Name that the operator chose.
    pub name: String,
    /// Whether public tokens can be created and used.
    pub public_tokens: bool,
    /// Maximum number of seats: members and addresses of pending invitations together.
    pub max_members: Option<u32>,
    /// Maximum number of pending invitations.
    pub max_pending_invitations: Option<u32>,
    /// Maximum number of active public tokens.
    pub max_active_tokens: Option<u32>,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            name: "default".to_owned(),
            public_tokens: true,
            max_members: None,
            max_pending_invitations: None,
            max_active_tokens: None,
        }
    }
}

/// Occupied seats and pending invitations of a workspace, counted under the lock of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SeatCount {
    /// Distinct accounts with a role or a project permission, and distinct addresses of pending, unexpired invitations
    /// that are not among them.
    pub taken: u32,
    /// Whether the address in question has one of these seats already.
    pub includes_address: bool,
    /// Number of pending, unexpired invitations.
    pub pending_invitations: u32,
}

/// Reason why a plan refuses an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanRefusal {
    /// A limit is reached.
    #[error("the workspace's plan allows at most {max} ({limit})")]
    LimitReached {
        /// Name of the limit: `max_members`, `max_pending_invitations` or `max_active_tokens`.
        limit: &'static str,
        /// Value of the limit.
        max: u32,
    },
    /// A feature is not included.
    #[error("the workspace's plan does not include {feature}")]
    FeatureMissing {
        /// Name of the feature: `public_tokens`.
        feature: &'static str,
    },
}

fn within(limit: &'static str, max: Option<u32>, would_be: u32) -> Result<(), PlanRefusal> {
    match max {
        Some(max) if would_be > max => Err(PlanRefusal::LimitReached { limit, max }),
        _ => Ok(()),
    }
}

/// A change of a plan by the operator. An absent value keeps the current one; null removes a limit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanChange {
    /// Name that the operator chose.
    pub name: Option<Name>,
    /// Whether public tokens can be created and used.
    pub public_tokens: Option<bool>,
    /// Maximum number of seats.
    pub max_members: Patch<u32>,
    /// Maximum number of pending invitations.
    pub max_pending_invitations: Patch<u32>,
    /// Maximum number of active public tokens.
    pub max_active_tokens: Patch<u32>,
}

impl Plan {
    /// Returns the plan after a change. If a limit is lowered below what a workspace has, the workspace keeps it but
    /// cannot add to it.
    #[must_use]
    pub fn changed(self, change: PlanChange) -> Self {
        Self {
            name: change.name.map_or(self.name, |name| name.to_string()),
            public_tokens: change.public_tokens.unwrap_or(self.public_tokens),
            max_members: change.max_members.or(self.max_members),
            max_pending_invitations: change.max_pending_invitations.or(self.max_pending_invitations),
            max_active_tokens: change.max_active_tokens.or(self.max_active_tokens),
        }
    }

    /// Returns whether the plan limits invitations, so that seats and pending invitations have to be counted.
    #[must_use]
    pub const fn limits_invitations(&self) -> bool {
        self.max_members.is_some() || self.max_pending_invitations.is_some()
    }

    /// Checks that the number of seats can change from `before` to `after`, for example when a project with its members
    /// moves in. A number that does not grow always passes.
    ///
    /// # Errors
    /// [`PlanRefusal::LimitReached`] beyond a limit.
    pub fn allow_seats(&self, before: u32, after: u32) -> Result<(), PlanRefusal> {
        if after <= before { Ok(()) } else { within("max_members", self.max_members, after) }
    }

    /// Checks that one more invitation is allowed. An address that has a seat already, as a member or by another
    /// pending invitation, takes no new one.
    ///
    /// # Errors
    /// [`PlanRefusal::LimitReached`] beyond a limit.
    pub fn allow_invitation(&self, seats: SeatCount) -> Result<(), PlanRefusal> {
        within("max_pending_invitations", self.max_pending_invitations, seats.pending_invitations + 1)?;
        if seats.includes_address { Ok(()) } else { within("max_members", self.max_members, seats.taken + 1) }
    }

    /// Checks that the status of a public token can change from `before` (`None` for a new one) to `after`, in a
    /// workspace with `active` active tokens.
    ///
    /// A token that becomes active counts against the limit. A token that is active already, and a change to any other
    /// status, always pass.
    ///
    /// # Errors
    /// [`PlanRefusal::FeatureMissing`] without public tokens, [`PlanRefusal::LimitReached`] beyond the limit.
    pub fn allow_public_token(
        &self,
        before: Option<PublicTokenStatus>,
        after: PublicTokenStatus,
        active: u32,
    ) -> Result<(), PlanRefusal> {
        if after != PublicTokenStatus::Active || before == Some(PublicTokenStatus::Active) {
            return Ok(());
        }
        self.allow_guests()?;
        within("max_active_tokens", self.max_active_tokens, active + 1)
    }

    /// Checks that the plan includes public tokens.
    ///
    /// # Errors
    /// [`PlanRefusal::FeatureMissing`] if it does not.
    pub const fn allow_guests(&self) -> Result<(), PlanRefusal> {
        Self::require_public_tokens(self.public_tokens)
    }

    /// Checks that public tokens are included. `included` is the setting of the plan.
    ///
    /// # Errors
    /// [`PlanRefusal::FeatureMissing`] if it does not.
    pub const fn require_public_tokens(included: bool) -> Result<(), PlanRefusal> {
        if included { Ok(()) } else { Err(PlanRefusal::FeatureMissing { feature: "public_tokens" }) }
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
