//! Targets: what a grant, a check or an event is about.

use super::ids::{ProjectId, WorkspaceId};

/// Target of a grant or a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// A workspace as a whole.
    Workspace(WorkspaceId),
    /// One project.
    Project(ProjectId),
}

impl Target {
    /// Returns the id of the workspace or project, as text.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Workspace(id) => id.to_string(),
            Self::Project(id) => id.to_string(),
        }
    }
}
