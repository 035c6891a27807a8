//! Cancelling an invitation.

use crate::model::access::{Denied, EffectiveAccess};
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::InvitationId;
use crate::port::{InvitationView, UnitOfWork};
use crate::usecase::audit::{AuditContext, EventScope};
use crate::usecase::invitations::lookup::LockedInvitation;
use crate::usecase::retry::retry_once;
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
        retry_once(|| self.cancel_once(context, caller, id)).await?;
        self.invitation_view(id).await
    }

    async fn cancel_once(&self, context: &RequestContext, caller: &Caller, id: InvitationId) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let (mut uow, LockedInvitation { invitation, target }, _) = self.lock_managed_invitation(caller, id).await?;
        let invitation = invitation.cancel(now)?;
        uow.update_invitation(&invitation).await?;
        uow.withdraw_mails(invitation.id, now).await?;
        let audit = AuditContext { context, now, actor: Actor::Account(caller.account.id) };
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let scope = EventScope::projects(target.workspace.id, invitation.grant.project());
        self.record(uow.as_mut(), &audit, Action::InvitationCancelled, scope, object, vec![]).await?;
        Ok(uow.commit().await?)
    }

    /// Begins a transaction with an invitation locked that the caller manages. Also returns the effective access of the
    /// caller in its target.
    pub(super) async fn lock_managed_invitation(
        &self,
        caller: &Caller,
        id: InvitationId,
    ) -> Result<(Box<dyn UnitOfWork>, LockedInvitation, EffectiveAccess), Error> {
        // Checked before locking: a caller who cannot see the invitation does not learn that it exists.
        self.managed_invitation(caller, id).await?;
        let (mut uow, locked) = self.lock_invitation(id).await?;
        let access = uow.effective_access(caller.account.id, locked.target.id()).await?.unwrap_or_default();
        match locked.invitation.seen_by_sender(caller.account.id, access) {
            Some(viewer) if viewer.manages() => Ok((uow, locked, access)),
            Some(_) => Err(Denied::Forbidden.into()),
            None => Err(Denied::Hidden.into()),
        }
    }
}
