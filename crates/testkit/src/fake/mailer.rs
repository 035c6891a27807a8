//! A mailer that records.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::mail::{Mail, SendOutcome};
use guestlist_domain::port::Mailer;

/// Records every attempt and returns the outcomes that the test chose; [`SendOutcome::Sent`] by default.
#[derive(Default)]
pub struct RecordingMailer(Mutex<Recording>);

#[derive(Default)]
struct Recording {
    attempts: Vec<Mail>,
    outcomes: VecDeque<SendOutcome>,
}

impl RecordingMailer {
    /// Sets the outcomes of the next attempts, in order. Attempts after those are sent.
    pub fn answer(&self, outcomes: impl IntoIterator<Item = SendOutcome>) {
        self.recording().outcomes.extend(outcomes);
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
    async fn send(&self, mail: &Mail) -> SendOutcome {
        let mut recording = self.recording();
        recording.attempts.push(mail.clone());
        recording.outcomes.pop_front().unwrap_or(SendOutcome::Sent)
    }
}
