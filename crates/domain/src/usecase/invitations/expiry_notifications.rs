//! Notices about invitations without a decision: expired ones, and mails that could not be delivered.

use crate::model::access::Denied;
use crate::model::delivery::{Delivery, DeliveryState};
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::{InvitationId, MailId};
use crate::model::invitation::{Invitation, InvitationStatus};
use crate::model::notification::NotificationKind;
use crate::model::time::Timestamp;
use crate::port::{DeliveryResult, UnitOfWork};
use crate::usecase::audit::{AuditContext, EventScope};
use crate::usecase::invitations::lookup::LockedInvitation;
use crate::usecase::locking::LockedTarget;
use crate::usecase::retry::retry_once;
use crate::usecase::{Error, RequestContext, Service};

impl Service {
    /// Notifies the accounts that granted up to `limit` expired invitations, and returns how many it notified. Each
    /// expiry is reported once, even if several instances run this at the same time. Only a notice: the status of an
    /// invitation never depends on it.
    ///
    /// # Errors
    /// Only faults. Notices that were committed before the fault remain.
    pub async fn notify_expired_invitations(&self, limit: u16) -> Result<usize, Error> {
        let now = self.ports.clock.now();
        let mut uow = self.ports.store.begin().await?;
        let expired = uow.expired_unnotified_invitations(now, limit).await?;
        drop(uow);
        let mut told = 0;
        for id in expired {
            told += usize::from(retry_once(|| self.notify_expired_invitation(id, now)).await?);
        }
        if told > 0 {
            self.ports.notifier.notify();
        }
        Ok(told)
    }

    async fn notify_expired_invitation(&self, id: InvitationId, now: Timestamp) -> Result<bool, Error> {
        let (mut uow, locked) = self.try_lock_invitation(id).await?;
        // Resent or decided since it was found.
        let is_open = |locked: &LockedInvitation| locked.invitation.status_at(now) != InvitationStatus::Expired;
        if locked.as_ref().is_some_and(is_open) || !uow.mark_expiry_notified(id).await? {
            return Ok(false);
        }
        let mut is_told = false;
        if let Some(LockedInvitation { invitation, target }) = &locked {
            let address = invitation.email.as_typed().to_owned();
            let kind = NotificationKind::InvitationExpired;
            is_told = self.notify_grantor(uow.as_mut(), target, invitation, kind, address, now).await?;
        }
        uow.commit().await?;
        Ok(is_told)
    }

    /// Begins a transaction with an invitation locked behind its workspace; `None` if the invitation or its target does
    /// not exist any more.
    pub(in crate::usecase) async fn try_lock_invitation(
        &self,
        id: InvitationId,
    ) -> Result<(Box<dyn UnitOfWork>, Option<LockedInvitation>), Error> {
        match self.lock_invitation(id).await {
            Ok((uow, locked)) => Ok((uow, Some(locked))),
            Err(Error::Denied(Denied::Hidden) | Error::Invitation(_)) => Ok((self.ports.store.begin().await?, None)),
            Err(fault) => Err(fault),
        }
    }

    /// Records the outcome of an invitation's mail: as its delivery, in its history, and for a final failure as a
    /// notification to the account that granted it, if the invitation is still pending. `target` has to be locked if the
    /// outcome can be a failure.
    pub(in crate::usecase) async fn record_invitation_delivery(
        &self,
        uow: &mut dyn UnitOfWork,
        mail: MailId,
        invitation: &Invitation,
        target: Option<&LockedTarget>,
        result: &DeliveryResult,
        now: Timestamp,
    ) -> Result<(), Error> {
        if let Some(delivery) = delivery_after(result, now) {
            uow.set_delivery(invitation.id, &delivery).await?;
        }
        let (action, detail) = match result {
            DeliveryResult::Sent => (Action::InvitationSent, vec![]),
            DeliveryResult::Failed(reason) => (Action::InvitationUndeliverable, vec![("reason", reason.clone())]),
            // The mail is tried again: there is no outcome yet.
            DeliveryResult::RetryAt(..) | DeliveryResult::Released(_) => return Ok(()),
        };
        let context = RequestContext::internal(mail.to_string());
        let audit = AuditContext { context: &context, now, actor: Actor::System };
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        let scope = EventScope::projects(invitation.grant.workspace(), invitation.grant.project());
        self.record(uow, &audit, action, scope, object, detail).await?;
        let is_news = action == Action::InvitationUndeliverable && invitation.require_pending(now).is_ok();
        if let Some(target) = target.filter(|_| is_news) {
            let (kind, address) = (NotificationKind::InvitationUndeliverable, invitation.email.as_typed().to_owned());
            self.notify_grantor(uow, target, invitation, kind, address, now).await?;
        }
        Ok(())
    }
}

fn delivery_after(result: &DeliveryResult, now: Timestamp) -> Option<Delivery> {
    let (state, detail) = match result {
        DeliveryResult::Sent => (DeliveryState::Sent, None),
        DeliveryResult::RetryAt(_, reason) => (DeliveryState::Queued, Some(reason.clone())),
        DeliveryResult::Failed(reason) => (DeliveryState::Failed, Some(reason.clone())),
        DeliveryResult::Released(_) => return None,
    };
    Some(Delivery { state, detail, at: Some(now) })
}
