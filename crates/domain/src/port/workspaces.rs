//! Workspaces.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::WorkspaceId;
use crate::model::project::Project;
use crate::model::target::Target;
use crate::model::text::Name;
use crate::model::time::Timestamp;
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
    /// Adds a workspace together with the membership of its Owner, so that it never lacks one. The membership has the
    /// `created_at` of the workspace as `joined_at`, and no inviter.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the id exists.
    async fn insert_workspace(&mut self, workspace: &Workspace) -> Result<(), StoreError>;

    /// Reads and locks a workspace. This is the first lock of every use case that changes its members or its projects,
    /// or enforces a limit of its plan.
    async fn workspace(&mut self, id: WorkspaceId) -> Result<Option<Workspace>, StoreError>;

    /// Locks the workspace of a target, then reads both. Returns `None` if the target does not exist, or if the project
    /// moved to another workspace meanwhile.
    async fn lock_target(&mut self, target: Target) -> Result<Option<LockedTarget>, StoreError>;

    /// Updates name, plan and settings of an existing workspace. The Owner changes through memberships only.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the workspace does not exist.
    async fn update_workspace(&mut self, workspace: &Workspace) -> Result<(), StoreError>;

    /// Deletes a workspace, its projects, and all memberships in them. `at` is stored as the time of the deletion.
    ///
    /// No method or view finds them afterwards. The caller takes the locks, and ends the invitations, public tokens and
    /// transfers of the workspace and its projects.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the workspace does not exist.
    async fn delete_workspace(&mut self, id: WorkspaceId, at: Timestamp) -> Result<(), StoreError>;
}
