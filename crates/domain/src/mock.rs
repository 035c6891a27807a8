//! Mocks of the ports (mockall), for tests of which calls are made with which arguments. For tests of behaviour, use
//! the in-memory store of the testkit.
//!
//! [`MockStore`], [`MockUnitOfWork`] and [`MockReadModel`] are defined here because a unit of work combines many ports,
//! as does a read model. The other mocks are defined next to their ports and re-exported.

mod read_model;

use std::collections::HashSet;

use async_trait::async_trait;
use mockall::mock;
use uuid::Uuid;

use crate::model::access::EffectiveAccess;
use crate::model::account::Account;
use crate::model::api_key::ApiKey;
use crate::model::delivery::Delivery;
use crate::model::email::EmailAddress;
use crate::model::guest_session::GuestSession;
use crate::model::idempotency::IdempotencyRecord;
use crate::model::ids::{
    AccountId, ApiKeyId, InvitationId, MailId, NotificationId, ProjectId, PublicTokenId, SessionId, WorkspaceId,
};
use crate::model::invitation::Invitation;
use crate::model::membership::Membership;
use crate::model::notification::{Channels, NotificationKind};
use crate::model::one_time_secret::OneTimeSecret;
use crate::model::plan::SeatCount;
use crate::model::project::Project;
use crate::model::public_token::PublicToken;
use crate::model::public_token_recipient::PublicTokenRecipient;
use crate::model::rate_limit::Count;
use crate::model::role::Role;
use crate::model::secret::{CodeKind, PasswordHash, SecretHash};
use crate::model::session::Session;
use crate::model::sign_up::PendingSignUp;
use crate::model::target::Target;
use crate::model::text::Name;
use crate::model::time::Timestamp;
use crate::model::transfer::Transfer;
use crate::model::workspace::Workspace;
use crate::port::{
    AccountRepository, ApiKeyRepository, Attempts, ChangeSet, ClaimedJob, CodeRecord, DeliveryResult,
    GuestSessionRepository, GuestTokenFacts, IdempotencyRepository, InvitationFacts, InvitationRepository, InviteFacts,
    JobClaim, JobQueue, KeyClaim, LiveProjects, LockedTarget, MailOptOutRepository, MembershipRepository,
    NotificationRepository, ProjectRepository, PublicTokenRecipientRepository, PublicTokenRepository,
    RateLimitRepository, Redemption, SealedRecord, SealedRecordId, SealedRecords, SessionRepository, SignUpRepository,
    SigningKeyRecord, SigningKeyRepository, Store, StoreError, TransferRepository, UnitOfWork, WorkspaceRepository,
};
pub use crate::port::{
    MockAccessReader, MockClock, MockIdGenerator, MockMailer, MockPasswordHasher, MockRetryTimer, MockSecrets,
    MockTokenSigner, MockWorkerNotifier,
};
pub use read_model::MockReadModel;

mock! {
    /// A [`Store`] that returns the units of work that a test prepared.
    pub Store {}

    #[async_trait]
    impl Store for Store {
        async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError>;
        async fn count_attempts(&self, attempts: &[Attempts], now: Timestamp) -> Result<Vec<Count>, StoreError>;
        async fn refund_attempts(&self, attempts: &[Attempts]) -> Result<(), StoreError>;
        async fn redeem(&self, redemption: &Redemption) -> Result<bool, StoreError>;
        async fn claim_job(&self, claim: &JobClaim) -> Result<Option<ClaimedJob>, StoreError>;
        async fn renew_claim(&self, id: MailId, claim: Uuid, until: Timestamp) -> Result<bool, StoreError>;
        async fn idempotency_record(&self, id: SecretHash) -> Result<Option<IdempotencyRecord>, StoreError>;
        async fn ping(&self) -> Result<Timestamp, StoreError>;
    }
}

