//! Guestlist's mails: what they say in each language, and the ways in which they leave.
//!
//! - [`SmtpMailer`] hands them to a mail server.
//! - [`Mailbox`] keeps them in memory, for development.
//! - [`NoMailer`] is for instances that send none.
//!
//! All three stand behind the port [`Mailer`](guestlist_domain::port::Mailer). The first two send the very same message:
//! `letter` says what is in it, `strings` says it in a language, `templates/` lays it out once as text and once as
//! HTML, and `message` puts it into an envelope.

mod config;
mod letter;
mod mailbox;
mod message;
mod no_mailer;
mod reason;
mod relay;
mod ruling;
mod sentence;
mod smtp_mailer;
mod strings;
mod typed;
mod wrap;

#[cfg(test)]
mod test_mails;
#[cfg(test)]
mod test_server;

pub use config::SmtpConfigError;
pub use mailbox::{Mailbox, MailboxMail};
pub use no_mailer::NoMailer;
pub use smtp_mailer::SmtpMailer;
