//! Leaving a workspace or a project.

use crate::model::access::Place;
use crate::model::event::{Action, Actor};
use crate::model::member_rules::{OrphanedTokens, leave_workspace};
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
        place: Place,
        tokens: OrphanedTokens,
    ) -> Result<(), Error> {
        retry_once(|| async move {
            let now = self.ports.clock.now();
            let me = caller.account.id;
            let mut uow = self.ports.store.begin().await?;
            let locked = self.lock_place(uow.as_mut(), place).await?;
            if let Place::Workspace(_) = place {
                leave_workspace(uow.effective_access(me, place).await?.and_then(|access| access.role))?;
            }
            let audit = AuditContext { context, now, actor: Actor::Account(me) };
            self.remove_from_target(uow.as_mut(), &audit, &locked, me, tokens, Action::MemberLeft).await?;
            Ok(uow.commit().await?)
        })
        .await
    }
}
