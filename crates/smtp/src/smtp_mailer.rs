//! Delivery over SMTP.

use std::sync::Arc;

use async_trait::async_trait;
use guestlist_domain::model::mail::{Mail, SendFailure, SendOutcome};
use guestlist_domain::port::{Mailer, SendCheck};

use crate::config::{Server, SmtpConfigError};
use crate::message::MessageBuilder;
use crate::transport::Transport;

/// A [`Mailer`] that sends through a mail server.
///
/// A refusal is final if it clearly concerns the recipient or the message. Everything else is retried: 4yz, timeouts,
/// closed connections, a server without STARTTLS or with an invalid certificate, and every refusal that concerns, or
/// can concern, this instance: its sender, its sign-in, its quota, the relay. `failure_class` has the complete table.
pub struct SmtpMailer {
    builder: MessageBuilder,
    transport: Transport,
}

impl SmtpMailer {
    /// Creates a mailer for the server at `url` (`GUESTLIST_SMTP_URL`) with the sender `from` (`GUESTLIST_MAIL_FROM`).
    /// Does not connect yet.
    ///
    /// # Errors
    /// [`SmtpConfigError`] names the setting that is invalid and never contains its value.
    pub fn new(url: &str, from: &str, product_name: &str, public_url: &str) -> Result<Self, SmtpConfigError> {
        let transport = Transport::new(Server::parse(url)?)?;
        Ok(Self { builder: MessageBuilder::new(from, product_name, public_url)?, transport })
    }

    /// Connects, encrypts and signs in without sending anything; used by `guestlist doctor`.
    ///
    /// # Errors
    /// A sentence that describes the failure, without addresses and secrets.
    pub async fn check(&self) -> Result<(), String> {
        self.transport.check().await
    }
}

/// Leaves out the server, whose URL contains a password.
impl std::fmt::Debug for SmtpMailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SmtpMailer").finish_non_exhaustive()
    }
}

#[async_trait]
impl Mailer for SmtpMailer {
    async fn send(&self, mail: &Mail, check: Arc<dyn SendCheck>) -> SendOutcome {
        match self.builder.build(mail) {
            Ok(built) => self.transport.deliver(built.message.envelope(), built.message.formatted(), &*check).await,
            Err(error) => SendOutcome::Failed(SendFailure::new("build", error.to_string())),
        }
    }
}

#[cfg(test)]
#[path = "smtp_mailer_tests.rs"]
mod tests;
