//! What an account sees and manages of one public token.

use std::collections::HashSet;

use super::access::Denied;
use super::capability::Capability;
use super::ids::ProjectId;
use super::workspace_access::WorkspaceAccess;

/// The access of an account to one public token, by its access to the workspace and the live projects of the token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenAccess {
    visible: HashSet<ProjectId>,
    in_some: bool,
    in_all: bool,
}

impl TokenAccess {
    /// The capabilities that the access depends on.
    pub const CAPABILITIES: [Capability; 2] = [Capability::ContentView, Capability::TokensManage];

    /// Computes the access of an account from what it holds in the workspace of the token.
    #[must_use]
    pub fn of(held: &WorkspaceAccess, live_projects: &[ProjectId]) -> Self {
        let with = |capability| {
            let projects = live_projects.iter().copied();
            projects.filter(move |id| held.in_project(*id).capabilities().contains(capability))
        };
        let managed = with(Capability::TokensManage).count();
        let by_role = held.in_workspace().capabilities().contains(Capability::TokensManage);
        let in_some = by_role || managed > 0;
        Self {
            visible: with(Capability::ContentView).collect(),
            in_some,
            in_all: in_some && managed == live_projects.len(),
        }
    }

    /// Returns the access of a viewer who sees all of these projects and changes nothing.
    #[must_use]
    pub fn to_view(live_projects: &[ProjectId]) -> Self {
        Self { visible: live_projects.iter().copied().collect(), in_some: true, in_all: false }
    }

    /// Returns whether the account sees a project of the token.
    #[must_use]
    pub fn sees(&self, project: ProjectId) -> bool {
        self.visible.contains(&project)
    }

    /// Returns whether the account can reveal, mail, renew and change the token: it manages public tokens in all of its
    /// live projects.
    #[must_use]
    pub const fn manages(&self) -> bool {
        self.in_all
    }

    /// Checks that the account can see and revoke the token: it manages public tokens in at least one of its live
    /// projects, or in the whole workspace.
    ///
    /// # Errors
    /// [`Denied::Hidden`].
    pub const fn require_visible(&self) -> Result<(), Denied> {
        if self.in_some { Ok(()) } else { Err(Denied::Hidden) }
    }

    /// Checks that the account [manages](Self::manages) the token.
    ///
    /// # Errors
    /// [`Denied::Forbidden`] for a token that the account only sees, otherwise [`Denied::Hidden`].
    pub fn require_managed(&self) -> Result<(), Denied> {
        self.require_visible()?;
        if self.in_all { Ok(()) } else { Err(Denied::Forbidden) }
    }
}

#[cfg(test)]
#[path = "token_access_tests.rs"]
mod tests;
