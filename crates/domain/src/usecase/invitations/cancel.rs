//! Cancelling an invitation.

use crate::model::access::{Denied, EffectiveAccess};
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::InvitationId;
use crate::model::time::Timestamp;
use crate::port::InvitationView;
use crate::usecase::audit::EventScope;
use crate::usecase::invitations::lookup::LockedInvitation;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Cancels a pending or expired invitation.
    ///
    /// # Errors
    /// [`Denied`] if the caller does not manage it; the refusal for its status.
    pub async fn cancel_invitation(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: InvitationId,
    ) -> Result<InvitationView, Error> {
        self.retry(|| self.cancel_once(context, caller, id)).await?;
        self.invitation_view(id).await
    }

    async fn cancel_once(&self, context: &RequestContext, caller: &Caller, id: InvitationId) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let (mut tx, locked, _) = self.lock_managed_invitation(context, caller, now, id).await?;
        let LockedInvitation { invitation, target } = locked;
        let invitation = invitation.cancel(now)?;
        tx.update_invitation(&invitation).await?;
        tx.withdraw_mails(invitation.id, now).await?;
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let scope = EventScope::projects(target.workspace.id, invitation.grant.project());
        tx.record(Action::InvitationCancelled, scope, object, vec![]);
        tx.commit().await
    }

    /// Begins a transaction with an invitation locked that the caller manages. Also returns the effective access of the
    /// caller in its target.
    pub(super) async fn lock_managed_invitation<'a>(
        &'a self,
        context: &'a RequestContext,
        caller: &Caller,
        now: Timestamp,
        id: InvitationId,
    ) -> Result<(UseCaseTransaction<'a>, LockedInvitation, EffectiveAccess), Error> {
        // Checked before locking: a caller who cannot see the invitation does not learn that it exists.
        self.managed_invitation(caller, id).await?;
        let actor = Actor::Account(caller.account.id);
        let (mut tx, locked) = self.lock_invitation(context, actor, now, id).await?;
        let access = tx.effective_access(caller.account.id, locked.target.id()).await?.unwrap_or_default();
        match locked.invitation.seen_by_sender(caller.account.id, access) {
            Some(viewer) if viewer.manages() => Ok((tx, locked, access)),
            Some(_) => Err(Denied::Forbidden.into()),
            None => Err(Denied::Hidden.into()),
        }
    }
}
