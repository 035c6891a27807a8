//! Workspaces.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::WorkspaceId;
use crate::model::project::Project;
use crate::model::target::Target;
use crate::model::text::Name;
use crate::model::workspace::Workspace;

/// A workspace that is locked, and a project in it if the target is a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedTarget {
    /// The workspace.
    pub workspace: Workspace,
    /// The project.
    pub project: Option<Project>,
}

impl LockedTarget {
    /// Returns the target.
    #[must_use]
    pub fn id(&self) -> Target {
        self.project.as_ref().map_or(Target::Workspace(self.workspace.id), |project| Target::Project(project.id))
    }

    /// Returns the name of the target.
    #[must_use]
    pub fn name(&self) -> &Name {
        self.project.as_ref().map_or(&self.workspace.name, |project| &project.name)
    }
}

/// Stores workspaces.
#[async_trait]
pub trait WorkspaceRepository {
    /// Reads and locks a workspace. This is the first lock of every use case that changes its members or its projects,
    /// or enforces a limit of its plan.
    async fn workspace(&mut self, id: WorkspaceId) -> Result<Option<Workspace>, StoreError>;

    /// Locks the workspace of a target, then reads both. Returns `None` if the target does not exist, or if the project
    /// moved to another workspace meanwhile.
    async fn lock_target(&mut self, target: Target) -> Result<Option<LockedTarget>, StoreError>;
}
