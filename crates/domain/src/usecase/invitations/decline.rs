//! Declining an invitation.

use crate::model::access::Denied;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::InvitationId;
use crate::model::invitation::{InvitationSecret, InvitationSecretKind, Proof};
use crate::model::notification::NotificationKind;
use crate::model::time::Timestamp;
use crate::usecase::audit::EventScope;
use crate::usecase::invitations::lookup::LockedInvitation;
use crate::usecase::invitations::seen_by_invitee;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, InvitationDetails, RequestContext, Service};

impl Service {
    /// Declines an invitation to the caller's proven address.
    ///
    /// # Errors
    /// [`Denied::Hidden`] for an invitation to another address; the refusal for its status.
    pub async fn decline_received_invitation(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: InvitationId,
    ) -> Result<InvitationDetails, Error> {
        let now = self.ports.clock.now();
        self.retry(|| self.decline_received_once(context, caller, id, now)).await?;
        self.declined(id, now).await
    }

    async fn decline_received_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: InvitationId,
        now: Timestamp,
    ) -> Result<(), Error> {
        let (tx, locked) = self.lock_invitation(context, Actor::Account(caller.account.id), now, id).await?;
        locked.invitation.require_addressee(Proof::Account(&caller.account)).map_err(|_| Denied::Hidden)?;
        self.decline_locked(tx, locked).await
    }

    /// Declines with the mailed secret, which needs no account, or with a code as the account of the invited address.
    ///
    /// # Errors
    /// [`InvitationRefusal`](crate::model::invitation::InvitationRefusal); [`Error::Unauthenticated`] for a code
    /// without a session.
    pub async fn decline_invitation(
        &self,
        context: &RequestContext,
        caller: Option<&Caller>,
        secret: &str,
    ) -> Result<InvitationDetails, Error> {
        let now = self.ports.clock.now();
        let secret = self.resolve_invitation_secret(context, secret, now).await?;
        self.retry(|| self.decline_once(context, caller, &secret, now)).await?;
        self.declined(secret.invitation_id, now).await
    }

    async fn decline_once(
        &self,
        context: &RequestContext,
        caller: Option<&Caller>,
        secret: &InvitationSecret,
        now: Timestamp,
    ) -> Result<(), Error> {
        let actor = caller.map_or(Actor::Anonymous, |caller| Actor::Account(caller.account.id));
        let (tx, locked) = self.lock_invitation(context, actor, now, secret.invitation_id).await?;
        locked.invitation.require_current(secret.generation)?;
        locked.invitation.require_pending_for(caller.map(|caller| caller.account.id), now)?;
        let proof = match (caller, secret.kind) {
            (Some(caller), _) => Proof::Account(&caller.account),
            (None, InvitationSecretKind::Mailed) => Proof::MailedSecret,
            (None, InvitationSecretKind::Code) => return Err(Error::Unauthenticated),
        };
        locked.invitation.require_addressee(proof)?;
        self.decline_locked(tx, locked).await
    }

    async fn decline_locked(&self, mut tx: UseCaseTransaction<'_>, locked: LockedInvitation) -> Result<(), Error> {
        let LockedInvitation { invitation, target } = locked;
        let now = tx.now();
        let invitation = invitation.decline(now)?;
        tx.update_invitation(&invitation).await?;
        tx.withdraw_mails(invitation.id, now).await?;
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let scope = EventScope::projects(target.workspace.id, invitation.grant.project());
        tx.record(Action::InvitationDeclined, scope, object, vec![]);
        let (kind, address) = (NotificationKind::InvitationDeclined, invitation.email.as_typed().to_owned());
        self.notify_grantor(&mut tx, &target, &invitation, kind, address).await?;
        tx.commit().await
    }

    /// Returns the declined invitation as its invitee sees it.
    async fn declined(&self, id: InvitationId, now: Timestamp) -> Result<InvitationDetails, Error> {
        Ok(seen_by_invitee(self.invitation_view(id).await?, now))
    }
}
