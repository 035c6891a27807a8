//! Builds the message to send, with its headers, from a mail.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, UNIX_EPOCH};

use guestlist_domain::model::mail::Mail;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox as Sender, MultiPart};
use lettre::{Address, Message};

use crate::config::{self, SmtpConfigError};
use crate::rendered_mail::{Brand, RenderError, RenderedMail};

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
    LIST_UNSUBSCRIBE,
    LIST_UNSUBSCRIBE_POST,
];

/// Names of the headers with the opt-out link, and with the permission for mail programs to follow it with one click
/// (RFC 2369, RFC 8058). Only in mails that have an opt-out.
const LIST_UNSUBSCRIBE: &str = "List-Unsubscribe";
const LIST_UNSUBSCRIBE_POST: &str = "List-Unsubscribe-Post";

/// An error that prevents a message from being built; a retry does not help.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MessageError {
    #[error(transparent)]
    Render(#[from] RenderError),
    #[error("the recipient's address cannot be used in a mail")]
    Address,
    #[error("the message cannot be built")]
    Build(#[from] lettre::error::Error),
    #[error("the message cannot be built: the builder panicked on its content")]
    Panicked,
}

/// A message ready to be sent, and its parts.
pub(crate) struct BuiltMessage {
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) html: String,
    pub(crate) message: Message,
}

/// Leaves out the content, which contains secrets.
impl std::fmt::Debug for BuiltMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BuiltMessage").finish_non_exhaustive()
    }
}

/// Builds messages for the SMTP mailer and for the development mailbox, so that both are equal in every header.
#[derive(Debug, Clone)]
pub(crate) struct MessageBuilder {
    sender: Sender,
    brand: Brand,
    /// The part of `Message-ID` after the `@`.
    message_id_host: String,
}

impl MessageBuilder {
    /// Checks the settings that every message depends on.
    ///
    /// # Errors
    /// [`SmtpConfigError`] names the setting that is invalid.
    pub(crate) fn new(from: &str, product_name: &str, public_url: &str) -> Result<Self, SmtpConfigError> {
        let (brand, message_id_host) = config::brand(product_name, public_url)?;
        Ok(Self { sender: config::sender(from)?, brand, message_id_host })
    }

    /// Builds the message. A panic becomes an error, so that one mail cannot stop the others.
    ///
    /// # Errors
    /// [`MessageError`] if the mail's content or address cannot be used.
    pub(crate) fn build(&self, mail: &Mail) -> Result<BuiltMessage, MessageError> {
        // No state outlives the call, so a panic leaves nothing half-changed.
        catch_unwind(AssertUnwindSafe(|| self.try_build(mail))).unwrap_or(Err(MessageError::Panicked))
    }

    fn try_build(&self, mail: &Mail) -> Result<BuiltMessage, MessageError> {
        let rendered = RenderedMail::render(mail, &self.brand)?;
        let (text, html) = (rendered.text()?, rendered.html()?);
        let mut message = Message::builder()
            .from(self.sender.clone())
            .to(Sender::new(None, recipient_address(mail)?))
            .subject(rendered.subject.clone())
            // The time of creation, not of the first delivery (RFC 5322 §3.6.1); equal at every attempt.
            .date(UNIX_EPOCH + Duration::from_micros(mail.created_at.micros().unsigned_abs()))
            .message_id(Some(format!("<{}@{}>", mail.id, self.message_id_host)))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("X-Guestlist-Mail", mail.content.kind()));
        if let Some(link) = mail.content.opt_out() {
            message = message
                .raw_header(header(LIST_UNSUBSCRIBE, &format!("<{link}>")))
                .raw_header(header(LIST_UNSUBSCRIBE_POST, "List-Unsubscribe=One-Click"));
        }
        let message = message.multipart(MultiPart::alternative_plain_html(text.clone(), html.clone()))?;
        Ok(BuiltMessage { subject: rendered.subject, text, html, message })
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn recipient_address(mail: &Mail) -> Result<Address, MessageError> {
    let canonical = mail.to.canonical();
    // Non-ASCII would need SMTPUTF8; the domain's canonical form is always ASCII.
    if !canonical.is_ascii() {
        return Err(MessageError::Address);
    }
    canonical.parse().map_err(|_| MessageError::Address)
}

#[cfg(test)]
#[path = "message_tests.rs"]
mod tests;
