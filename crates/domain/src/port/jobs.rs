//! The job queue: jobs are stored in the transaction of their cause, and carried out later by a worker.

use async_trait::async_trait;
use uuid::Uuid;

use super::StoreError;
use crate::model::email::EmailAddress;
use crate::model::ids::{InvitationId, MailId};
use crate::model::job::JobPriority;
use crate::model::text::Locale;
use crate::model::time::Timestamp;

/// A job to be added to the queue, with [`ChangeSet::jobs`](super::ChangeSet::jobs): a mail to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedJob {
    /// Id of the mail.
    pub id: MailId,
    /// Kind of the mail, for operators.
    pub kind: &'static str,
    /// Priority.
    pub priority: JobPriority,
    /// Recipient.
    pub to: EmailAddress,
    /// Language of the mail.
    pub locale: Locale,
    /// The content, sealed because it carries secrets; wiped when the job ends.
    pub payload: Vec<u8>,
    /// The invitation whose delivery it determines, if it is the mail of an invitation.
    pub invitation_id: Option<InvitationId>,
    /// When it was created; it can be claimed from this time on.
    pub created_at: Timestamp,
    /// When attempts end.
    pub retry_until: Timestamp,
}

/// A job that a worker has claimed for a limited time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedJob {
    /// Id of the mail.
    pub id: MailId,
    /// Id of the claim.
    pub claim: Uuid,
    /// Kind of the mail, for operators.
    pub kind: String,
    /// Recipient.
    pub to: EmailAddress,
    /// Language of the mail.
    pub locale: Locale,
    /// The sealed content.
    pub payload: Vec<u8>,
    /// The invitation whose delivery it determines, if it is the mail of an invitation.
    pub invitation_id: Option<InvitationId>,
    /// Number of this attempt, starting at 1.
    pub attempt: u32,
    /// When it was created.
    pub created_at: Timestamp,
    /// When attempts end.
    pub retry_until: Timestamp,
}

/// A claim that a worker wants to make on the next job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JobClaim {
    /// A new id, which no other claim has.
    pub id: Uuid,
    /// Priority of the job.
    pub priority: JobPriority,
    /// When it is made.
    pub now: Timestamp,
    /// When it ends, unless it is renewed.
    pub until: Timestamp,
}

/// Outcome of an attempt, reported by the worker that claimed the job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeliveryResult {
    /// The mail was sent.
    Sent,
    /// Try again at this time, for this reason.
    RetryAt(Timestamp, String),
    /// No attempt was made. From this time on, any worker can claim the job; the attempt does not count.
    Released(Timestamp),
    /// The address opted out. No attempt was made, and none follows.
    Suppressed,
    /// The job is parked without further attempts, for this reason.
    Failed(String),
}

/// Stores jobs until they end. Jobs are added and withdrawn by a [`ChangeSet`](super::ChangeSet).
#[async_trait]
pub trait JobQueue {
    /// Claims the job of the claim's priority that has been claimable for the longest time, if there is one.
    ///
    /// No other worker receives the job before the claim ends. Jobs that an unfinished unit of work is changing can be
    /// skipped instead of waited for, so that a stalled worker does not block the others.
    async fn claim_job(&mut self, claim: &JobClaim) -> Result<Option<ClaimedJob>, StoreError>;

    /// Extends a claim to `until`. Returns whether the job is still wanted and claimed; otherwise it was withdrawn, or
    /// another worker has claimed it, and nothing may be started for it.
    async fn renew_claim(&mut self, id: MailId, claim: Uuid, until: Timestamp) -> Result<bool, StoreError>;

    /// Stores the outcome of an attempt, if the claim still holds the job. Returns whether it did.
    ///
    /// An expired claim stays valid until another worker claims the job, so that a slow attempt is not repeated. The
    /// payload is wiped unless another attempt follows.
    async fn record_delivery(
        &mut self,
        id: MailId,
        claim: Uuid,
        result: &DeliveryResult,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Deletes up to `limit` jobs that ended before `before`: were carried out, parked or withdrawn. Returns how many
    /// were deleted. Jobs that are still queued are kept regardless of age.
    async fn prune_jobs(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
}
