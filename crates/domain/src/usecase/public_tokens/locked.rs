//! Locking a public token, after its workspace, to change it.

use crate::model::access::Denied;
use crate::model::event::Actor;
use crate::model::ids::PublicTokenId;
use crate::model::public_token::{PublicToken, PublicTokenStatus};
use crate::model::time::Timestamp;
use crate::model::token_access::TokenAccess;
use crate::model::workspace::Workspace;
use crate::model::workspace_access::WorkspaceAccess;
use crate::port::{LiveProjects, PublicTokenView, UnitOfWork};
use crate::usecase::public_tokens::ids_of;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, PublicTokenDetails, RequestContext, Service};

/// A public token, locked together with its workspace.
pub(super) struct LockedToken {
    pub(super) workspace: Workspace,
    pub(super) token: PublicToken,
    /// Live projects of the token, with their names.
    pub(super) projects: LiveProjects,
    /// Access of the caller to the token, under the lock.
    pub(super) access: TokenAccess,
    view: PublicTokenView,
}

impl LockedToken {
    /// Returns the changed token as the caller sees it.
    pub(super) fn into_details(self, token: PublicToken, now: Timestamp) -> PublicTokenDetails {
        PublicTokenDetails::new(PublicTokenView { token, projects: self.projects, ..self.view }, &self.access, now)
    }
}

impl Service {
    /// Begins a transaction of the caller, and locks the workspace of a token, then the token. Checks under the lock that
    /// the caller can see and revoke the token; other changes need [`TokenAccess::require_managed`].
    ///
    /// # Errors
    /// [`Denied::Hidden`], or [`Error::Contended`] if the token got another owner before it was locked.
    pub(super) async fn lock_token<'a>(
        &'a self,
        context: &'a RequestContext,
        caller: &Caller,
        id: PublicTokenId,
    ) -> Result<(UseCaseTransaction<'a>, LockedToken), Error> {
        let account = caller.account.id;
        let view = self.ports.read.public_token(id).await?.ok_or(Denied::Hidden)?;
        let mut tx = self.transaction(context, Actor::Account(account), self.ports.clock.now()).await?;
        let workspace = tx.workspace(view.token.workspace_id).await?.ok_or(Denied::Hidden)?;
        let (token, projects) = tx.public_token_with_projects(id).await?.ok_or(Denied::Hidden)?;
        if token.created_by != view.token.created_by {
            return Err(Error::Contended("the token got another owner meanwhile".into()));
        }
        let held: WorkspaceAccess = tx.memberships_within(&[account], workspace.id).await?.iter().collect();
        let access = TokenAccess::of(&held, &ids_of(&projects));
        access.require_visible()?;
        Ok((tx, LockedToken { workspace, token, projects, access, view }))
    }

    /// Like [`lock_token`](Self::lock_token), for a caller who has to manage the token in all of its live projects.
    ///
    /// # Errors
    /// [`Denied`].
    pub(super) async fn lock_managed_token<'a>(
        &'a self,
        context: &'a RequestContext,
        caller: &Caller,
        id: PublicTokenId,
    ) -> Result<(UseCaseTransaction<'a>, LockedToken), Error> {
        let (tx, locked) = self.lock_token(context, caller, id).await?;
        locked.access.require_managed()?;
        Ok((tx, locked))
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
