//! Observation of mail delivery, for logs and metrics.

use crate::model::ids::MailId;
use crate::model::mail::SendFailure;
use crate::model::time::Timestamp;

/// A failed attempt to send a mail.
///
/// Contains no address and no secret, except those that a server put into [`SendFailure::reason`].
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
    /// Which mails fail for the same reason.
    pub impact: FailureImpact,
    /// When the next attempt is due; `None` if the failure is final.
    pub retry_at: Option<Timestamp>,
    /// End of the pause in which this instance sends no mail, if there is one.
    pub paused_until: Option<Timestamp>,
}

/// Which mails fail for the same reason as a failed attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailureImpact {
    /// This mail only.
    Mail,
    /// All mails of this instance, certainly or possibly.
    Instance,
}

/// A mail that this instance cannot unseal because its server key is missing. Another instance can send it.
///
/// Contains no address and no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MissingKeyMail<'a> {
    /// Id of the mail.
    pub mail: MailId,
    /// Kind of the mail, such as `password_reset`.
    pub kind: &'a str,
    /// When a worker can claim it again.
    pub claimable_at: Timestamp,
    /// When attempts end and the mail fails.
    pub retry_until: Timestamp,
}

/// Receives the results of sending mails, for logs and metrics.
///
/// The worker calls it outside of any transaction. Implementations must return quickly.
pub trait MailObserver: Send + Sync {
    /// Called when the mail server accepted a mail.
    fn sent(&self, mail: MailId);

    /// Called once for each failed attempt, before the failure is stored.
    fn failed(&self, attempt: &FailedAttempt<'_>);

    /// Called each time this instance releases a mail that is sealed with a server key that it does not have.
    fn cannot_unseal(&self, mail: &MissingKeyMail<'_>);
}

/// Ignores all results.
impl MailObserver for () {
    fn sent(&self, _: MailId) {}

    fn failed(&self, _: &FailedAttempt<'_>) {}

    fn cannot_unseal(&self, _: &MissingKeyMail<'_>) {}
}
