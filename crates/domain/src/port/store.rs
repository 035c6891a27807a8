//! The store and its unit of work.

use async_trait::async_trait;

use super::{
    AccountRepository, ActivityLog, GuestSessionRepository, HostKeyRepository, IdempotencyRepository,
    InvitationRepository, MailOptOuts, MembershipRepository, NotificationRepository, Outbox, ProjectRepository,
    PublicTokenRecipients, PublicTokenRepository, RateLimitRepository, SealedRecords, SessionRepository,
    SignUpRepository, SigningKeyRepository, TransferRepository, WorkspaceRepository,
};
use crate::model::time::Timestamp;

/// Why a store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A unique constraint or a guarded write said no: somebody else was first. Nothing was written by the statement,
    /// and the unit of work can only be dropped.
    #[error("a record with this identity exists already")]
    Conflict,
    /// The database gave this unit of work up so that others could go on: a deadlock, or a serialization failure. Nothing
    /// was written, and what was read holds no longer; the whole use case may run again at once.
    #[error("the database gave this up so that others could go on")]
    Contended(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The database cannot be reached or is too busy; trying the whole use case again later may help. Callers fail closed.
    #[error("the store is not available")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// What the store holds cannot be read as a record, or a statement failed for another reason: a defect.
    #[error("the store failed")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Where everything is kept.
#[async_trait]
pub trait Store: Send + Sync {
    /// Begins a unit of work. It sees its own writes; others see them from its commit on, and never a part of them.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] within a few seconds when no connection is free.
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError>;

    /// Asks the database whether it takes a write, and what time it has. What is written is small, waits its turn among
    /// the units of work, and is nothing that any method reads.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    async fn ping(&self) -> Result<Timestamp, StoreError>;
}

/// A transaction over every repository.
///
/// Dropping it rolls everything back. **A read through it locks the record that it returns until commit**, unless the
/// method says otherwise, so that what a rule was asked about is what the write changes. Lock in the order workspace →
/// membership → invitation → public token; whoever changes a roster or counts something locks the workspace first.
/// Nothing but statements happens between begin and commit: no mail, no hashing, no waiting.
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
    + PublicTokenRecipients
    + GuestSessionRepository
    + HostKeyRepository
    + ActivityLog
    + NotificationRepository
    + Outbox
    + MailOptOuts
    + RateLimitRepository
    + IdempotencyRepository
    + SigningKeyRepository
    + SealedRecords
    + TransferRepository
    + Send
{
    /// Makes everything durable and visible, or nothing.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was written.
    async fn commit(self: Box<Self>) -> Result<(), StoreError>;
}
