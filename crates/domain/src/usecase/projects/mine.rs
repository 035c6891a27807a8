//! The projects that an account can reach in any workspace.

use crate::model::page::{Page, PageRequest};
use crate::model::project::Project;
use crate::model::text::Name;
use crate::usecase::{Caller, Error, ProjectAccess, Service};

/// A project that the caller can reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyProject {
    /// The project.
    pub project: Project,
    /// Name of its workspace.
    pub workspace: Name,
    /// Effective access of the caller to it.
    pub access: ProjectAccess,
}

impl Service {
    /// Returns the projects that the caller can reach by role or by permission, newest first.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn my_projects(&self, caller: &Caller, page: PageRequest) -> Result<Page<MyProject>, Error> {
        let found = self.ports.read.reachable_projects(caller.account.id, page).await?;
        Ok(found.map(|reached| MyProject {
            project: reached.project,
            workspace: reached.workspace,
            access: ProjectAccess {
                role: reached.access.role,
                permission: reached.access.permission,
                capabilities: reached.access.capabilities().of_projects(),
            },
        }))
    }
}
