//! Projects.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::ProjectId;
use crate::model::project::Project;

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
}
