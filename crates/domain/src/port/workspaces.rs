//! Workspaces.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::WorkspaceId;
use crate::model::time::Timestamp;
use crate::model::workspace::Workspace;

/// Keeps workspaces.
#[async_trait]
pub trait WorkspaceRepository {
    /// Adds a workspace together with the Owner's membership (`joined_at` is `created_at`, nobody invited), so that there
    /// is no moment without an Owner.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the id is taken.
    async fn insert_workspace(&mut self, workspace: &Workspace) -> Result<(), StoreError>;

    /// Reads and locks a workspace: the first lock of everything that changes its roster, its projects or its counts.
    async fn workspace(&mut self, id: WorkspaceId) -> Result<Option<Workspace>, StoreError>;

    /// Writes name, plan and settings of a workspace that is there. The Owner is written with memberships.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there.
    async fn update_workspace(&mut self, workspace: &Workspace) -> Result<(), StoreError>;

    /// Deletes a workspace and its projects: from then on no method and no view finds them, and everything that anybody
    /// was given in them is removed. What else belongs to them (invitations, public tokens, transfers) is the caller's to
    /// end; so are the locks.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there.
    async fn delete_workspace(&mut self, id: WorkspaceId, at: Timestamp) -> Result<(), StoreError>;
}
