//! Views of projects.

use async_trait::async_trait;

use super::WorkspaceView;
use crate::model::access::EffectiveAccess;
use crate::model::ids::{AccountId, ProjectId, WorkspaceId};
use crate::model::page::{Page, PageRequest};
use crate::model::project::Project;
use crate::model::text::Name;
use crate::port::StoreError;

/// A project from the view of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectView {
    /// The project.
    pub project: Project,
    /// Effective access of the account in it; empty for an account without access.
    pub access: EffectiveAccess,
    /// Its workspace, if the account has a role there.
    pub workspace: Option<WorkspaceView>,
}

/// A project that an account has access to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReachableProject {
    /// The project.
    pub project: Project,
    /// Name of its workspace.
    pub workspace: Name,
    /// Effective access of the account in the project.
    pub access: EffectiveAccess,
}

/// Reads projects.
#[async_trait]
pub trait ProjectReader: Send + Sync {
    /// Lists the projects of a workspace.
    async fn projects(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<Project>, StoreError>;

    /// Returns a project.
    async fn project(&self, id: ProjectId) -> Result<Option<Project>, StoreError>;

    /// Returns a project with its workspace, from the view of an account.
    async fn project_view(&self, account: AccountId, id: ProjectId) -> Result<Option<ProjectView>, StoreError>;

    /// Lists the projects in which an account has a permission, or in whose workspace it has a role; each once.
    async fn reachable_projects(
        &self,
        account: AccountId,
        page: PageRequest,
    ) -> Result<Page<ReachableProject>, StoreError>;
}
