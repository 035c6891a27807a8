//! Hearing how sending goes.

use crate::model::ids::MailId;
use crate::model::mail::SendFailure;
use crate::model::time::Timestamp;

/// An attempt to send that failed. Contains no address and no secret, apart from what a server wrote into
/// [`SendFailure::reason`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FailedAttempt<'a> {
    /// The mail.
    pub mail: MailId,
    /// Its kind, such as `password_reset`.
    pub kind: &'a str,
    /// Which attempt this was, from 1.
    pub attempt: u32,
    /// Why it failed.
    pub failure: &'a SendFailure,
    /// Whom it concerns.
    pub concerns: Concern,
    /// When the mail is tried again; `None` where the failure is final.
    pub retry_at: Option<Timestamp>,
    /// Until when this instance sends nothing.
    pub paused_until: Option<Timestamp>,
}

/// Whom a failed attempt concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// This mail alone.
    Mail,
    /// This instance, or perhaps: other mails fail for the same reason.
    Instance,
}

/// A mail that this instance cannot open, left to an instance that can. Contains no address and no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnopenedMail<'a> {
    /// The mail.
    pub mail: MailId,
    /// Its kind, such as `password_reset`.
    pub kind: &'a str,
    /// When a worker may take it again.
    pub offered_at: Timestamp,
    /// When it fails, unless it was sent by then.
    pub give_up_at: Timestamp,
}

/// Hears how sending goes, for logs and metrics. Called by the worker, outside of any transaction; must return quickly.
pub trait MailObserver: Send + Sync {
    /// A mail was taken by the next server.
    fn sent(&self, mail: MailId);

    /// An attempt failed; called once for each, before it is written down.
    fn failed(&self, attempt: &FailedAttempt<'_>);

    /// A mail is sealed with a server key that this instance does not have; called each time that one is left.
    fn left_unopened(&self, mail: &UnopenedMail<'_>);
}

/// Hears nothing.
impl MailObserver for () {
    fn sent(&self, _: MailId) {}

    fn failed(&self, _: &FailedAttempt<'_>) {}

    fn left_unopened(&self, _: &UnopenedMail<'_>) {}
}
