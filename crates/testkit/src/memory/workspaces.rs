//! Workspaces.

use async_trait::async_trait;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::membership::{Grant, Membership};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::port::{LockedTarget, StoreError, WorkspaceRepository};

use super::state::conflict_if;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl WorkspaceRepository for MemoryUnitOfWork {
    async fn workspace(&mut self, id: WorkspaceId) -> Result<Option<Workspace>, StoreError> {
        self.read(|state| state.workspace(id))
    }

    async fn lock_target(&mut self, target: Target) -> Result<Option<LockedTarget>, StoreError> {
        self.read(|state| state.target(target))
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn insert_workspace(&mut self, workspace: &Workspace) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.workspaces.contains_key(&workspace.id))?;
            state.require_account(workspace.owner_id)?;
            state.workspaces.insert(workspace.id, workspace.clone());
            let owner = Membership {
                account_id: workspace.owner_id,
                grant: Grant::Workspace { workspace: workspace.id, role: Role::Owner },
                joined_at: workspace.created_at,
                invited_by: None,
            };
            state.roles.insert((workspace.id, workspace.owner_id), owner);
            Ok(())
        })
    }

    pub(super) async fn update_workspace(&mut self, workspace: &Workspace) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.live_workspace(workspace.id).is_none())?;
            let stored = state.workspaces.get_mut(&workspace.id).ok_or(StoreError::Conflict)?;
            stored.name = workspace.name.clone();
            stored.plan = workspace.plan.clone();
            stored.settings = workspace.settings.clone();
            Ok(())
        })
    }

    pub(super) async fn delete_workspace(&mut self, id: WorkspaceId, at: Timestamp) -> Result<(), StoreError> {
        self.revoke_public_tokens(id, at).await?;
        self.write(|state| {
            conflict_if(state.live_workspace(id).is_none())?;
            let projects: Vec<ProjectId> = state
                .projects
                .values()
                .filter(|project| project.workspace_id == id)
                .map(|project| project.id)
                .collect();
            state.permissions.retain(|(project, _), _| !projects.contains(project));
            state.roles.retain(|(workspace, _), _| *workspace != id);
            state.deleted_projects.extend(projects);
            state.deleted_workspaces.insert(id);
            Ok(())
        })
    }
}
