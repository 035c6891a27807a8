//! A mailer that records.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::mail::{Mail, SendOutcome};
use guestlist_domain::port::{Mailer, SendCheck};

/// Records every attempt whose mail is still wanted, and returns the outcomes that the test chose; [`SendOutcome::Sent`] by default.
#[derive(Default)]
pub struct RecordingMailer(Mutex<Recording>);

#[derive(Default)]
struct Recording {
    attempts: Vec<Mail>,
    outcomes: VecDeque<SendOutcome>,
    before_check: Option<Step>,
}

type Step = Pin<Box<dyn Future<Output = ()> + Send>>;

impl RecordingMailer {
    /// Sets the outcomes of the next attempts, in order. Attempts after those are sent.
    pub fn answer(&self, outcomes: impl IntoIterator<Item = SendOutcome>) {
        self.recording().outcomes.extend(outcomes);
    }

    /// Runs `step` in the next attempt, when it has begun and before it is checked whether the mail is still wanted.
    pub fn before_next_check(&self, step: impl Future<Output = ()> + Send + 'static) {
        self.recording().before_check = Some(Box::pin(step));
    }

    /// Returns all attempts so far, in order, with any outcome.
    #[must_use]
    pub fn attempts(&self) -> Vec<Mail> {
        self.recording().attempts.clone()
    }

    /// Returns the latest attempt to an address.
    #[must_use]
    pub fn latest_to(&self, address: &EmailAddress) -> Option<Mail> {
        self.recording().attempts.iter().rev().find(|mail| mail.to.is_same_as(address)).cloned()
    }

    fn recording(&self) -> MutexGuard<'_, Recording> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Mailer for RecordingMailer {
    async fn send(&self, mail: &Mail, check: Arc<dyn SendCheck>) -> SendOutcome {
        let before_check = self.recording().before_check.take();
        if let Some(before_check) = before_check {
            before_check.await;
        }
        if !check.is_wanted().await {
            return SendOutcome::NotSent;
        }
        let mut recording = self.recording();
        recording.attempts.push(mail.clone());
        recording.outcomes.pop_front().unwrap_or(SendOutcome::Sent)
    }
}
