//! Workspaces.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::WorkspaceId;
use crate::model::time::Timestamp;
use crate::model::workspace::Workspace;

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
