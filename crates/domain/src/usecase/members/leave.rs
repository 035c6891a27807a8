//! Leaving a workspace or a project.

use crate::model::event::{Action, Actor};
use crate::model::member_rules::{OrphanedTokens, leave_workspace};
use crate::model::target::Target;
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
        let now = self.ports.clock.now();
        self.retry(|| async move {
            let me = caller.account.id;
            let mut tx = self.transaction(context, Actor::Account(me), now).await?;
            let locked = self.lock_target(tx.uow(), target).await?;
            let facts = self.member_facts(&mut tx, &locked, &[me], tokens).await?;
            if let Target::Workspace(_) = target {
                leave_workspace(facts.access_of(me).role)?;
            }
            self.remove_from_target(&mut tx, &locked, me, &facts, tokens, Action::MemberLeft).await?;
            tx.commit().await
        })
        .await
    }
}
