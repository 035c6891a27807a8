//! One attempt to send a claimed mail, and its outcome.

use std::sync::{MutexGuard, PoisonError};

use crate::model::mail::{SendFailure, SendOutcome, retry_at};
use crate::model::sending::{Sending, release_without_key_at, retry_kept_at};
use crate::port::{ClaimedMail, DeliveryResult, FailedAttempt, FailureImpact, MissingKeyMail};
use crate::usecase::Service;
use crate::usecase::mail_queue::unsealed_mail;

impl Service {
    /// Returns what this process knows about the mail server: pauses, and domains to avoid. Do not hold the guard
    /// across an await.
    pub(super) fn sending(&self) -> MutexGuard<'_, Sending> {
        // Safe after a panic: every change is a sequence of assignments, none of which panics.
        self.sending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) async fn try_once(&self, claimed: &ClaimedMail) -> DeliveryResult {
        let now = self.ports.clock.now();
        if claimed.retry_until.is_reached_by(now) {
            let failure = SendFailure::new("queue", "it could not be sent before its deadline");
            return self.delivery_result(claimed, SendOutcome::Failed(failure));
        }
        if let Some(result) = self.released(claimed) {
            return result;
        }
        let Ok(content) = self.ports.secrets.open_mail(claimed.id, &claimed.sealed) else {
            return self.cannot_unseal(claimed);
        };
        let outcome = self.ports.mailer.send(&unsealed_mail(claimed, content)).await;
        self.delivery_result(claimed, outcome)
    }

    /// Releases a mail whose server key this instance does not have, and reports it to the observer.
    fn cannot_unseal(&self, claimed: &ClaimedMail) -> DeliveryResult {
        let claimable_at = release_without_key_at(self.ports.clock.now(), claimed.created_at);
        self.mail_observer.cannot_unseal(&MissingKeyMail {
            mail: claimed.id,
            kind: &claimed.kind,
            claimable_at,
            retry_until: claimed.retry_until,
        });
        DeliveryResult::Released(claimable_at)
    }

    /// Returns a release if sending is paused: for the whole instance, so that another instance can send the mail now,
    /// or for the domain of the recipient, until that pause ends.
    fn released(&self, claimed: &ClaimedMail) -> Option<DeliveryResult> {
        let now = self.ports.clock.now();
        let sending = self.sending();
        let domain_pause = sending.domain_paused_until(&claimed.to, now);
        domain_pause.or_else(|| sending.paused_until(now).map(|_| now)).map(DeliveryResult::Released)
    }

    /// Decides the outcome of an attempt and reports it to the observer.
    fn delivery_result(&self, claimed: &ClaimedMail, outcome: SendOutcome) -> DeliveryResult {
        let now = self.ports.clock.now();
        let paused_until = {
            let mut sending = self.sending();
            sending.record(&claimed.to, &outcome, now);
            sending.paused_until(now)
        };
        let (failure, impact, next_attempt_at) = match outcome {
            SendOutcome::Sent => {
                self.mail_observer.sent(claimed.id);
                return DeliveryResult::Sent;
            }
            SendOutcome::Failed(failure) => (failure, FailureImpact::Mail, None),
            SendOutcome::Retry(failure) => (failure, FailureImpact::Mail, Some(retry_at(now, claimed.attempt))),
            SendOutcome::Doubtful(failure) | SendOutcome::Unavailable(failure) => {
                (failure, FailureImpact::Instance, Some(retry_kept_at(now, claimed.attempt)))
            }
        };
        self.mail_observer.failed(&FailedAttempt {
            mail: claimed.id,
            kind: &claimed.kind,
            attempt: claimed.attempt,
            failure: &failure,
            impact,
            retry_at: next_attempt_at,
            paused_until,
        });
        match next_attempt_at {
            Some(at) => DeliveryResult::RetryAt(at, failure.reason),
            None => DeliveryResult::Failed(failure.reason),
        }
    }
}
