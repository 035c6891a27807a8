//! Sending mail.

use async_trait::async_trait;

use crate::model::mail::{Mail, SendOutcome};

/// Hands mails to the world. Only the worker calls it, outside of any transaction.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Tries once to send. Every attempt of one mail carries the same `Message-ID`. Never panics on content: a mail
    /// that cannot be built is [`SendOutcome::Failed`].
    async fn send(&self, mail: &Mail) -> SendOutcome;
}
