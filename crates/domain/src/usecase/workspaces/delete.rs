//! Deleting a workspace with everything in it: effective immediately for everyone.

use crate::model::access::authorize;
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor};
use crate::model::ids::WorkspaceId;
use crate::model::notification::NotificationKind;
use crate::model::target::Target;
use crate::port::Deletion;
use crate::usecase::audit::EventScope;
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
        self.retry(|| async move {
            let now = self.ports.clock.now();
            let me = caller.account.id;
            let mut tx = self.transaction(context, Actor::Account(me), now).await?;
            let target = self.lock_target(tx.uow(), Target::Workspace(id)).await?;
            authorize(tx.effective_access(me, Target::Workspace(id)).await?, Capability::WorkspaceDelete)?;
            let undecided = tx.undecided_invitations_to(Target::Workspace(id)).await?;
            self.end_invitations(&mut tx, undecided).await?;
            for transfer in tx.undecided_transfers(id).await? {
                let transfer_id = transfer.id;
                match transfer.cancel(now) {
                    Ok(cancelled) => tx.changes().changed_transfers.push(cancelled),
                    // It has expired: nothing to cancel, only its key to release.
                    Err(_) => tx.changes().released_transfer_keys.push(transfer_id),
                }
            }
            let members = tx.members_of(id).await?;
            tx.changes().deleted_workspaces.push(Deletion { id, at: now });
            tx.record(Action::WorkspaceDeleted, EventScope::workspace(id), target.object(), vec![]);
            for (member, _) in members.iter().filter(|(member, _)| member.id != me) {
                let actor_name = caller.account.display_name.to_string();
                let draft = self.notification_for(NotificationKind::Removed, actor_name, &target, None);
                self.notify(&mut tx, member, draft).await?;
            }
            tx.commit().await
        })
        .await
    }
}
