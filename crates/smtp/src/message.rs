//! From a mail to the message that goes over the wire, with its headers.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, UNIX_EPOCH};

use guestlist_domain::model::mail::Mail;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox as Sender, MultiPart};
use lettre::{Address, Message};

use crate::config::{self, SmtpConfigError};
use crate::letter::{Brand, Letter, Unwritable};

/// Every header of the message, but for the body's `Content-Type`. There is no `Reply-To` on purpose: answers go to the
/// sender that the operator chose, never to an address that somebody typed.
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

/// Where one may opt out, and that a mail program may do it with one click (RFC 2369, RFC 8058); in mails that one may opt
/// out of, and in no other.
const UNSUBSCRIBE: &str = "List-Unsubscribe";
const UNSUBSCRIBE_POST: &str = "List-Unsubscribe-Post";

/// Why no message can be made of a mail: retrying does not help.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unbuildable {
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
    #[error("the receiver's address cannot stand in a mail")]
    Address,
    #[error("the message cannot be put together")]
    Message(#[from] lettre::error::Error),
    #[error("the message could not be put together: its content made the builder fail")]
    Panicked,
}

/// A message ready to be sent, and what is in it.
pub(crate) struct Built {
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) html: String,
    pub(crate) message: Message,
}

/// Without the content, which carries secrets.
impl std::fmt::Debug for Built {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Built").finish_non_exhaustive()
    }
}

/// Makes messages; the SMTP mailer and the development mailbox share it, so that they agree to the last header.
#[derive(Debug, Clone)]
pub(crate) struct Builder {
    sender: Sender,
    brand: Brand,
    /// The right-hand side of `Message-ID`s.
    id_host: String,
}

impl Builder {
    /// Checks the settings that every message depends on.
    ///
    /// # Errors
    /// Names the setting that is wrong.
    pub(crate) fn new(from: &str, product_name: &str, public_url: &str) -> Result<Self, SmtpConfigError> {
        let (brand, id_host) = config::brand(product_name, public_url)?;
        Ok(Self { sender: config::sender(from)?, brand, id_host })
    }

    /// Makes the message. A panic on its content counts as an error, so that one mail never stops the others.
    ///
    /// # Errors
    /// Content that no message can be made of.
    pub(crate) fn build(&self, mail: &Mail) -> Result<Built, Unbuildable> {
        // Nothing in here outlives the call, so nothing half-done can be seen afterwards.
        catch_unwind(AssertUnwindSafe(|| self.try_build(mail))).unwrap_or(Err(Unbuildable::Panicked))
    }

    fn try_build(&self, mail: &Mail) -> Result<Built, Unbuildable> {
        let letter = Letter::write(mail, &self.brand)?;
        let (text, html) = (letter.text()?, letter.html()?);
        let mut message = Message::builder()
            .from(self.sender.clone())
            .to(Sender::new(None, receiver(mail)?))
            .subject(letter.subject.clone())
            // When it was written, not when a server first took it (RFC 5322 §3.6.1); the same at each attempt.
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
    // Non-ASCII would need SMTPUTF8; the domain's canonical form never does.
    if !canonical.is_ascii() {
        return Err(Unbuildable::Address);
    }
    canonical.parse().map_err(|_| Unbuildable::Address)
}

#[cfg(test)]
#[path = "message_tests.rs"]
mod tests;
