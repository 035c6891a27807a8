//! Builds the message to send, with its headers, from a mail.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, UNIX_EPOCH};

use guestlist_domain::model::mail::Mail;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox as Sender, MultiPart};
use lettre::{Address, Message};

use crate::config::{self, SmtpConfigError};
use crate::letter::{Brand, Letter, Unwritable};

/// All headers of the message except the body's `Content-Type`. There is no `Reply-To` on purpose: replies go to the
/// sender that the operator configured, never to an address that a user entered.
pub(crate) const HEADERS: [&str; 10] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "X-Guestlist-Mail",
    "MIME-Version",
    UNSUBSCRIBE,
    UNSUBSCRIBE_POST,
];

/// The opt-out link, and permission for mail programs to use it with one click (RFC 2369, RFC 8058). Only in mails that
/// have an opt-out.
const UNSUBSCRIBE: &str = "List-Unsubscribe";
const UNSUBSCRIBE_POST: &str = "List-Unsubscribe-Post";

/// An error that prevents a message from being built; a retry does not help.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unbuildable {
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
    #[error("the receiver's address cannot be used in a mail")]
    Address,
    #[error("the message cannot be built")]
    Message(#[from] lettre::error::Error),
    #[error("the message cannot be built: its content made the builder panic")]
    Panicked,
}

/// A message ready to be sent, and its parts.
pub(crate) struct Built {
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) html: String,
    pub(crate) message: Message,
}

/// Leaves out the content, which contains secrets.
impl std::fmt::Debug for Built {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Built").finish_non_exhaustive()
    }
}

/// Builds messages for the SMTP mailer and for the development mailbox, so that both are equal in every header.
#[derive(Debug, Clone)]
pub(crate) struct Builder {
    sender: Sender,
    brand: Brand,
    /// The part of `Message-ID` after the `@`.
    id_host: String,
}

impl Builder {
    /// Checks the settings that every message depends on.
    ///
    /// # Errors
    /// [`SmtpConfigError`] names the setting that is invalid.
    pub(crate) fn new(from: &str, product_name: &str, public_url: &str) -> Result<Self, SmtpConfigError> {
        let (brand, id_host) = config::brand(product_name, public_url)?;
        Ok(Self { sender: config::sender(from)?, brand, id_host })
    }

    /// Builds the message. A panic becomes an error, so that one mail cannot stop the others.
    ///
    /// # Errors
    /// [`Unbuildable`] if the mail's content or address cannot be used.
    pub(crate) fn build(&self, mail: &Mail) -> Result<Built, Unbuildable> {
        // No state outlives the call, so a panic leaves nothing half-changed.
        catch_unwind(AssertUnwindSafe(|| self.try_build(mail))).unwrap_or(Err(Unbuildable::Panicked))
    }

    fn try_build(&self, mail: &Mail) -> Result<Built, Unbuildable> {
        let letter = Letter::write(mail, &self.brand)?;
        let (text, html) = (letter.text()?, letter.html()?);
        let mut message = Message::builder()
            .from(self.sender.clone())
            .to(Sender::new(None, receiver(mail)?))
            .subject(letter.subject.clone())
            // The time of creation, not of the first delivery (RFC 5322 §3.6.1); equal at every attempt.
            .date(UNIX_EPOCH + Duration::from_micros(mail.created_at.micros().unsigned_abs()))
            .message_id(Some(format!("<{}@{}>", mail.id, self.id_host)))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("X-Guestlist-Mail", mail.content.kind()));
        if let Some(link) = mail.content.opt_out() {
            message = message
                .raw_header(header(UNSUBSCRIBE, &format!("<{link}>")))
                .raw_header(header(UNSUBSCRIBE_POST, "List-Unsubscribe=One-Click"));
        }
        let message = message.multipart(MultiPart::alternative_plain_html(text.clone(), html.clone()))?;
        Ok(Built { subject: letter.subject, text, html, message })
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn receiver(mail: &Mail) -> Result<Address, Unbuildable> {
    let canonical = mail.to.canonical();
    // Non-ASCII would need SMTPUTF8; the domain's canonical form is always ASCII.
    if !canonical.is_ascii() {
        return Err(Unbuildable::Address);
    }
    canonical.parse().map_err(|_| Unbuildable::Address)
}

#[cfg(test)]
#[path = "message_tests.rs"]
mod tests;
