//! Which audit events a reader sees, and how much of each.

use std::collections::HashSet;

use super::access::EffectiveAccess;
use super::capability::Capability;
use super::event::Action;
use super::target::Target;

/// A reader of the activity of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActivityReader {
    /// Manages the invitations to the target, and therefore sees their addresses.
    Manager,
    /// Any other member.
    Member,
    /// A guest.
    Guest,
}

/// The actions that guests see: changes of the project itself. Invitations, members and public tokens are hidden from
/// them.
const SEEN_BY_GUESTS: &[Action] = &[Action::ProjectCreated, Action::ProjectUpdated];

impl ActivityReader {
    /// Returns the kind of reader that an account with this effective access in this target is.
    #[must_use]
    pub fn of(access: EffectiveAccess, target: Target) -> Self {
        let held = access.capabilities();
        let manages_project = matches!(target, Target::Project(_)) && held.contains(Capability::ProjectInvite);
        if held.contains(Capability::MembersRemove) || manages_project { Self::Manager } else { Self::Member }
    }

    /// Returns whether addresses of invitees are shown in full; otherwise they are masked, as they are stored.
    #[must_use]
    pub const fn sees_addresses(self) -> bool {
        matches!(self, Self::Manager)
    }

    /// Returns whether actors are shown with ids and public tokens; otherwise by name only. A reader who cannot see ids
    /// cannot filter by them either.
    #[must_use]
    pub const fn sees_ids(self) -> bool {
        matches!(self, Self::Manager | Self::Member)
    }

    /// Restricts the requested actions (an empty set means all) to those that the reader sees. Returns `None` if none
    /// remain.
    #[must_use]
    pub fn allow(self, wanted: HashSet<Action>) -> Option<HashSet<Action>> {
        match self {
            Self::Manager | Self::Member => Some(wanted),
            Self::Guest => {
                let is_wanted = |action: &Action| wanted.is_empty() || wanted.contains(action);
                let allowed: HashSet<Action> = SEEN_BY_GUESTS.iter().copied().filter(is_wanted).collect();
                (!allowed.is_empty()).then_some(allowed)
            }
        }
    }
}

#[cfg(test)]
#[path = "activity_tests.rs"]
mod tests;
