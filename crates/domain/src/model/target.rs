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
