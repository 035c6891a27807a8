//! The development mailbox: mails stay in this process and are shown at `/dev/mailbox`.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use guestlist_domain::model::mail::{Mail, SendFailure, SendOutcome};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Mailer, SendCheck};

use crate::config::SmtpConfigError;
use crate::message::{BuiltMessage, HEADERS, MessageBuilder};

/// Maximum number of mails that are kept.
const MAX_MAILS: usize = 200;

/// A mail as its recipient would see it.
#[derive(Clone, PartialEq, Eq)]
pub struct MailboxMail {
    /// The recipient's address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// Names and values of the headers, unfolded and decoded.
    pub headers: Vec<(String, String)>,
    /// When the mail was created.
    pub at: Timestamp,
}

/// Leaves out the content, which contains secrets.
impl std::fmt::Debug for MailboxMail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MailboxMail").field("at", &self.at).finish_non_exhaustive()
    }
}

/// Keeps the newest 200 mails in memory, built exactly as [`SmtpMailer`](crate::SmtpMailer) would send them.
pub struct Mailbox {
    builder: MessageBuilder,
    /// Oldest first.
    mails: Mutex<VecDeque<MailboxMail>>,
}

impl Mailbox {
    /// Creates an empty mailbox. `from` is `GUESTLIST_MAIL_FROM`.
    ///
    /// # Errors
    /// [`SmtpConfigError`] names the setting if the sender or the public URL is invalid.
    pub fn new(from: &str, product_name: &str, public_url: &str) -> Result<Self, SmtpConfigError> {
        Ok(Self { builder: MessageBuilder::new(from, product_name, public_url)?, mails: Mutex::default() })
    }

    /// Returns the mails, newest first.
    #[must_use]
    pub fn mails(&self) -> Vec<MailboxMail> {
        self.lock().iter().rev().cloned().collect()
    }

    /// Locks the list. A poisoned lock is used as it is, because every statement leaves the list complete.
    fn lock(&self) -> MutexGuard<'_, VecDeque<MailboxMail>> {
        self.mails.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Mailer for Mailbox {
    async fn send(&self, mail: &Mail, check: Arc<dyn SendCheck>) -> SendOutcome {
        match self.builder.build(mail) {
            Ok(_) if !check.is_wanted().await => SendOutcome::NotSent,
            Ok(built) => {
                let mut mails = self.lock();
                if mails.len() == MAX_MAILS {
                    mails.pop_front();
                }
                mails.push_back(mailbox_mail(mail, built));
                SendOutcome::Sent
            }
            Err(error) => SendOutcome::Failed(SendFailure::new("build", error.to_string())),
        }
    }
}

fn mailbox_mail(mail: &Mail, built: BuiltMessage) -> MailboxMail {
    let headers = built.message.headers();
    let headers = HEADERS.iter().filter_map(|&name| Some((name.to_owned(), headers.get_raw(name)?.to_owned())));
    MailboxMail {
        to: mail.to.canonical().to_owned(),
        headers: headers.collect(),
        subject: built.subject,
        text: built.text,
        html: built.html,
        at: mail.created_at,
    }
}

#[cfg(test)]
#[path = "mailbox_tests.rs"]
mod tests;