mock! {
    /// A [`UnitOfWork`] with the methods of all repositories.
    pub UnitOfWork {}

    #[async_trait]
    impl AccountRepository for UnitOfWork {
        async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError>;
        async fn account_by_email(&mut self, email: &EmailAddress) -> Result<Option<Account>, StoreError>;
        async fn one_time_secret(&mut self, secret: SecretHash) -> Result<Option<OneTimeSecret>, StoreError>;
        async fn prune_one_time_secrets(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
    }

    #[async_trait]
    impl SignUpRepository for UnitOfWork {
        async fn sign_up(&mut self, secret: SecretHash) -> Result<Option<PendingSignUp>, StoreError>;
        async fn prune_sign_ups(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
    }

    #[async_trait]
    impl SessionRepository for UnitOfWork {
        async fn insert_session_with_password(&mut self, session: &Session, password: &PasswordHash) -> Result<Option<Account>, StoreError>;
        async fn touch_session(&mut self, id: SessionId, at: Timestamp) -> Result<(), StoreError>;
        async fn end_session(&mut self, account: AccountId, id: SessionId) -> Result<bool, StoreError>;
        async fn prune_sessions(&mut self, expired_by: Timestamp, unused_since: Timestamp, limit: u16) -> Result<u64, StoreError>;
    }

    #[async_trait]
    impl WorkspaceRepository for UnitOfWork {
        async fn workspace(&mut self, id: WorkspaceId) -> Result<Option<Workspace>, StoreError>;
        async fn lock_target(&mut self, target: Target) -> Result<Option<LockedTarget>, StoreError>;
    }

    #[async_trait]
    impl ProjectRepository for UnitOfWork {
        async fn project(&mut self, id: ProjectId) -> Result<Option<Project>, StoreError>;
        async fn projects(&mut self, ids: &[ProjectId]) -> Result<Vec<Project>, StoreError>;
    }

    #[async_trait]
    impl MembershipRepository for UnitOfWork {
        async fn membership(&mut self, account: AccountId, target: Target) -> Result<Option<Membership>, StoreError>;
        async fn memberships_within(&mut self, accounts: &[AccountId], workspace: WorkspaceId) -> Result<Vec<Membership>, StoreError>;
        async fn workspaces_of(&mut self, account: AccountId) -> Result<Vec<WorkspaceId>, StoreError>;
        async fn members_of(&mut self, workspace: WorkspaceId) -> Result<Vec<(Account, Option<Role>)>, StoreError>;
        async fn effective_access(&mut self, account: AccountId, target: Target) -> Result<Option<EffectiveAccess>, StoreError>;
        async fn seats(&mut self, workspace: WorkspaceId, email: &EmailAddress, now: Timestamp) -> Result<SeatCount, StoreError>;
    }

    #[async_trait]
    impl InvitationRepository for UnitOfWork {
        async fn invitation(&mut self, id: InvitationId) -> Result<Option<Invitation>, StoreError>;
        async fn invitation_facts(&mut self, id: InvitationId, caller: Option<AccountId>) -> Result<Option<InvitationFacts>, StoreError>;
        async fn invite_facts(&mut self, target: Target, inviter: AccountId, addresses: &[EmailAddress], now: Timestamp) -> Result<Option<InviteFacts>, StoreError>;
        async fn invitation_by_pending_key(&mut self, key: &str) -> Result<Option<Invitation>, StoreError>;
        async fn invitations_of(&mut self, email: &EmailAddress, workspace: WorkspaceId, limit: u16) -> Result<Vec<Invitation>, StoreError>;
        async fn undecided_invitations(&mut self, workspace: WorkspaceId, granted_by: AccountId, addressee: &EmailAddress) -> Result<Vec<Invitation>, StoreError>;
        async fn set_delivery(&mut self, id: InvitationId, delivery: &Delivery) -> Result<(), StoreError>;
        async fn mark_expiry_notified(&mut self, id: InvitationId) -> Result<bool, StoreError>;
        async fn undecided_invitations_to(&mut self, target: Target) -> Result<Vec<Invitation>, StoreError>;
    }

    #[async_trait]
    impl PublicTokenRepository for UnitOfWork {
        async fn public_token(&mut self, id: PublicTokenId) -> Result<Option<PublicToken>, StoreError>;
        async fn public_token_with_projects(&mut self, id: PublicTokenId) -> Result<Option<(PublicToken, LiveProjects)>, StoreError>;
        async fn public_tokens_of(&mut self, creator: AccountId, workspace: WorkspaceId) -> Result<Vec<(PublicToken, Vec<ProjectId>)>, StoreError>;
        async fn count_use(&mut self, id: PublicTokenId, now: Timestamp) -> Result<Option<GuestTokenFacts>, StoreError>;
        async fn live_projects(&mut self, id: PublicTokenId) -> Result<Vec<ProjectId>, StoreError>;
        async fn public_token_workspace(&mut self, id: PublicTokenId) -> Result<Option<Name>, StoreError>;
        async fn take_expiring_public_token(&mut self, now: Timestamp, until: Timestamp) -> Result<Option<PublicToken>, StoreError>;
        async fn count_active_public_tokens(&mut self, workspace: WorkspaceId, now: Timestamp, limit: u32) -> Result<u32, StoreError>;
    }

    #[async_trait]
    impl PublicTokenRecipientRepository for UnitOfWork {
        async fn public_token_recipients(&mut self, token: PublicTokenId) -> Result<Vec<PublicTokenRecipient>, StoreError>;
    }

    #[async_trait]
    impl GuestSessionRepository for UnitOfWork {
        async fn guest_session(&mut self, secret: SecretHash) -> Result<Option<GuestSession>, StoreError>;
        async fn guest_session_facts(&mut self, secret: SecretHash) -> Result<Option<(GuestSession, GuestTokenFacts)>, StoreError>;
        async fn prune_guest_sessions(&mut self, before: Timestamp, now: Timestamp, limit: u16) -> Result<u64, StoreError>;
    }

    #[async_trait]
    impl ApiKeyRepository for UnitOfWork {
        async fn api_key(&mut self, id: ApiKeyId) -> Result<Option<ApiKey>, StoreError>;
        async fn touch_api_key(&mut self, id: ApiKeyId, at: Timestamp) -> Result<(), StoreError>;
    }

    #[async_trait]
    impl NotificationRepository for UnitOfWork {
        async fn read_notification(&mut self, account: AccountId, id: NotificationId, at: Timestamp) -> Result<bool, StoreError>;
        async fn notification_channels(
            &mut self,
            account: AccountId,
            kind: NotificationKind,
        ) -> Result<Channels, StoreError>;
        async fn put_notification_channels(
            &mut self,
            account: AccountId,
            kind: NotificationKind,
            channels: Channels,
        ) -> Result<(), StoreError>;
        async fn read_all_notifications(&mut self, account: AccountId, at: Timestamp) -> Result<(), StoreError>;
    }

    #[async_trait]
    impl JobQueue for UnitOfWork {
        async fn claim_job(&mut self, claim: &JobClaim) -> Result<Option<ClaimedJob>, StoreError>;
        async fn renew_claim(&mut self, id: MailId, claim: Uuid, until: Timestamp) -> Result<bool, StoreError>;
        async fn record_delivery(&mut self, id: MailId, claim: Uuid, result: &DeliveryResult, now: Timestamp) -> Result<bool, StoreError>;
        async fn prune_jobs(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
    }

    #[async_trait]
    impl MailOptOutRepository for UnitOfWork {
        async fn opt_out(&mut self, email: &EmailAddress, at: Timestamp) -> Result<(), StoreError>;
        async fn has_opted_out(&mut self, email: &EmailAddress) -> Result<bool, StoreError>;
        async fn opted_out(&mut self, emails: &[EmailAddress]) -> Result<HashSet<String>, StoreError>;
    }

    #[async_trait]
    impl RateLimitRepository for UnitOfWork {
        async fn count_attempts(&mut self, attempts: &[Attempts], now: Timestamp) -> Result<Vec<Count>, StoreError>;
        async fn refund_attempts(&mut self, attempts: &[Attempts]) -> Result<(), StoreError>;
        async fn prune_counters(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
    }

    #[async_trait]
    impl IdempotencyRepository for UnitOfWork {
        async fn claim_idempotency_key(&mut self, record: &IdempotencyRecord, forgotten_since: Timestamp) -> Result<KeyClaim, StoreError>;
        async fn set_idempotent_answer(&mut self, id: SecretHash, sealed: &[u8]) -> Result<(), StoreError>;
        async fn prune_idempotency_records(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError>;
    }

    #[async_trait]
    impl SigningKeyRepository for UnitOfWork {
        async fn signing_keys(&mut self) -> Result<Vec<SigningKeyRecord>, StoreError>;
        async fn insert_signing_key(&mut self, key: &SigningKeyRecord) -> Result<(), StoreError>;
        async fn deactivate_signing_key(&mut self) -> Result<(), StoreError>;
        async fn remove_signing_key(&mut self, kid: &str) -> Result<bool, StoreError>;
    }

    #[async_trait]
    impl SealedRecords for UnitOfWork {
        async fn sealed_records(&mut self, after: &SealedRecordId, limit: u16) -> Result<Vec<SealedRecord>, StoreError>;
        async fn reseal(&mut self, record: &SealedRecord, sealed: &[u8]) -> Result<bool, StoreError>;
        async fn codes(&mut self, kind: CodeKind, now: Timestamp, after: Uuid, limit: u16) -> Result<Vec<CodeRecord>, StoreError>;
    }

    #[async_trait]
    impl TransferRepository for UnitOfWork {
        async fn latest_transfer(&mut self, of: Target) -> Result<Option<Transfer>, StoreError>;
        async fn undecided_transfers(&mut self, workspace: WorkspaceId) -> Result<Vec<Transfer>, StoreError>;
    }

    #[async_trait]
    impl UnitOfWork for UnitOfWork {
        async fn write(&mut self, changes: &ChangeSet) -> Result<(), StoreError>;
        async fn commit(self: Box<Self>) -> Result<(), StoreError>;
    }
}

#[cfg(test)]
#[path = "mock_tests.rs"]
mod tests;
