//! Carrying out queued jobs: the use cases of the worker, in the order of its calls.
//!
//! A worker claims one job at a time with [`Service::claim_job`], attempts it with [`Service::attempt_job`] while it
//! renews the claim with [`Service::renew_claim`], and stores the outcome with [`Service::record_delivery`]. Any number
//! of workers can do so on any number of instances.
//!
//! A crash at any point loses no job. It can send a mail twice only if it happens after the mail was handed over to the
//! mail server and before the outcome is recorded; both copies then carry the same `Message-ID`.

mod attempt;

use uuid::Uuid;

use crate::model::event::Actor;
use crate::model::ids::MailId;
use crate::model::invitation::Invitation;
use crate::model::job::{ClaimTimes, JobPriority};
use crate::port::{ClaimedJob, DeliveryResult, InvitationFacts, JobClaim};
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, RequestContext, Service};

impl Service {
    /// Claims the next job for a slot of this priority. The claim ends after [`ClaimTimes::duration`], unless it is
    /// renewed.
    ///
    /// Returns `None` if no job is due, and while sending is paused because the mail server refuses mail from this
    /// instance.
    ///
    /// # Errors
    /// Faults of the store.
    pub async fn claim_job(&self, slot: JobPriority) -> Result<Option<ClaimedJob>, Error> {
        self.retry(|| self.claim_job_once(slot)).await
    }

    async fn claim_job_once(&self, slot: JobPriority) -> Result<Option<ClaimedJob>, Error> {
        let now = self.ports.clock.now();
        if !self.sending().admits_attempt(now) {
            return Ok(None);
        }
        for &priority in slot.served() {
            let claim = JobClaim { id: self.ports.ids.uuid(), priority, now, until: self.claim_times.end(now) };
            let claimed = self.ports.store.claim_job(&claim).await?;
            if claimed.is_some() {
                return Ok(claimed);
            }
        }
        Ok(None)
    }

    /// Returns how long claims last, and how often to renew them.
    #[must_use]
    pub fn claim_times(&self) -> ClaimTimes {
        self.claim_times
    }

    /// Renews the claim on a job. Returns whether the job is still wanted and claimed. If not, it was withdrawn or
    /// another worker has claimed it: nothing may be started for it, and its outcome will not be recorded.
    ///
    /// # Errors
    /// Faults of the store. The claim may have been renewed.
    pub async fn renew_claim(&self, job: &ClaimedJob) -> Result<bool, Error> {
        self.renew_claim_by_id(job.id, job.claim).await
    }

    async fn renew_claim_by_id(&self, id: MailId, claim: Uuid) -> Result<bool, Error> {
        let renew = || async {
            let until = self.claim_times.end(self.ports.clock.now());
            Ok(self.ports.store.renew_claim(id, claim, until).await?)
        };
        self.retry(renew).await
    }

    /// Stores the outcome of an attempt, in the delivery and the history of the invitation as well. Stores nothing if
    /// the job was withdrawn, or claimed by another worker.
    ///
    /// # Errors
    /// Faults of the store. After an attempt, call it again until it succeeds, and renew the claim meanwhile: otherwise
    /// the mail is sent again.
    pub async fn record_delivery(&self, job: &ClaimedJob, result: &DeliveryResult) -> Result<(), Error> {
        self.retry(|| self.record_delivery_once(job, result)).await
    }

    async fn record_delivery_once(&self, job: &ClaimedJob, result: &DeliveryResult) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let context = RequestContext::internal(job.id.to_string());
        let mut tx = self.transaction(&context, Actor::System, now).await?;
        let (invitation, facts) = lock_invitation_of_job(&mut tx, job, result).await?;
        let is_recorded = tx.record_delivery(job.id, job.claim, result, now).await?;
        // A job that was withdrawn or claimed by another worker says nothing about the invitation any more.
        if let Some(invitation) = invitation.filter(|_| is_recorded) {
            self.record_invitation_delivery(&mut tx, &invitation, facts.as_ref(), result).await?;
        }
        tx.commit().await
    }
}

/// Locks the job's invitation before the job, in the order that resending and cancelling use. If a failure has to be
/// reported to the account that granted the invitation, also reads the facts for that.
async fn lock_invitation_of_job(
    tx: &mut UseCaseTransaction<'_>,
    job: &ClaimedJob,
    result: &DeliveryResult,
) -> Result<(Option<Invitation>, Option<InvitationFacts>), Error> {
    let Some(id) = job.invitation_id else { return Ok((None, None)) };
    if matches!(result, DeliveryResult::Failed(_)) {
        let facts = tx.invitation_facts(id, None).await?;
        return Ok((facts.as_ref().map(|facts| facts.invitation.clone()), facts));
    }
    Ok((tx.invitation(id).await?, None))
}
