//! Declining an invitation.

use crate::model::access::Denied;
use crate::model::event::{Action, Object};
use crate::model::ids::InvitationId;
use crate::model::invitation::{InvitationSecret, InvitationSecretKind, Proof};
use crate::model::notification::NotificationKind;
use crate::model::time::Timestamp;
use crate::port::{InvitationFacts, LockedTarget};
use crate::usecase::audit::EventScope;
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
        self.retry(|| self.decline_received_once(context, caller, id, now)).await
    }

    async fn decline_received_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: InvitationId,
        now: Timestamp,
    ) -> Result<InvitationDetails, Error> {
        let (tx, facts) = self.load_invitation(context, Some(caller), now, id).await?;
        facts.invitation.require_addressee(Proof::Account(&caller.account)).map_err(|_| Denied::Hidden)?;
        let target = facts.require_target()?;
        self.write_decline(tx, facts, target).await
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
        self.retry(|| self.decline_once(context, caller, &secret, now)).await
    }

    async fn decline_once(
        &self,
        context: &RequestContext,
        caller: Option<&Caller>,
        secret: &InvitationSecret,
        now: Timestamp,
    ) -> Result<InvitationDetails, Error> {
        let (tx, facts) = self.load_invitation(context, caller, now, secret.invitation_id).await?;
        let target = facts.require_target()?;
        facts.invitation.require_opened_by(secret, caller.map(|caller| caller.account.id), now)?;
        let proof = match (caller, secret.kind) {
            (Some(caller), _) => Proof::Account(&caller.account),
            (None, InvitationSecretKind::Mailed) => Proof::MailedSecret,
            (None, InvitationSecretKind::Code) => return Err(Error::Unauthenticated),
        };
        facts.invitation.require_addressee(proof)?;
        self.write_decline(tx, facts, target).await
    }

    /// Declines a loaded invitation, and returns it as its invitee sees it.
    async fn write_decline(
        &self,
        mut tx: UseCaseTransaction<'_>,
        facts: InvitationFacts,
        target: LockedTarget,
    ) -> Result<InvitationDetails, Error> {
        let now = tx.now();
        let invitation = facts.invitation.clone().decline(now)?;
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let scope = EventScope::projects(target.workspace.id, invitation.grant.project());
        tx.record(Action::InvitationDeclined, scope, object, vec![]);
        let (kind, address) = (NotificationKind::InvitationDeclined, invitation.email.as_typed().to_owned());
        self.notify_grantor(&mut tx, &facts, &target, kind, address);
        tx.supersede_invitation(invitation.clone());
        tx.commit().await?;
        Ok(seen_by_invitee(facts.into_view(target, invitation), now))
    }
}
