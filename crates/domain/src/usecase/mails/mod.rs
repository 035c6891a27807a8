//! Send what waits in the outbox: the worker's use case.

mod attempt;
mod suppress;

use std::time::Duration;

use uuid::Uuid;

use crate::model::invitation::Invitation;
use crate::model::time::minutes;
use crate::port::{ClaimedMail, MailVerdict, UnitOfWork};
use crate::usecase::request::LockedPlace;
use crate::usecase::retry::retry_once;
use crate::usecase::{Error, Service};

/// How long a worker holds a mail: far longer than a send may take, so that nobody else sends it meanwhile.
const LEASE: Duration = minutes(5);

impl Service {
    /// Claims up to `limit` mails for `worker` and tries each once; returns how many it claimed. Safe to run on any number
    /// of instances. A crash at any point loses no mail; it can double one only between the receiving server's yes and
    /// our writing it down, and then both carry the same `Message-ID`.
    ///
    /// While the mail server takes no mail from this instance, claims nothing until the pause is over, and returns 0.
    /// Mails sealed with a server key that this instance does not have are left to others, until they have become
    /// pointless.
    ///
    /// # Errors
    /// Faults of the store; mails that were claimed then wait for their lease to end.
    pub async fn deliver_mails(&self, worker: Uuid, limit: u16) -> Result<usize, Error> {
        let now = self.ports.clock.now();
        if self.sending().paused_until(now).is_some() {
            return Ok(0);
        }
        let mut uow = self.ports.store.begin().await?;
        let claimed = uow.claim_mails(worker, limit, now, now.plus(LEASE)).await?;
        uow.commit().await?;
        for mail in &claimed {
            if self.is_unwanted(mail).await? {
                retry_once(|| self.suppress(worker, mail)).await?;
                continue;
            }
            let verdict = self.try_once(mail).await;
            retry_once(|| self.settle(worker, mail, &verdict)).await?;
        }
        Ok(claimed.len())
    }

    async fn settle(&self, worker: Uuid, mail: &ClaimedMail, verdict: &MailVerdict) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let (mut uow, invitation, place) = self.open_mails_invitation(mail, verdict).await?;
        let held = uow.settle_mail(worker, mail.id, verdict, now).await?;
        // A mail that was withdrawn or taken over meanwhile says nothing about the invitation any more.
        if let Some(invitation) = invitation.filter(|_| held) {
            self.note_delivery(uow.as_mut(), mail.id, &invitation, place.as_ref(), verdict, now).await?;
        }
        uow.commit().await?;
        if held && matches!(verdict, MailVerdict::Failed(_)) {
            self.ports.wakeup.wake();
        }
        Ok(())
    }

    /// Begins a unit of work with the invitation locked before its mail, as whoever resends or takes it back does; and its
    /// place before both where somebody has to be told of it.
    async fn open_mails_invitation(
        &self,
        mail: &ClaimedMail,
        verdict: &MailVerdict,
    ) -> Result<(Box<dyn UnitOfWork>, Option<Invitation>, Option<LockedPlace>), Error> {
        let Some(id) = mail.invitation_id else {
            return Ok((self.ports.store.begin().await?, None, None));
        };
        let (mut uow, opened) = if matches!(verdict, MailVerdict::Failed(_)) {
            self.open_if_there(id).await?
        } else {
            (self.ports.store.begin().await?, None)
        };
        match opened {
            Some(opened) => Ok((uow, Some(opened.invitation), Some(opened.place))),
            None => {
                let invitation = uow.invitation(id).await?;
                Ok((uow, invitation, None))
            }
        }
    }
}
