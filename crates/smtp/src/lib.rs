//! Guestlist's mails: their content in each language, and how they are delivered.
//!
//! - [`SmtpMailer`] sends them through a mail server.
//! - [`Mailbox`] keeps them in memory, for development.
//! - [`NoMailer`] is for instances that send no mail.
//!
//! All three implement the port [`Mailer`](guestlist_domain::port::Mailer). The first two build the same message:
//! `rendered_mail` defines its content, `strings` has the texts of each language, `templates/` lays it out as text and
//! as HTML, and `message` adds the headers.

mod config;
mod failure_class;
mod mailbox;
mod message;
mod no_mailer;
mod phrase;
mod redact;
mod rendered_mail;
mod sanitize;
mod smtp_mailer;
mod strings;
mod timeouts;
mod transport;
mod wrap;

#[cfg(test)]
mod test_mails;
#[cfg(test)]
mod test_server;

pub use config::SmtpConfigError;
pub use mailbox::{Mailbox, MailboxMail};
pub use no_mailer::NoMailer;
pub use smtp_mailer::SmtpMailer;
