//! Locking a public token, after its workspace, to change it.

use crate::model::access::{Denied, authorize};
use crate::model::capability::Capability;
use crate::model::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::public_token::{PublicToken, PublicTokenStatus};
use crate::model::text::Name;
use crate::model::time::Timestamp;
use crate::model::workspace::Workspace;
use crate::model::workspace_access::WorkspaceAccess;
use crate::port::UnitOfWork;
use crate::usecase::{Error, Service};

/// A public token, locked together with its workspace.
pub(super) struct LockedToken {
    pub(super) workspace: Workspace,
    pub(super) token: PublicToken,
    /// Live projects of the token, with their names.
    pub(super) projects: Vec<(ProjectId, Name)>,
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
        let (token, projects) = uow.public_token_with_projects(id).await?.ok_or(Denied::Hidden)?;
        let held: WorkspaceAccess = uow.memberships_within(&[account], workspace.id).await?.iter().collect();
        if projects.is_empty() {
            authorize(Some(held.in_workspace()), Capability::TokensManage)?;
        }
        for (project, _) in &projects {
            authorize(Some(held.in_project(*project)), Capability::TokensManage)?;
        }
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
