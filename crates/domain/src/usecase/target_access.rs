//! The effective access of a caller, read once for several reads of the same request.

use super::{Caller, Error, Service};
use crate::model::access::{Denied, EffectiveAccess, authorize};
use crate::model::capability::Capability;
use crate::model::ids::{AccountId, ProjectId, WorkspaceId};
use crate::model::target::Target;
use crate::port::{ProjectView, WorkspaceView};

/// The effective access of an account in a target, as it was read at the beginning of a request.
///
/// Reads that take it decide by it. It is not kept for another request, and changes never use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetAccess {
    account: AccountId,
    target: Target,
    workspace: WorkspaceId,
    access: EffectiveAccess,
}

impl TargetAccess {
    /// Returns the account.
    pub(super) const fn account(&self) -> AccountId {
        self.account
    }

    /// Returns the workspace that the target is or belongs to.
    pub(super) const fn workspace(&self) -> WorkspaceId {
        self.workspace
    }

    /// Returns the effective access of the account in the target.
    #[must_use]
    pub const fn effective_access(&self) -> EffectiveAccess {
        self.access
    }

    /// Checks that the account has a capability in the target.
    ///
    /// # Errors
    /// [`Denied`].
    pub fn require(&self, capability: Capability) -> Result<(), Error> {
        Ok(authorize(Some(self.access), capability)?)
    }
}

/// Where a read takes the effective access of its caller from.
#[derive(Debug, Clone, Copy)]
pub enum AccessSource<'a> {
    /// It is read.
    Caller(&'a Caller),
    /// It was read earlier in the same request. For another target it is read.
    Known(&'a TargetAccess),
}

impl AccessSource<'_> {
    /// Returns the account of the caller.
    pub(super) const fn account(&self) -> AccountId {
        match self {
            Self::Caller(caller) => caller.account.id,
            Self::Known(known) => known.account,
        }
    }
}

impl<'a> From<&'a Caller> for AccessSource<'a> {
    fn from(caller: &'a Caller) -> Self {
        Self::Caller(caller)
    }
}

impl<'a> From<&'a TargetAccess> for AccessSource<'a> {
    fn from(known: &'a TargetAccess) -> Self {
        Self::Known(known)
    }
}

impl Service {
    /// Returns a workspace in which the caller has a role, and the caller's access for further reads.
    ///
    /// # Errors
    /// [`Denied::Hidden`].
    pub async fn open_workspace(
        &self,
        caller: &Caller,
        id: WorkspaceId,
    ) -> Result<(WorkspaceView, TargetAccess), Error> {
        let view = self.workspace(caller, id).await?;
        let access = EffectiveAccess { role: Some(view.my_role), permission: None };
        let target = Target::Workspace(id);
        Ok((view, TargetAccess { account: caller.account.id, target, workspace: id, access }))
    }

    /// Returns a project that the caller sees, with its workspace, and the caller's access for further reads.
    ///
    /// # Errors
    /// [`Denied::Hidden`].
    pub async fn open_project(&self, caller: &Caller, id: ProjectId) -> Result<(ProjectView, TargetAccess), Error> {
        let now = self.ports.clock.now();
        let account = caller.account.id;
        let view = self.ports.read.project_view(account, id).await?.ok_or(Denied::Hidden)?;
        authorize(Some(view.access), Capability::ContentView)?;
        let (workspace, access) = (view.project.workspace_id, view.access);
        let view = ProjectView { workspace: view.workspace.map(|workspace| workspace.seen_at(now)), ..view };
        Ok((view, TargetAccess { account, target: Target::Project(id), workspace, access }))
    }

    /// Returns the effective access of the caller in `target` if it includes `capability`. Locks nothing.
    ///
    /// # Errors
    /// [`Denied`].
    pub(super) async fn require_access(
        &self,
        source: AccessSource<'_>,
        target: Target,
        capability: Capability,
    ) -> Result<TargetAccess, Error> {
        let account = source.account();
        if let AccessSource::Known(known) = source
            && known.target == target
        {
            authorize(Some(known.access), capability)?;
            return Ok(*known);
        }
        let found = self.ports.access.effective_access(account, target).await?;
        authorize(found.map(|(_, access)| access), capability)?;
        let (workspace, access) = found.ok_or(Denied::Hidden)?;
        Ok(TargetAccess { account, target, workspace, access })
    }
}
