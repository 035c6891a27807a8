//! The outbox: mails are stored in the transaction of their cause, and sent later by a worker.

use async_trait::async_trait;
use uuid::Uuid;

use super::StoreError;
use crate::model::email::EmailAddress;
use crate::model::ids::{InvitationId, MailId};
use crate::model::mail::MailPriority;
use crate::model::text::Locale;
use crate::model::time::Timestamp;

/// A mail to be added to the outbox. Its content is sealed, because it carries secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedMail {
    /// Id.
    pub id: MailId,
    /// Recipient.
    pub to: EmailAddress,
    /// Language of the mail.
    pub locale: Locale,
    /// Kind of the content, for operators.
    pub kind: &'static str,
    /// Priority.
    pub priority: MailPriority,
    /// The sealed content; wiped when the mail is sent, parked or withdrawn.
    pub sealed: Vec<u8>,
    /// The invitation whose delivery it determines, if it is the mail of an invitation.
    pub invitation_id: Option<InvitationId>,
    /// When it was created; the first attempt can be made from this time on.
    pub created_at: Timestamp,
    /// When attempts end.
    pub retry_until: Timestamp,
}

/// A mail that a worker has claimed for a limited time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedMail {
    /// Id.
    pub id: MailId,
    /// Kind of the content, for operators.
    pub kind: String,
    /// Recipient.
    pub to: EmailAddress,
    /// Language of the mail.
    pub locale: Locale,
    /// The sealed content.
    pub sealed: Vec<u8>,
    /// The invitation whose delivery it determines, if it is the mail of an invitation.
    pub invitation_id: Option<InvitationId>,
    /// Number of this attempt, starting at 1.
    pub attempt: u32,
    /// When it was created.
    pub created_at: Timestamp,
    /// When attempts end.
    pub retry_until: Timestamp,
}

/// Outcome of a delivery attempt, reported by the worker that claimed the mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeliveryResult {
    /// The mail was sent.
    Sent,
    /// Try again at this time, for this reason.
    RetryAt(Timestamp, String),
    /// No attempt was made. From this time on, any worker can claim the mail; the attempt does not count.
    Released(Timestamp),
    /// The mail is parked without further attempts, for this reason.
    Failed(String),
}

/// Stores mails until they are sent.
#[async_trait]
pub trait Outbox {
    /// Claims up to `limit` mails that are due at `now` and that no other worker holds, ordered by priority and then by
    /// age.
    ///
    /// The claim lasts until `lease_until`; no other worker receives the mails before, and any worker can claim them
    /// afterwards. `worker` identifies the claim (fencing): only results that carry it are accepted. Mails that an
    /// unfinished unit of work is changing can be skipped instead of waited for, so that a stalled worker does not
    /// block the others.
    async fn claim_mails(
        &mut self,
        worker: Uuid,
        limit: u16,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Vec<ClaimedMail>, StoreError>;

    /// Stores the outcome of an attempt, if `worker` still holds the mail. Returns whether it did.
    ///
    /// An expired claim stays valid until another worker claims the mail, so that a slow attempt is not repeated. The
    /// content is wiped unless another attempt follows.
    async fn record_delivery(
        &mut self,
        worker: Uuid,
        id: MailId,
        result: &DeliveryResult,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Deletes up to `limit` mails that were sent, parked or withdrawn before `before`. Returns how many were deleted.
    /// Mails that are still waiting are kept regardless of age.
    async fn prune_mails(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
