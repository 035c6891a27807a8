//! Projects.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::ProjectId;
use crate::model::project::Project;
use crate::model::time::Timestamp;

/// Keeps projects.
#[async_trait]
pub trait ProjectRepository {
    /// Adds a project.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the id is taken.
    async fn insert_project(&mut self, project: &Project) -> Result<(), StoreError>;

    /// Reads a project. Does not lock: it is changed only under its workspace's lock, which the caller takes first.
    async fn project(&mut self, id: ProjectId) -> Result<Option<Project>, StoreError>;

    /// Writes name and workspace of a project that is there; what people were given in it goes with it.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there.
    async fn update_project(&mut self, project: &Project) -> Result<(), StoreError>;

    /// Deletes a project: from then on no method and no view finds it, no public token opens it, and everything that
    /// anybody was given in it is removed. Its invitations are the caller's to end.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there.
    async fn delete_project(&mut self, id: ProjectId, at: Timestamp) -> Result<(), StoreError>;
}
