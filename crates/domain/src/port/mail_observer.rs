//! Observation of mail delivery, for logs and metrics.

use crate::model::ids::MailId;
use crate::model::mail::SendFailure;
use crate::model::time::Timestamp;

/// A failed attempt to send a mail.
///
/// Contains no address and no secret, except what a server wrote into [`SendFailure::reason`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FailedAttempt<'a> {
    /// Id of the mail.
    pub mail: MailId,
    /// Kind of the mail, such as `password_reset`.
    pub kind: &'a str,
    /// Number of the attempt, starting at 1.
    pub attempt: u32,
    /// Why it failed.
    pub failure: &'a SendFailure,
    /// What the failure affects.
    pub concerns: Concern,
    /// When the next attempt is due; `None` if the failure is final.
    pub retry_at: Option<Timestamp>,
    /// End of the pause in which this instance sends no mail, if there is one.
    pub paused_until: Option<Timestamp>,
}

/// What a failed attempt affects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// This mail only.
    Mail,
    /// This instance, certainly or possibly: other mails would fail for the same reason.
    Instance,
}

/// A mail that this instance cannot unseal, and leaves to another instance. Contains no address and no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnopenedMail<'a> {
    /// Id of the mail.
    pub mail: MailId,
    /// Kind of the mail, such as `password_reset`.
    pub kind: &'a str,
    /// When a worker can claim it again.
    pub offered_at: Timestamp,
    /// When it fails unless it was sent before.
    pub retry_until: Timestamp,
}

/// Receives the results of sending mails, for logs and metrics.
///
/// The worker calls it outside of any transaction. Implementations must return quickly.
pub trait MailObserver: Send + Sync {
    /// Called when the next mail server accepted a mail.
    fn sent(&self, mail: MailId);

    /// Called once for each failed attempt, before the failure is stored.
    fn failed(&self, attempt: &FailedAttempt<'_>);

    /// Called each time this instance leaves a mail because it is sealed with a server key that the instance does not
    /// have.
    fn left_unopened(&self, mail: &UnopenedMail<'_>);
}

/// Ignores all results.
impl MailObserver for () {
    fn sent(&self, _: MailId) {}

    fn failed(&self, _: &FailedAttempt<'_>) {}

    fn left_unopened(&self, _: &UnopenedMail<'_>) {}
}
