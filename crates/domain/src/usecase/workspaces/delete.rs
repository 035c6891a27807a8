//! Deleting a workspace with everything in it: effective immediately for everyone.

use crate::model::access::authorize;
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor};
use crate::model::ids::WorkspaceId;
use crate::model::notification::NotificationKind;
use crate::model::target::Target;
use crate::usecase::audit::{AuditContext, EventScope};
use crate::usecase::retry::retry_once;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Deletes a workspace with its projects. Cancels its undecided invitations and its pending transfers in both
    /// directions, revokes its public tokens, ends all memberships, and notifies every member except its Owner.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) for everyone except its Owner.
    pub async fn delete_workspace(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: WorkspaceId,
    ) -> Result<(), Error> {
        retry_once(|| async move {
            let now = self.ports.clock.now();
            let me = caller.account.id;
            let mut uow = self.ports.store.begin().await?;
            let target = self.lock_target(uow.as_mut(), Target::Workspace(id)).await?;
            authorize(uow.effective_access(me, Target::Workspace(id)).await?, Capability::WorkspaceDelete)?;
            let audit = AuditContext { context, now, actor: Actor::Account(me) };
            let undecided = uow.undecided_invitations_to(Target::Workspace(id)).await?;
            self.end_invitations(uow.as_mut(), &audit, undecided).await?;
            for transfer in uow.undecided_transfers(id).await? {
                let transfer_id = transfer.id;
                match transfer.cancel(now) {
                    Ok(cancelled) => uow.update_transfer(&cancelled).await?,
                    // It has expired: nothing to cancel, only its key to release.
                    Err(_) => uow.release_transfer_key(transfer_id).await?,
                }
            }
            uow.revoke_public_tokens(id, now).await?;
            let members = uow.members_of(id).await?;
            uow.delete_workspace(id, now).await?;
            let object = target.object();
            let scope = EventScope::workspace(id);
            self.record(uow.as_mut(), &audit, Action::WorkspaceDeleted, scope, object, vec![]).await?;
            for (member, _) in members.iter().filter(|(member, _)| member.id != me) {
                let actor_name = caller.account.display_name.to_string();
                let draft = self.notification_for(NotificationKind::Removed, actor_name, &target, None);
                self.notify(uow.as_mut(), member, draft, now).await?;
            }
            uow.commit().await?;
            self.ports.notifier.notify();
            Ok(())
        })
        .await
    }
}
