//! Leave unsent what its receiver no longer wants: they may have opted out after it was queued.

use uuid::Uuid;

use crate::model::delivery::Delivery;
use crate::port::{ClaimedMail, MailVerdict};
use crate::usecase::{Error, Service};

impl Service {
    /// Whether its receiver opted out of mails of its kind. One that cannot be opened
    /// is left to an instance that can open it, which asks this again.
    pub(super) async fn is_unwanted(&self, claimed: &ClaimedMail) -> Result<bool, Error> {
        let content = self.ports.secrets.open_mail(claimed.id, &claimed.sealed);
        if !content.is_ok_and(|content| content.obeys_opt_out()) {
            return Ok(false);
        }
        let mut uow = self.ports.store.begin().await?;
        Ok(uow.has_opted_out(&claimed.to).await?)
    }

    /// Parks a mail that `worker` holds without sending it.
    pub(super) async fn suppress(&self, worker: Uuid, claimed: &ClaimedMail) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let mut uow = self.ports.store.begin().await?;
        if let Some(invitation) = claimed.invitation_id {
            // Locked before its mail, as whoever resends or takes it back does.
            uow.invitation(invitation).await?;
        }
        let verdict = MailVerdict::Failed("the address opted out".to_owned());
        let held = uow.settle_mail(worker, claimed.id, &verdict, now).await?;
        if let (true, Some(invitation)) = (held, claimed.invitation_id) {
            uow.set_delivery(invitation, &Delivery::suppressed(now)).await?;
        }
        Ok(uow.commit().await?)
    }
}
