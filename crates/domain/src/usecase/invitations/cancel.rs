//! Cancelling an invitation.

use crate::model::event::{Action, Object};
use crate::model::ids::InvitationId;
use crate::port::InvitationView;
use crate::usecase::audit::EventScope;
use crate::usecase::invitations::lookup::ManagedFacts;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Cancels a pending or expired invitation.
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) if the caller does not manage it; the refusal for its status.
    pub async fn cancel_invitation(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: InvitationId,
    ) -> Result<InvitationView, Error> {
        self.retry(|| self.cancel_once(context, caller, id)).await
    }

    async fn cancel_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: InvitationId,
    ) -> Result<InvitationView, Error> {
        let now = self.ports.clock.now();
        let (mut tx, managed) = self.load_managed_invitation(context, caller, now, id).await?;
        let ManagedFacts { facts, target, .. } = managed;
        let invitation = facts.invitation.clone().cancel(now)?;
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let scope = EventScope::projects(target.workspace.id, invitation.grant.project());
        tx.record(Action::InvitationCancelled, scope, object, vec![]);
        tx.supersede_invitation(invitation.clone());
        tx.commit().await?;
        Ok(facts.into_view(target, invitation))
    }
}
