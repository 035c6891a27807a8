//! Effective access to a project.

use crate::model::access::Denied;
use crate::model::capability::{Capability, CapabilitySet};
use crate::model::ids::{AccountId, ProjectId};
use crate::model::role::{Permission, Role};
use crate::model::target::Target;
use crate::usecase::access::check::unnamed_account;
use crate::usecase::{AccessSource, ApiKeyCaller, Credential, Error, Service};

/// Effective access of a caller to a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProjectAccess {
    /// Role in the project's workspace.
    pub role: Option<Role>,
    /// Permission in the project; for a guest, the permission of the public token.
    pub permission: Option<Permission>,
    /// Capabilities within the project that role and permission give together.
    pub capabilities: CapabilitySet,
}

impl Service {
    /// Returns the effective access of the caller to a project.
    ///
    /// # Errors
    /// [`Denied::Hidden`] if the caller cannot see the project; [`Error::Validation`] for a host application, which has
    /// to ask [about an account](Self::project_access_of).
    pub async fn project_access(&self, credential: &Credential, project: ProjectId) -> Result<ProjectAccess, Error> {
        match credential {
            Credential::Account(caller) => {
                let target = Target::Project(project);
                let access = self.require_access(AccessSource::Caller(caller), target, Capability::ContentView).await?;
                let access = access.effective_access();
                let capabilities = access.capabilities().of_projects();
                Ok(ProjectAccess { role: access.role, permission: access.permission, capabilities })
            }
            Credential::Guest(claims) => {
                let facts = self.ports.access.guest(claims.session_id).await?.ok_or(Denied::Hidden)?;
                if !facts.gives_access(self.ports.clock.now()) || !facts.live_projects.contains(&project) {
                    return Err(Denied::Hidden.into());
                }
                let permission = facts.token.permission;
                let capabilities = permission.guest_capabilities();
                Ok(ProjectAccess { role: None, permission: Some(permission), capabilities })
            }
            Credential::ApiKey(_) => Err(unnamed_account()),
        }
    }

    /// Returns the effective access of an account to a project, for a host application. It is empty if the account
    /// cannot see the project.
    ///
    /// # Errors
    /// [`Denied::Hidden`] for a project outside of the key's workspace.
    pub async fn project_access_of(
        &self,
        host: &ApiKeyCaller,
        account: AccountId,
        project: ProjectId,
    ) -> Result<ProjectAccess, Error> {
        let found = self.ports.access.effective_access(account, Target::Project(project)).await?;
        let (_, access) = found.filter(|(workspace, _)| *workspace == host.key.workspace_id).ok_or(Denied::Hidden)?;
        let capabilities = access.capabilities().of_projects();
        Ok(ProjectAccess { role: access.role, permission: access.permission, capabilities })
    }
}
