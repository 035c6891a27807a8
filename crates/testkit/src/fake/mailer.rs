//! A mailer that remembers.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::mail::{Mail, SendOutcome};
use guestlist_domain::port::Mailer;

/// Remembers every attempt, and answers what the test wants: [`SendOutcome::Sent`] unless told otherwise.
#[derive(Default)]
pub struct RecordingMailer(Mutex<Recording>);

#[derive(Default)]
struct Recording {
    attempts: Vec<Mail>,
    outcomes: VecDeque<SendOutcome>,
}

impl RecordingMailer {
    /// The next attempts end like this, one after the other; those after them are sent.
    pub fn answer(&self, outcomes: impl IntoIterator<Item = SendOutcome>) {
        self.recording().outcomes.extend(outcomes);
    }

    /// Every attempt so far, in order, whatever came of it.
    #[must_use]
    pub fn attempts(&self) -> Vec<Mail> {
        self.recording().attempts.clone()
    }

    /// The latest attempt to an address.
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
