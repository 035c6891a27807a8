//! Try a claimed mail once, and decide what becomes of it.

use std::sync::{MutexGuard, PoisonError};

use crate::model::mail::{SendFailure, SendOutcome, retry_at};
use crate::model::sending::{Sending, offer_unopened_at, retry_kept_at};
use crate::port::{ClaimedMail, Concern, FailedAttempt, MailVerdict, UnopenedMail};
use crate::usecase::Service;
use crate::usecase::request::reopened;

impl Service {
    /// What this process knows of its way to the mail server. Not held across an await.
    pub(super) fn sending(&self) -> MutexGuard<'_, Sending> {
        // Every change of it is one assignment after the other, none of which panics.
        self.sending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) async fn try_once(&self, claimed: &ClaimedMail) -> MailVerdict {
        let now = self.ports.clock.now();
        if claimed.give_up_at.has_come(now) {
            let failure = SendFailure::new("queue", "it could not be sent before it became pointless");
            return self.verdict(claimed, SendOutcome::Failed(failure));
        }
        if let Some(verdict) = self.released(claimed) {
            return verdict;
        }
        let Ok(content) = self.ports.secrets.open_mail(claimed.id, &claimed.sealed) else {
            return self.left_unopened(claimed);
        };
        let outcome = self.ports.mailer.send(&reopened(claimed, content)).await;
        self.verdict(claimed, outcome)
    }

    /// Leaves a mail to an instance that has the server key that sealed it; the observer hears of it.
    fn left_unopened(&self, claimed: &ClaimedMail) -> MailVerdict {
        let offered_at = offer_unopened_at(self.ports.clock.now(), claimed.created_at);
        self.mail_observer.left_unopened(&UnopenedMail {
            mail: claimed.id,
            kind: &claimed.kind,
            offered_at,
            give_up_at: claimed.give_up_at,
        });
        MailVerdict::Released(offered_at)
    }

    /// While sending pauses, a mail is left for another instance; while its domain is avoided, for later.
    fn released(&self, claimed: &ClaimedMail) -> Option<MailVerdict> {
        let now = self.ports.clock.now();
        let sending = self.sending();
        let of_domain = sending.domain_paused_until(&claimed.to, now);
        of_domain.or_else(|| sending.paused_until(now).map(|_| now)).map(MailVerdict::Released)
    }

    /// What becomes of a mail after an attempt; the observer hears of it.
    fn verdict(&self, claimed: &ClaimedMail, outcome: SendOutcome) -> MailVerdict {
        let now = self.ports.clock.now();
        let paused_until = {
            let mut sending = self.sending();
            sending.note(&claimed.to, &outcome, now);
            sending.paused_until(now)
        };
        let (failure, concerns, again_at) = match outcome {
            SendOutcome::Sent => {
                self.mail_observer.sent(claimed.id);
                return MailVerdict::Sent;
            }
            SendOutcome::Failed(failure) => (failure, Concern::Mail, None),
            SendOutcome::Retry(failure) => (failure, Concern::Mail, Some(retry_at(now, claimed.attempt))),
            SendOutcome::Doubtful(failure) | SendOutcome::Unavailable(failure) => {
                (failure, Concern::Instance, Some(retry_kept_at(now, claimed.attempt)))
            }
        };
        self.mail_observer.failed(&FailedAttempt {
            mail: claimed.id,
            kind: &claimed.kind,
            attempt: claimed.attempt,
            failure: &failure,
            concerns,
            retry_at: again_at,
            paused_until,
        });
        match again_at {
            Some(at) => MailVerdict::RetryAt(at, failure.reason),
            None => MailVerdict::Failed(failure.reason),
        }
    }
}
