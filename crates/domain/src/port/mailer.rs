//! Sending mail.

use async_trait::async_trait;

use crate::model::mail::{Mail, SendOutcome};

/// Sends mails. Only the worker calls it, outside of any transaction.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Makes one attempt to send a mail.
    ///
    /// Every attempt for the same mail carries the same `Message-ID`. Never panics because of content: a mail that
    /// cannot be built is [`SendOutcome::Failed`].
    async fn send(&self, mail: &Mail) -> SendOutcome;
}
