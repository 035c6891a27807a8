//! Removing a member.

use crate::model::event::{Action, Actor};
use crate::model::ids::AccountId;
use crate::model::member_rules::{OrphanedTokens, remove_from_project, remove_from_workspace};
use crate::model::notification::NotificationKind;
use crate::model::target::Target;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Removes an account from a workspace, with all permissions in its projects, or from one project. The same
    /// transaction cancels the pending invitations addressed to the account there, and those that it granted and can no
    /// longer grant, and applies `tokens` to its public tokens. When this returns, the access that the target gave has
    /// ended.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied); [`Error::OwnerRequired`] for the Owner; [`Error::Validation`] at `to`
    /// if that account cannot take over every token.
    pub async fn remove_member(
        &self,
        context: &RequestContext,
        caller: &Caller,
        target: Target,
        account: AccountId,
        tokens: OrphanedTokens,
    ) -> Result<(), Error> {
        let now = self.ports.clock.now();
        self.retry(|| async move {
            let me = &caller.account;
            let mut tx = self.transaction(context, Actor::Account(me.id), now).await?;
            let locked = self.lock_target(tx.uow(), target).await?;
            let facts = self.member_facts(&mut tx, &locked, &[me.id, account], tokens).await?;
            let actor = facts.access_of(me.id).in_target(target);
            let present = facts.access_of(account).in_target(target);
            match target {
                Target::Workspace(_) => remove_from_workspace(actor, present.role)?,
                Target::Project(_) => remove_from_project(actor, present.permission)?,
            }
            let action = Action::MemberRemoved;
            let member = self.remove_from_target(&mut tx, &locked, account, &facts, tokens, action).await?;
            if member.id != me.id {
                let actor_name = me.display_name.to_string();
                let draft = self.notification_for(NotificationKind::Removed, actor_name, &locked, None);
                self.notify(&mut tx, &member, draft).await?;
            }
            tx.commit().await
        })
        .await
    }
}
