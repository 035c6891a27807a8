//! The store and its unit of work (transaction).

use async_trait::async_trait;
use uuid::Uuid;

use super::{
    AccountRepository, ApiKeyRepository, Attempts, ChangeSet, ClaimedJob, GuestSessionRepository,
    IdempotencyRepository, InvitationRepository, JobClaim, JobQueue, MailOptOutRepository, MembershipRepository,
    NotificationRepository, ProjectRepository, PublicTokenRecipientRepository, PublicTokenRepository,
    RateLimitRepository, Redemption, SealedRecords, SessionRepository, SignUpRepository, SigningKeyRepository,
    TransferRepository, WorkspaceRepository,
};
use crate::model::idempotency::IdempotencyRecord;
use crate::model::ids::MailId;
use crate::model::rate_limit::Count;
use crate::model::secret::SecretHash;
use crate::model::time::Timestamp;

/// Why a store operation failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A unique constraint or a conditional write rejected the statement, usually because of a concurrent change. The
    /// statement wrote nothing, and the unit of work can only be dropped.
    #[error("a unique constraint or a conditional write was violated")]
    Conflict,
    /// The database aborted this unit of work in favour of others: a deadlock, a serialization failure, or a lock that
    /// did not become free. Nothing was written, and what was read is no longer valid. The use case can be run again,
    /// from its first read. A commit without a reply is not this error: it is unknown whether it wrote.
    #[error("the database aborted this transaction because of a conflict with another one")]
    Contended(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The database is not reachable or too busy. Running the whole use case again later can succeed. Callers deny
    /// access.
    #[error("the store is not available")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A stored value cannot be read as a record, or a statement failed for another reason. This is a defect.
    #[error("the store failed")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// The entry point of an adapter for storage: memory, SQLite or PostgreSQL.
#[async_trait]
pub trait Store: Send + Sync {
    /// Begins a unit of work.
    ///
    /// It sees its own writes. Other readers see all of them after the commit, and never a part of them.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] within a few seconds if no connection is free.
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError>;

    /// Counts attempts in a unit of work of its own: they are durable when this returns. The contract is that of
    /// [`RateLimitRepository::count_attempts`].
    ///
    /// # Errors
    /// As there.
    async fn count_attempts(&self, attempts: &[Attempts], now: Timestamp) -> Result<Vec<Count>, StoreError> {
        let mut uow = self.begin().await?;
        let counts = uow.count_attempts(attempts, now).await?;
        uow.commit().await?;
        Ok(counts)
    }

    /// Refunds attempts in a unit of work of its own. The contract is that of
    /// [`RateLimitRepository::refund_attempts`].
    ///
    /// # Errors
    /// As there.
    async fn refund_attempts(&self, attempts: &[Attempts]) -> Result<(), StoreError> {
        let mut uow = self.begin().await?;
        uow.refund_attempts(attempts).await?;
        uow.commit().await
    }

    /// Counts a use of the token of a guest session, and adds the session and the audit event, in a unit of work of its
    /// own: all or nothing. Returns whether it did.
    ///
    /// The use is counted under the conditions of [`PublicTokenRepository::count_use`] at the time of the event, and only
    /// if the token has another use left afterwards.
    async fn redeem(&self, redemption: &Redemption) -> Result<bool, StoreError> {
        let Redemption { session, event } = redemption;
        let mut uow = self.begin().await?;
        let counted = uow.count_use(session.token_id, event.at).await?;
        if counted.is_none_or(|facts| facts.token.uses_left() == Some(0)) {
            return Ok(false);
        }
        let changes = ChangeSet {
            new_guest_sessions: vec![session.clone()],
            events: vec![event.clone()],
            ..ChangeSet::default()
        };
        uow.write(&changes).await?;
        uow.commit().await?;
        Ok(true)
    }

    /// Claims a job in a unit of work of its own: the claim is durable when this returns. The contract is that of
    /// [`JobQueue::claim_job`].
    ///
    /// # Errors
    /// As there.
    async fn claim_job(&self, claim: &JobClaim) -> Result<Option<ClaimedJob>, StoreError> {
        let mut uow = self.begin().await?;
        let claimed = uow.claim_job(claim).await?;
        uow.commit().await?;
        Ok(claimed)
    }

    /// Renews a claim in a unit of work of its own. The contract is that of [`JobQueue::renew_claim`].
    ///
    /// # Errors
    /// As there.
    async fn renew_claim(&self, id: MailId, claim: Uuid, until: Timestamp) -> Result<bool, StoreError> {
        let mut uow = self.begin().await?;
        let is_held = uow.renew_claim(id, claim, until).await?;
        uow.commit().await?;
        Ok(is_held)
    }

    /// Reads the record of a request with an idempotency key, outside of any unit of work.
    async fn idempotency_record(&self, id: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError>;

    /// Checks that the database accepts a write, and returns the time of the database.
    ///
    /// The write is small, waits its turn among the units of work, and is not visible through any other method.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] if the database does not accept a write.
    async fn ping(&self) -> Result<Timestamp, StoreError>;
}

/// A transaction over all repositories. Dropping it rolls everything back.
///
/// # Locking
/// **A read locks the record that it returns until the commit**, unless the method says otherwise, so that the record
/// that a rule examined is the one that the write changes. The lock order is idempotency key → workspace →
/// accounts by id → membership → invitation → public token → jobs → counters by key. A use case that changes memberships or counts something locks the workspace first.
///
/// Between begin and commit there are only statements of this transaction: no mail, no hashing, no waiting.
#[async_trait]
pub trait UnitOfWork:
    AccountRepository
    + SignUpRepository
    + SessionRepository
    + WorkspaceRepository
    + ProjectRepository
    + MembershipRepository
    + InvitationRepository
    + PublicTokenRepository
    + PublicTokenRecipientRepository
    + GuestSessionRepository
    + ApiKeyRepository
    + NotificationRepository
    + JobQueue
    + MailOptOutRepository
    + RateLimitRepository
    + IdempotencyRepository
    + SigningKeyRepository
    + SealedRecords
    + TransferRepository
    + Send
{
    /// Writes a change set. A transaction can write several, one after the other.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] as the fields of [`ChangeSet`] say; the unit of work can then only be dropped.
    async fn write(&mut self, changes: &ChangeSet) -> Result<(), StoreError>;

    /// Makes all writes durable and visible, or none of them.
    ///
    /// # Errors
    /// [`StoreError`]; in that case nothing was written.
    async fn commit(self: Box<Self>) -> Result<(), StoreError>;
}
