//! Projects.

use async_trait::async_trait;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::project::Project;
use guestlist_domain::port::{ProjectRepository, StoreError};

use super::state::conflict_if;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl ProjectRepository for MemoryUnitOfWork {
    async fn insert_project(&mut self, project: &Project) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.projects.contains_key(&project.id))?;
            state.require_workspace(project.workspace_id)?;
            state.projects.insert(project.id, project.clone());
            Ok(())
        })
    }

    async fn project(&mut self, id: ProjectId) -> Result<Option<Project>, StoreError> {
        self.read(|state| state.projects.get(&id).cloned())
    }
}
