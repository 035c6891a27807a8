//! Leaving a workspace or a project.

use crate::model::event::{Action, Actor};
use crate::model::member_rules::{OrphanedTokens, leave_workspace};
use crate::model::target::Target;
use crate::usecase::audit::AuditContext;
use crate::usecase::retry::retry_once;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Removes the caller from a workspace, with all permissions in its projects, or from one project. Otherwise like
    /// [`remove_member`](Self::remove_member).
    ///
    /// # Errors
    /// [`Denied::Hidden`](crate::model::access::Denied) if the caller is not a member; [`Error::OwnerRequired`] for the
    /// Owner; [`Error::Validation`] at `to`.
    pub async fn leave(
        &self,
        context: &RequestContext,
        caller: &Caller,
        target: Target,
        tokens: OrphanedTokens,
    ) -> Result<(), Error> {
        retry_once(|| async move {
            let now = self.ports.clock.now();
            let me = caller.account.id;
            let mut uow = self.ports.store.begin().await?;
            let locked = self.lock_target(uow.as_mut(), target).await?;
            if let Target::Workspace(_) = target {
                leave_workspace(uow.effective_access(me, target).await?.and_then(|access| access.role))?;
            }
            let audit = AuditContext { context, now, actor: Actor::Account(me) };
            self.remove_from_target(uow.as_mut(), &audit, &locked, me, tokens, Action::MemberLeft).await?;
            Ok(uow.commit().await?)
        })
        .await
    }
}
