//! Suppression of mails whose address opted out after they were queued.

use uuid::Uuid;

use crate::model::delivery::Delivery;
use crate::port::{ClaimedMail, DeliveryResult};
use crate::usecase::{Error, Service};

impl Service {
    /// Returns whether the address opted out of mails of this kind. Returns `false` for a mail that this instance
    /// cannot open: the instance that can open it asks again.
    pub(super) async fn is_suppressed(&self, claimed: &ClaimedMail) -> Result<bool, Error> {
        let content = self.ports.secrets.open_mail(claimed.id, &claimed.sealed);
        if !content.is_ok_and(|content| content.obeys_opt_out()) {
            return Ok(false);
        }
        let mut uow = self.ports.store.begin().await?;
        Ok(uow.has_opted_out(&claimed.to).await?)
    }

    /// Parks a mail that `worker` claimed, without sending it, and marks the delivery of its invitation as suppressed.
    pub(super) async fn suppress(&self, worker: Uuid, claimed: &ClaimedMail) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let mut uow = self.ports.store.begin().await?;
        if let Some(invitation) = claimed.invitation_id {
            // Lock the invitation before its mail, in the order that resending and cancelling use.
            uow.invitation(invitation).await?;
        }
        let result = DeliveryResult::Failed("the address opted out".to_owned());
        let is_recorded = uow.record_delivery(worker, claimed.id, &result, now).await?;
        if let (true, Some(invitation)) = (is_recorded, claimed.invitation_id) {
            uow.set_delivery(invitation, &Delivery::suppressed(now)).await?;
        }
        Ok(uow.commit().await?)
    }
}
