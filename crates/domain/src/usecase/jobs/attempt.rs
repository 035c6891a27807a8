//! One attempt to send the mail of a claimed job, and its outcome.

use std::sync::{Arc, MutexGuard, PoisonError};

use async_trait::async_trait;
use uuid::Uuid;

use crate::model::email::EmailAddress;
use crate::model::ids::MailId;
use crate::model::mail::{MailContent, SendFailure, SendOutcome, retry_at};
use crate::model::sending::{Sending, release_without_key_at, retry_kept_at};
use crate::model::time::Timestamp;
use crate::port::{ClaimedJob, DeliveryResult, FailedAttempt, FailureImpact, MissingKeyMail, SendCheck};
use crate::usecase::mail_queue::unsealed_mail;
use crate::usecase::{Error, Service};

impl Service {
    /// Attempts a claimed job: sends its mail, unless it has expired, was withdrawn, is suppressed for its recipient, or
    /// cannot be sent by this instance now. Returns the outcome, for [`record_delivery`](Self::record_delivery).
    ///
    /// Immediately before the mail is handed over to the mail server, the job is looked at again: it is not sent if it was
    /// withdrawn, its claim was lost, its recipient opted out, or sending was [stopped](Self::stop_sending).
    ///
    /// Jobs sealed with a server key that this instance does not have are released for other instances, until they
    /// expire.
    pub async fn attempt_job(&self, job: &ClaimedJob) -> DeliveryResult {
        let now = self.ports.clock.now();
        if job.retry_until.is_reached_by(now) {
            let failure = SendFailure::new("queue", "it could not be sent before its deadline");
            return self.failed(job, failure, FailureImpact::Mail, None);
        }
        let Ok(content) = self.ports.secrets.open_mail(job.id, &job.payload) else {
            return self.cannot_unseal(job);
        };
        match self.is_suppressed(&job.to, content.obeys_opt_out()).await {
            Ok(false) => self.send(job, content).await,
            Ok(true) => DeliveryResult::Suppressed,
            Err(_) => DeliveryResult::Released(retry_kept_at(now, 1)),
        }
    }

    /// Ends sending in this process, before it ends: no job is claimed any more, and jobs whose mail was not handed over
    /// yet are given back.
    pub fn stop_sending(&self) {
        self.sending().stop();
    }

    /// Returns what this process knows about the mail server: pauses, and domains to avoid. Do not hold the guard
    /// across an await.
    pub(super) fn sending(&self) -> MutexGuard<'_, Sending> {
        // Safe after a panic: every change is a sequence of assignments, none of which panics.
        self.sending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Releases a job whose server key this instance does not have, and reports it to the observer.
    fn cannot_unseal(&self, job: &ClaimedJob) -> DeliveryResult {
        let claimable_at = release_without_key_at(self.ports.clock.now(), job.created_at);
        self.mail_observer.cannot_unseal(&MissingKeyMail {
            mail: job.id,
            kind: &job.kind,
            claimable_at,
            retry_until: job.retry_until,
        });
        DeliveryResult::Released(claimable_at)
    }

    /// Returns whether the recipient opted out after the mail was queued, and the mail obeys that.
    async fn is_suppressed(&self, to: &EmailAddress, obeys_opt_out: bool) -> Result<bool, Error> {
        Ok(obeys_opt_out && self.ports.read.is_opted_out(to).await?)
    }

    /// Sends the mail, unless sending is paused, and reports the outcome to the observer.
    async fn send(&self, job: &ClaimedJob, content: MailContent) -> DeliveryResult {
        let began_at = self.ports.clock.now();
        if let Err(claimable_at) = self.sending().begin_attempt(&job.to, began_at) {
            return DeliveryResult::Released(claimable_at);
        }
        let check = Arc::new(ClaimCheck {
            service: self.clone(),
            id: job.id,
            claim: job.claim,
            to: job.to.clone(),
            obeys_opt_out: content.obeys_opt_out(),
        });
        let outcome = self.ports.mailer.send(&unsealed_mail(job, content), check).await;
        let now = self.ports.clock.now();
        self.sending().record(&job.to, &outcome, began_at, now);
        match outcome {
            SendOutcome::Sent => {
                self.mail_observer.sent(job.id);
                DeliveryResult::Sent
            }
            SendOutcome::NotSent => DeliveryResult::Released(now),
            SendOutcome::Failed(failure) => self.failed(job, failure, FailureImpact::Mail, None),
            SendOutcome::Retry(failure) => {
                self.failed(job, failure, FailureImpact::Mail, Some(retry_at(now, job.attempt)))
            }
            SendOutcome::Doubtful(failure) | SendOutcome::Unavailable(failure) => {
                self.failed(job, failure, FailureImpact::Instance, Some(retry_kept_at(now, job.attempt)))
            }
        }
    }

    /// Reports a failed attempt to the observer, and returns its result: another attempt, or the end of the job.
    fn failed(
        &self,
        job: &ClaimedJob,
        failure: SendFailure,
        impact: FailureImpact,
        retry_at: Option<Timestamp>,
    ) -> DeliveryResult {
        let paused_until = self.sending().paused_until(self.ports.clock.now());
        self.mail_observer.failed(&FailedAttempt {
            mail: job.id,
            kind: &job.kind,
            attempt: job.attempt,
            failure: &failure,
            impact,
            retry_at,
            paused_until,
        });
        match retry_at {
            Some(at) => DeliveryResult::RetryAt(at, failure.reason),
            None => DeliveryResult::Failed(failure.reason),
        }
    }
}

/// Looks at a job again before its mail is handed over, and renews its claim.
struct ClaimCheck {
    service: Service,
    id: MailId,
    claim: Uuid,
    to: EmailAddress,
    obeys_opt_out: bool,
}

#[async_trait]
impl SendCheck for ClaimCheck {
    /// If the store does not answer, the mail is not sent either: the claim may be lost.
    async fn is_wanted(&self) -> bool {
        let Self { service, id, claim, to, obeys_opt_out } = self;
        !service.sending().is_stopped()
            && service.is_suppressed(to, *obeys_opt_out).await.is_ok_and(|is_suppressed| !is_suppressed)
            && service.renew_claim_by_id(*id, *claim).await.unwrap_or(false)
    }
}
