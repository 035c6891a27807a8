//! Sending mail.

use std::sync::Arc;

use async_trait::async_trait;

use crate::model::mail::{Mail, SendOutcome};

/// Sends mails. Only the worker calls it, outside of any transaction.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Makes one attempt to send a mail.
    ///
    /// Calls `check` when nothing else stands between the mail and the mail server: connected and signed in, before the
    /// mail is announced. If the mail is no longer wanted, sends nothing and returns [`SendOutcome::NotSent`]. An
    /// attempt that connects again checks again.
    ///
    /// Every attempt for the same mail carries the same `Message-ID`. Never panics because of content: a mail that
    /// cannot be built is [`SendOutcome::Failed`].
    async fn send(&self, mail: &Mail, check: Arc<dyn SendCheck>) -> SendOutcome;
}

/// The last check before a mail is handed over to the mail server, which can be minutes after the attempt began.
#[async_trait]
pub trait SendCheck: Send + Sync {
    /// Returns whether the mail is still wanted, and this worker's to send.
    async fn is_wanted(&self) -> bool;
}

/// Wants every mail.
#[async_trait]
impl SendCheck for () {
    async fn is_wanted(&self) -> bool {
        true
    }
}
