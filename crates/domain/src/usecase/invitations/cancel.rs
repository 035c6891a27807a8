//! Cancelling an invitation.

use crate::model::access::{Denied, Standing};
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::InvitationId;
use crate::port::{InvitationView, UnitOfWork};
use crate::usecase::invitations::opened::Opened;
use crate::usecase::request::{Happening, Scene};
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
        let (mut uow, Opened { invitation, place }, _) = self.open_managed(caller, id).await?;
        let invitation = invitation.cancel(now)?;
        uow.update_invitation(&invitation).await?;
        uow.withdraw_mails(invitation.id, now).await?;
        let happening = Happening { context, now, actor: Actor::Account(caller.account.id) };
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let scene = Scene::projects(place.workspace.id, invitation.grant.project());
        self.record(uow.as_mut(), &happening, Action::InvitationCancelled, scene, object, vec![]).await?;
        Ok(uow.commit().await?)
    }

    /// Begins a transaction with an invitation locked that the caller manages. Also returns the effective access of the
    /// caller in its target.
    pub(super) async fn open_managed(
        &self,
        caller: &Caller,
        id: InvitationId,
    ) -> Result<(Box<dyn UnitOfWork>, Opened, Standing), Error> {
        // Checked before locking: a caller who cannot see the invitation does not learn that it exists.
        self.managed_invitation(caller, id).await?;
        let (mut uow, opened) = self.open_invitation(id).await?;
        let standing = uow.standing(caller.account.id, opened.place.place()).await?.unwrap_or_default();
        match opened.invitation.seen_by_sender(caller.account.id, standing) {
            Some(viewer) if viewer.manages() => Ok((uow, opened, standing)),
            Some(_) => Err(Denied::Forbidden.into()),
            None => Err(Denied::Hidden.into()),
        }
    }
}
