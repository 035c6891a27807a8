//! Plans: how much of each thing a workspace may have. The operator sets them.

use super::public_token::{Asked, PublicTokenStatus};
use super::text::Name;

/// A workspace's plan; `None` is unlimited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What the operator calls it.
    pub name: String,
    /// Whether public tokens can be made and used.
    pub public_tokens: bool,
    /// Most seats: members and pending invitations together.
    pub max_members: Option<u32>,
    /// Most pending invitations.
    pub max_pending_invitations: Option<u32>,
    /// Most active public tokens.
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

/// What is taken of a plan, counted under the workspace's lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SeatCount {
    /// Distinct accounts with a role or any project permission, and distinct pending, unexpired addresses not among
    /// them.
    pub taken: u32,
    /// Whether the address in question is one of those already.
    pub includes_address: bool,
    /// Pending, unexpired invitations.
    pub pending_invitations: u32,
}

/// Why a plan says no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanRefusal {
    /// One of its limits is reached.
    #[error("the workspace's plan allows at most {max} ({limit})")]
    LimitReached {
        /// Which: `max_members`, `max_pending_invitations` or `max_active_tokens`.
        limit: &'static str,
        /// How many it allows.
        max: u32,
    },
    /// It leaves a feature out.
    #[error("the workspace's plan does not include {feature}")]
    FeatureMissing {
        /// Which: `public_tokens`.
        feature: &'static str,
    },
}

fn within(limit: &'static str, max: Option<u32>, would_be: u32) -> Result<(), PlanRefusal> {
    match max {
        Some(max) if would_be > max => Err(PlanRefusal::LimitReached { limit, max }),
        _ => Ok(()),
    }
}

/// A change of a plan by the operator: what is absent stays, null is without limit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanChange {
    /// What the operator calls it.
    pub name: Option<Name>,
    /// Whether public tokens can be made and used.
    pub public_tokens: Option<bool>,
    /// Most seats.
    pub max_members: Asked<u32>,
    /// Most pending invitations.
    pub max_pending_invitations: Asked<u32>,
    /// Most active public tokens.
    pub max_active_tokens: Asked<u32>,
}

impl Plan {
    /// This plan with a change. What a workspace has beyond a lowered limit stays; nothing more is added to it.
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

    /// Whether seats may grow from `before` to `after`, as they do when a project with its people moves in. What takes no
    /// new seat always fits.
    ///
    /// # Errors
    /// [`PlanRefusal::LimitReached`].
    pub fn allow_seats(&self, before: u32, after: u32) -> Result<(), PlanRefusal> {
        if after <= before { Ok(()) } else { within("max_members", self.max_members, after) }
    }

    /// Whether one more invitation fits. Whoever has a seat, or another pending invitation here, takes no new one.
    ///
    /// # Errors
    /// [`PlanRefusal::LimitReached`].
    pub fn allow_invitation(&self, seats: SeatCount) -> Result<(), PlanRefusal> {
        within("max_pending_invitations", self.max_pending_invitations, seats.pending_invitations + 1)?;
        if seats.includes_address { Ok(()) } else { within("max_members", self.max_members, seats.taken + 1) }
    }

    /// Whether a public token may go from the status `before` (none for a new one) to `after`, where its workspace has
    /// `active` active ones. One that becomes active takes a place of its own; one that is active already has its place,
    /// and what makes nothing active always fits.
    ///
    /// # Errors
    /// [`PlanRefusal`].
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

    /// Whether public tokens work at all.
    ///
    /// # Errors
    /// [`PlanRefusal::FeatureMissing`].
    pub const fn allow_guests(&self) -> Result<(), PlanRefusal> {
        Self::require_public_tokens(self.public_tokens)
    }

    /// Says that a plan with or without public tokens lets them work.
    ///
    /// # Errors
    /// [`PlanRefusal::FeatureMissing`].
    pub const fn require_public_tokens(included: bool) -> Result<(), PlanRefusal> {
        if included { Ok(()) } else { Err(PlanRefusal::FeatureMissing { feature: "public_tokens" }) }
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
