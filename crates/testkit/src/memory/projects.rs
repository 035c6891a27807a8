//! Projects.

use async_trait::async_trait;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::membership::Grant;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{ProjectRepository, StoreError};

use super::state::conflict_if;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl ProjectRepository for MemoryUnitOfWork {
    async fn projects(&mut self, ids: &[ProjectId]) -> Result<Vec<Project>, StoreError> {
        self.read(|state| {
            let found = state.projects.keys().filter(|id| ids.contains(id));
            found.filter_map(|id| state.live_project(*id)).cloned().collect()
        })
    }

    async fn project(&mut self, id: ProjectId) -> Result<Option<Project>, StoreError> {
        self.read(|state| state.live_project(id).cloned())
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn insert_project(&mut self, project: &Project) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.projects.contains_key(&project.id))?;
            state.require_workspace(project.workspace_id)?;
            state.projects.insert(project.id, project.clone());
            Ok(())
        })
    }

    pub(super) async fn update_project(&mut self, project: &Project) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.live_project(project.id).is_none())?;
            state.require_workspace(project.workspace_id)?;
            let Some(kept) = state.projects.get_mut(&project.id) else { return Err(StoreError::Conflict) };
            kept.name = project.name.clone();
            kept.workspace_id = project.workspace_id;
            for ((id, _), membership) in &mut state.permissions {
                if let Grant::Project { project: held, permission, .. } = membership.grant
                    && *id == project.id
                {
                    membership.grant = Grant::Project { workspace: project.workspace_id, project: held, permission };
                }
            }
            Ok(())
        })
    }

    pub(super) async fn delete_project(&mut self, id: ProjectId, _at: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.live_project(id).is_none())?;
            state.deleted_projects.insert(id);
            state.permissions.retain(|(project, _), _| *project != id);
            Ok(())
        })
    }
}
