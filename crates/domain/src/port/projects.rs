//! Projects.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::ProjectId;
use crate::model::project::Project;

/// Stores projects.
#[async_trait]
pub trait ProjectRepository {
    /// Reads a project. Does not lock: a project changes only under the lock of its workspace, which the caller takes
    /// first.
    async fn project(&mut self, id: ProjectId) -> Result<Option<Project>, StoreError>;

    /// Reads projects like [`project`](Self::project), ordered by id. Those that do not exist are left out.
    async fn projects(&mut self, ids: &[ProjectId]) -> Result<Vec<Project>, StoreError>;
}
