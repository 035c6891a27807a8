//! Sending the mails of the outbox: the use case of the worker.

mod attempt;
mod suppress;

use std::time::Duration;

use uuid::Uuid;

use crate::model::event::Actor;
use crate::model::invitation::Invitation;
use crate::model::time::minutes;
use crate::port::{ClaimedMail, DeliveryResult, InvitationFacts};
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, RequestContext, Service};

/// How long a worker's claim on a mail lasts: far longer than an attempt takes, so that no other worker sends it
/// meanwhile.
const LEASE: Duration = minutes(5);

impl Service {
    /// Claims up to `limit` mails for `worker`, tries each once, and returns how many it claimed.
    ///
    /// Safe to run on any number of instances. A crash at any point loses no mail. It can duplicate one only if it
    /// happens after the mail server accepted the mail and before the outcome is recorded; both copies then carry the
    /// same `Message-ID`.
    ///
    /// While sending is paused because the mail server refuses mail from this instance, claims nothing and returns 0.
    /// Mails sealed with a server key that this instance does not have are released for other instances, until they
    /// expire.
    ///
    /// # Errors
    /// Faults of the store. Mails that were claimed become claimable again when their claim ends.
    pub async fn deliver_mails(&self, worker: Uuid, limit: u16) -> Result<usize, Error> {
        let now = self.ports.clock.now();
        if self.sending().paused_until(now).is_some() {
            return Ok(0);
        }
        let mut uow = self.ports.store.begin().await?;
        let claimed = uow.claim_mails(worker, limit, now, now.plus(LEASE)).await?;
        uow.commit().await?;
        for mail in &claimed {
            if self.is_suppressed(mail).await? {
                self.retry(|| self.suppress(worker, mail)).await?;
                continue;
            }
            let result = self.try_once(mail).await;
            self.retry(|| self.settle(worker, mail, &result)).await?;
        }
        Ok(claimed.len())
    }

    async fn settle(&self, worker: Uuid, mail: &ClaimedMail, result: &DeliveryResult) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let context = RequestContext::internal(mail.id.to_string());
        let mut tx = self.transaction(&context, Actor::System, now).await?;
        let (invitation, facts) = lock_invitation_of_mail(&mut tx, mail, result).await?;
        let is_recorded = tx.record_delivery(worker, mail.id, result, now).await?;
        // A mail that was withdrawn or claimed by another worker says nothing about the invitation any more.
        if let Some(invitation) = invitation.filter(|_| is_recorded) {
            self.record_invitation_delivery(&mut tx, &invitation, facts.as_ref(), result).await?;
        }
        tx.commit().await
    }
}

/// Locks the mail's invitation before the mail, in the order that resending and cancelling use. If a failure has to be
/// reported to the account that granted the invitation, also reads the facts for that.
async fn lock_invitation_of_mail(
    tx: &mut UseCaseTransaction<'_>,
    mail: &ClaimedMail,
    result: &DeliveryResult,
) -> Result<(Option<Invitation>, Option<InvitationFacts>), Error> {
    let Some(id) = mail.invitation_id else { return Ok((None, None)) };
    if matches!(result, DeliveryResult::Failed(_)) {
        let facts = tx.invitation_facts(id, None).await?;
        return Ok((facts.as_ref().map(|facts| facts.invitation.clone()), facts));
    }
    Ok((tx.invitation(id).await?, None))
}
