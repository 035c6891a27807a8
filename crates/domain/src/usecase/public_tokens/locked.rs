//! Locking a public token, after its workspace, to change it.

use crate::model::access::{Denied, authorize};
use crate::model::capability::Capability;
use crate::model::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::public_token::{PublicToken, PublicTokenStatus};
use crate::model::target::Target;
use crate::model::time::Timestamp;
use crate::model::workspace::Workspace;
use crate::port::UnitOfWork;
use crate::usecase::{Error, Service};

/// A public token, locked together with its workspace.
pub(super) struct LockedToken {
    pub(super) workspace: Workspace,
    pub(super) token: PublicToken,
    /// Live projects of the token.
    pub(super) projects: Vec<ProjectId>,
}

impl Service {
    /// Locks the workspace, then the token. Checks under the lock that the account still manages public tokens in all
    /// live projects of the token.
    ///
    /// # Errors
    /// [`Denied`].
    pub(super) async fn lock_managed_token(
        &self,
        uow: &mut dyn UnitOfWork,
        account: AccountId,
        workspace: WorkspaceId,
        id: PublicTokenId,
    ) -> Result<LockedToken, Error> {
        let workspace = uow.workspace(workspace).await?.ok_or(Denied::Hidden)?;
        let projects = uow.live_projects(id).await?;
        let mut targets: Vec<Target> = projects.iter().copied().map(Target::Project).collect();
        if targets.is_empty() {
            targets.push(Target::Workspace(workspace.id));
        }
        for target in targets {
            authorize(uow.effective_access(account, target).await?, Capability::TokensManage)?;
        }
        let token = uow.public_token(id).await?.ok_or(Denied::Hidden)?;
        Ok(LockedToken { workspace, token, projects })
    }

    /// Checks that the plan allows the change of a locked token. `before` is its status before the change.
    ///
    /// # Errors
    /// [`Error::Plan`].
    pub(super) async fn require_plan_allows(
        &self,
        uow: &mut dyn UnitOfWork,
        workspace: &Workspace,
        before: PublicTokenStatus,
        changed: &PublicToken,
        now: Timestamp,
    ) -> Result<(), Error> {
        let active = match workspace.plan.max_active_tokens {
            Some(max) => uow.count_active_public_tokens(workspace.id, now, max).await?,
            None => 0,
        };
        Ok(workspace.plan.allow_public_token(Some(before), changed.status_at(now), active)?)
    }
}
