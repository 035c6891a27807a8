//! Projects.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::ProjectId;
use crate::model::project::Project;
use crate::model::time::Timestamp;

/// Stores projects.
#[async_trait]
pub trait ProjectRepository {
    /// Adds a project.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the id exists.
    async fn insert_project(&mut self, project: &Project) -> Result<(), StoreError>;

    /// Reads a project. Does not lock: a project changes only under the lock of its workspace, which the caller takes
    /// first.
    async fn project(&mut self, id: ProjectId) -> Result<Option<Project>, StoreError>;

    /// Updates name and workspace of an existing project. Its memberships move with it.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the project does not exist.
    async fn update_project(&mut self, project: &Project) -> Result<(), StoreError>;

    /// Deletes a project and its memberships.
    ///
    /// No method or view finds it afterwards, and no public token opens it. The caller ends its invitations.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the project does not exist.
    async fn delete_project(&mut self, id: ProjectId, at: Timestamp) -> Result<(), StoreError>;
}
