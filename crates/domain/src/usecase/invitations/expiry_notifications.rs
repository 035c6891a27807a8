//! Notifications of grantors: their invitation has expired, or its mail could not be delivered.

use crate::model::delivery::{Delivery, DeliveryState};
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::InvitationId;
use crate::model::invitation::{Invitation, InvitationStatus};
use crate::model::notification::NotificationKind;
use crate::model::time::Timestamp;
use crate::port::{DeliveryResult, InvitationFacts};
use crate::usecase::audit::EventScope;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, RequestContext, Service};

impl Service {
    /// Notifies the grantors of up to `limit` expired invitations, and returns for how many it sent a notification.
    /// Each expiry is reported once, even if several instances run this at the same time. The status of an invitation
    /// does not depend on it: invitations expire by the clock.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]). Notifications that were committed before the fault remain.
    pub async fn notify_expired_invitations(&self, limit: u16) -> Result<usize, Error> {
        let now = self.ports.clock.now();
        let expired = self.ports.read.expired_unnotified_invitations(now, limit).await?;
        let context = RequestContext::internal("maintenance".to_owned());
        let mut notified = 0;
        for id in expired {
            notified += usize::from(self.retry(|| self.notify_expired_invitation(&context, id, now)).await?);
        }
        Ok(notified)
    }

    /// Handles one invitation in a transaction of its own, and returns whether its grantor was notified.
    async fn notify_expired_invitation(
        &self,
        context: &RequestContext,
        id: InvitationId,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let mut tx = self.transaction(context, Actor::System, now).await?;
        let facts = tx.invitation_facts(id, None).await?;
        // Since the list was read, it can have been resent or decided.
        let is_no_longer_expired =
            |facts: &InvitationFacts| facts.invitation.status_at(now) != InvitationStatus::Expired;
        if facts.as_ref().is_some_and(is_no_longer_expired) || !tx.mark_expiry_notified(id).await? {
            return Ok(false);
        }
        let mut is_notified = false;
        if let Some(facts) = &facts
            && let Some(target) = &facts.target
        {
            let address = facts.invitation.email.as_typed().to_owned();
            is_notified = self.notify_grantor(&mut tx, facts, target, NotificationKind::InvitationExpired, address);
        }
        tx.commit().await?;
        Ok(is_notified)
    }

    /// Records the delivery result of an invitation's mail in its delivery and its history. After a final failure,
    /// notifies the grantor if the invitation is still pending; this requires `facts`.
    pub(in crate::usecase) async fn record_invitation_delivery(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        invitation: &Invitation,
        facts: Option<&InvitationFacts>,
        result: &DeliveryResult,
    ) -> Result<(), Error> {
        let now = tx.now();
        if let Some(delivery) = new_delivery(result, now) {
            tx.set_delivery(invitation.id, &delivery).await?;
        }
        let (action, detail) = match result {
            DeliveryResult::Sent => (Action::InvitationSent, vec![]),
            DeliveryResult::Failed(reason) => (Action::InvitationUndeliverable, vec![("reason", reason.clone())]),
            // Another attempt follows, so that the history has nothing to record yet.
            DeliveryResult::RetryAt(..) | DeliveryResult::Released(_) => return Ok(()),
            // The delivery shows it. It is no failure, of which the grantor would be notified.
            DeliveryResult::Suppressed => return Ok(()),
        };
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let scope = EventScope::projects(invitation.grant.workspace(), invitation.grant.project());
        tx.record(action, scope, object, detail);
        let needs_notification = action == Action::InvitationUndeliverable && invitation.require_pending(now).is_ok();
        if let Some(facts) = facts.filter(|_| needs_notification)
            && let Some(target) = &facts.target
        {
            let (kind, address) = (NotificationKind::InvitationUndeliverable, invitation.email.as_typed().to_owned());
            self.notify_grantor(tx, facts, target, kind, address);
        }
        Ok(())
    }
}

/// Returns the delivery of an invitation after this result; `None` if it does not change.
fn new_delivery(result: &DeliveryResult, now: Timestamp) -> Option<Delivery> {
    let (state, detail) = match result {
        DeliveryResult::Sent => (DeliveryState::Sent, None),
        DeliveryResult::Suppressed => return Some(Delivery::suppressed(now)),
        DeliveryResult::RetryAt(_, reason) => (DeliveryState::Queued, Some(reason.clone())),
        DeliveryResult::Failed(reason) => (DeliveryState::Failed, Some(reason.clone())),
        DeliveryResult::Released(_) => return None,
    };
    Some(Delivery { state, detail, at: Some(now) })
}
