//! Listing projects, and reading one.

use crate::model::access::Denied;
use crate::model::capability::Capability;
use crate::model::ids::{ProjectId, WorkspaceId};
use crate::model::page::{Page, PageRequest};
use crate::model::project::Project;
use crate::model::target::Target;
use crate::usecase::{AccessSource, Credential, Error, Service};

impl Service {
    /// Returns all projects of a workspace in which the caller has a role, newest first.
    ///
    /// # Errors
    /// [`Denied`].
    pub async fn projects(
        &self,
        caller: impl Into<AccessSource<'_>> + Send,
        workspace: WorkspaceId,
        page: PageRequest,
    ) -> Result<Page<Project>, Error> {
        self.require_access(caller.into(), Target::Workspace(workspace), Capability::ProjectsViewAll).await?;
        Ok(self.ports.read.projects(workspace, page).await?)
    }

    /// Returns a project that the caller can see by role, by permission or as a guest.
    ///
    /// # Errors
    /// [`Denied`]; [`Denied::Forbidden`] for a host application.
    pub async fn project(&self, credential: &Credential, id: ProjectId) -> Result<Project, Error> {
        if matches!(credential, Credential::ApiKey(_)) {
            return Err(Denied::Forbidden.into());
        }
        self.project_access(credential, id).await?;
        Ok(self.ports.read.project(id).await?.ok_or(Denied::Hidden)?)
    }
}
