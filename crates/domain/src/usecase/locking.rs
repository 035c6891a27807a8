//! Authorising reads, and locking the target of a change.

use super::{Error, Service};
use crate::model::access::{Denied, EffectiveAccess, authorize};
use crate::model::capability::Capability;
use crate::model::ids::AccountId;
use crate::model::project::Project;
use crate::model::target::Target;
use crate::model::workspace::Workspace;
use crate::port::UnitOfWork;

/// A target whose workspace is locked.
pub(super) struct LockedTarget {
    pub(super) workspace: Workspace,
    pub(super) project: Option<Project>,
}

impl Service {
    /// Returns the effective access of `account` in `target` if it includes `capability`. Locks nothing; meant for
    /// reads.
    ///
    /// # Errors
    /// [`Denied`].
    pub(super) async fn require(
        &self,
        account: AccountId,
        target: Target,
        capability: Capability,
    ) -> Result<EffectiveAccess, Error> {
        let facts = self.ports.access.effective_access(account, target).await?;
        let access = facts.map(|(_, access)| access);
        authorize(access, capability)?;
        Ok(access.unwrap_or_default())
    }

    /// Locks the workspace of a target and returns both. First step of every use case that changes members or counts
    /// something.
    ///
    /// # Errors
    /// [`Denied::Hidden`] if the target does not exist.
    pub(super) async fn lock_target(&self, uow: &mut dyn UnitOfWork, target: Target) -> Result<LockedTarget, Error> {
        match target {
            Target::Workspace(id) => {
                let workspace = uow.workspace(id).await?.ok_or(Denied::Hidden)?;
                Ok(LockedTarget { workspace, project: None })
            }
            Target::Project(id) => {
                let found = uow.project(id).await?.ok_or(Denied::Hidden)?;
                let workspace = uow.workspace(found.workspace_id).await?.ok_or(Denied::Hidden)?;
                // Read again under the lock: the project can have moved or been deleted between the two reads.
                let project = uow.project(id).await?.filter(|project| project.workspace_id == workspace.id);
                Ok(LockedTarget { workspace, project: Some(project.ok_or(Denied::Hidden)?) })
            }
        }
    }
}
