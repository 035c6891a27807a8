//! Who sees what of the activity log.

use std::collections::HashSet;

use super::access::{Place, Standing};
use super::capability::Capability;
use super::event::Action;

/// Somebody who reads the activity of a place that they see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActivityReader {
    /// Manages the place's invitations, and so knows their addresses.
    Manager,
    /// Any other member.
    Member,
    /// A guest.
    Guest,
}

/// What guests see: what became of the project itself. Who is invited, who is a member and which public tokens there are
/// is not theirs to know.
const SEEN_BY_GUESTS: &[Action] = &[Action::ProjectCreated, Action::ProjectUpdated];

impl ActivityReader {
    /// The reader that somebody with this standing in this place is.
    #[must_use]
    pub fn of(standing: Standing, place: Place) -> Self {
        let held = standing.capabilities();
        let manages_project = matches!(place, Place::Project(_)) && held.contains(Capability::ProjectInvite);
        if held.contains(Capability::MembersRemove) || manages_project { Self::Manager } else { Self::Member }
    }

    /// Whether the addresses of invited people stand in full; else they are masked, as the log itself keeps them.
    #[must_use]
    pub const fn sees_addresses(self) -> bool {
        matches!(self, Self::Manager)
    }

    /// Whether actors stand with their ids and public tokens; else by name alone. Who may not see ids may not filter by
    /// them either.
    #[must_use]
    pub const fn sees_ids(self) -> bool {
        matches!(self, Self::Manager | Self::Member)
    }

    /// The actions that are left of those that are wanted (none: all of them). `None` where nothing is left.
    #[must_use]
    pub fn allow(self, wanted: HashSet<Action>) -> Option<HashSet<Action>> {
        match self {
            Self::Manager | Self::Member => Some(wanted),
            Self::Guest => {
                let is_wanted = |action: &Action| wanted.is_empty() || wanted.contains(action);
                let left: HashSet<Action> = SEEN_BY_GUESTS.iter().copied().filter(is_wanted).collect();
                (!left.is_empty()).then_some(left)
            }
        }
    }
}

#[cfg(test)]
#[path = "activity_tests.rs"]
mod tests;
