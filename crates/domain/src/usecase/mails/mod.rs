//! Send what waits in the outbox: the worker's use case.

mod suppress;

use std::time::Duration;

use uuid::Uuid;

use crate::model::delivery::{Delivery, DeliveryState};
use crate::model::mail::{SendOutcome, retry_at};
use crate::model::time::{Timestamp, minutes};
use crate::port::{ClaimedMail, MailVerdict};
use crate::usecase::request::reopened;
use crate::usecase::{Error, Service};

/// How long a worker holds a mail: far longer than a send may take, so that nobody else sends it meanwhile.
const LEASE: Duration = minutes(5);

impl Service {
    /// Claims up to `limit` mails for `worker` and tries each once; says how many it claimed. Safe to run on any number
    /// of instances. A crash at any point loses no mail; it can double one only between the receiving server's yes and
    /// our writing it down, and then both carry the same `Message-ID`.
    ///
    /// # Errors
    /// Faults of the store; mails that were claimed then wait for their lease to end.
    pub async fn deliver_mails(&self, worker: Uuid, limit: u16) -> Result<usize, Error> {
        let now = self.ports.clock.now();
        let mut uow = self.ports.store.begin().await?;
        let claimed = uow.claim_mails(worker, limit, now, now.plus(LEASE)).await?;
        uow.commit().await?;
        for mail in &claimed {
            if self.is_unwanted(mail).await? {
                self.suppress(worker, mail).await?;
                continue;
            }
            let verdict = self.try_once(mail).await;
            self.settle(worker, mail, &verdict).await?;
        }
        Ok(claimed.len())
    }

    async fn try_once(&self, claimed: &ClaimedMail) -> MailVerdict {
        let now = self.ports.clock.now();
        if claimed.give_up_at.has_come(now) {
            return MailVerdict::Failed("it could not be sent before it became pointless".to_owned());
        }
        let Ok(content) = self.ports.secrets.open_mail(claimed.id, &claimed.sealed) else {
            return MailVerdict::Failed("the server key that sealed it is gone".to_owned());
        };
        match self.ports.mailer.send(&reopened(claimed, content)).await {
            SendOutcome::Sent => MailVerdict::Sent,
            SendOutcome::Failed { reason } => MailVerdict::Failed(reason),
            SendOutcome::Retry { reason } => {
                MailVerdict::RetryAt(retry_at(self.ports.clock.now(), claimed.attempt), reason)
            }
        }
    }

    async fn settle(&self, worker: Uuid, mail: &ClaimedMail, verdict: &MailVerdict) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let mut uow = self.ports.store.begin().await?;
        if let Some(invitation) = mail.invitation_id {
            // Locked before its mail, as whoever resends or takes it back does.
            uow.invitation(invitation).await?;
        }
        let held = uow.settle_mail(worker, mail.id, verdict, now).await?;
        // A mail that was withdrawn or taken over meanwhile says nothing about the invitation any more.
        if let (true, Some(invitation)) = (held, mail.invitation_id) {
            uow.set_delivery(invitation, &delivery_after(verdict, now)).await?;
        }
        Ok(uow.commit().await?)
    }
}

fn delivery_after(verdict: &MailVerdict, now: Timestamp) -> Delivery {
    let (state, detail) = match verdict {
        MailVerdict::Sent => (DeliveryState::Sent, None),
        MailVerdict::RetryAt(_, reason) => (DeliveryState::Queued, Some(reason.clone())),
        MailVerdict::Failed(reason) => (DeliveryState::Failed, Some(reason.clone())),
    };
    Delivery { state, detail, at: Some(now) }
}
