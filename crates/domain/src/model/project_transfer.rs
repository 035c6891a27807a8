//! Who can request, approve and cancel the transfer of a project to another workspace.

use super::access::{Denied, EffectiveAccess, authorize};
use super::capability::Capability;

/// The access of one account on both sides of a project transfer; `None` for a side that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TransferSides {
    /// Effective access in the project.
    pub project: Option<EffectiveAccess>,
    /// Effective access in the receiving workspace.
    pub destination: Option<EffectiveAccess>,
}

impl TransferSides {
    /// Checks that the account can request the transfer: it can transfer the project, and has a role in the receiving
    /// workspace.
    ///
    /// # Errors
    /// [`Denied`]; [`Denied::Hidden`] for a workspace in which it has no role.
    pub fn require_request(&self) -> Result<(), Denied> {
        authorize(self.project, Capability::ContentView)?;
        if !can_transfer(self.project) {
            return Err(Denied::Forbidden);
        }
        authorize(self.destination, Capability::WorkspaceView)
    }

    /// Returns whether a requested transfer needs no approval: the account can approve it as well.
    #[must_use]
    pub fn needs_no_approval(&self) -> bool {
        can_transfer(self.destination)
    }

    /// Checks that the account can approve the transfer: it can transfer projects of the receiving workspace.
    ///
    /// # Errors
    /// [`Denied::Hidden`] to an account that sees neither side, otherwise [`Denied::Forbidden`].
    pub fn require_approval(&self) -> Result<(), Denied> {
        if can_transfer(self.destination) { Ok(()) } else { Err(self.denied()) }
    }

    /// Checks that the account can cancel the transfer: it can transfer projects on one of the sides, or requested the
    /// transfer and still sees the project.
    ///
    /// # Errors
    /// [`Denied::Hidden`] to an account that sees neither side, otherwise [`Denied::Forbidden`].
    pub fn require_cancellation(&self, has_requested: bool) -> Result<(), Denied> {
        let is_own = has_requested && authorize(self.project, Capability::ContentView).is_ok();
        if is_own || can_transfer(self.destination) || can_transfer(self.project) { Ok(()) } else { Err(self.denied()) }
    }

    fn denied(&self) -> Denied {
        let sees_destination = authorize(self.destination, Capability::WorkspaceView);
        sees_destination.or(authorize(self.project, Capability::ContentView)).err().unwrap_or(Denied::Forbidden)
    }
}

/// Returns whether an account with this access can transfer projects there.
#[must_use]
pub fn can_transfer(access: Option<EffectiveAccess>) -> bool {
    access.unwrap_or_default().capabilities().contains(Capability::ProjectsTransfer)
}

#[cfg(test)]
#[path = "project_transfer_tests.rs"]
mod tests;
