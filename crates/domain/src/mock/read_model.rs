//! The mock of a read model.

use async_trait::async_trait;
use mockall::mock;

use crate::model::account::Account;
use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, InvitationId, ProjectId, PublicTokenId, TransferId, WorkspaceId};
use crate::model::notification::{Notification, NotificationPreferences};
use crate::model::one_time_secret::OneTimeSecret;
use crate::model::page::{Page, PageRequest};
use crate::model::project::Project;
use crate::model::role::Role;
use crate::model::secret::SecretHash;
use crate::model::session::Session;
use crate::model::sign_up::PendingSignUp;
use crate::model::time::Timestamp;
use crate::model::token_usage::{Bucket, UsesIn};
use crate::model::workspace_access::GrantsWith;
use crate::port::{
    AccountReader, AccountRecords, ActivityFilter, ActivityReader, ActivityScope, ApiKeyReader, ApiKeyView, EventView,
    GrantHolder, GuestSessionView, InvitationBySecret, InvitationFilter, InvitationReader, InvitationScope,
    InvitationView, MailOptOutReader, MemberReader, MemberScope, MemberSearch, MemberView, NotificationReader,
    OneTimeSecretReader, ProjectReader, ProjectView, PublicTokenQuery, PublicTokenReader, PublicTokenView,
    ReachableProject, SentInvitation, SessionReader, SignUpReader, SigningKeyReader, SigningKeyRecord, StoreError,
    TransferReader, TransferView, WorkspaceReader, WorkspaceView,
};

mock! {
    /// A [`ReadModel`](crate::port::ReadModel) with the methods of all readers.
    pub ReadModel {}

    #[async_trait]
    impl AccountReader for ReadModel {
        async fn account_records(&self, account: AccountId) -> Result<AccountRecords, StoreError>;
    }

    #[async_trait]
    impl ActivityReader for ReadModel {
        async fn events(&self, scope: ActivityScope, filter: ActivityFilter, page: PageRequest) -> Result<Page<EventView>, StoreError>;
    }

    #[async_trait]
    impl ApiKeyReader for ReadModel {
        async fn api_keys(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<ApiKeyView>, StoreError>;
    }

    #[async_trait]
    impl InvitationReader for ReadModel {
        async fn invitations(&self, scope: InvitationScope, filter: InvitationFilter, now: Timestamp, page: PageRequest) -> Result<Page<InvitationView>, StoreError>;
        async fn invitation(&self, id: InvitationId) -> Result<Option<InvitationView>, StoreError>;
        async fn sent_invitation(&self, account: AccountId, id: InvitationId) -> Result<Option<SentInvitation>, StoreError>;
        async fn invitation_by_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationBySecret>, StoreError>;
        async fn expired_unnotified_invitations(&self, now: Timestamp, limit: u16) -> Result<Vec<InvitationId>, StoreError>;
    }

    #[async_trait]
    impl MailOptOutReader for ReadModel {
        async fn opt_out_address(&self, secret: SecretHash) -> Result<Option<EmailAddress>, StoreError>;
        async fn is_opted_out(&self, email: &EmailAddress) -> Result<bool, StoreError>;
    }

    #[async_trait]
    impl MemberReader for ReadModel {
        async fn members(&self, scope: MemberScope, search: Option<MemberSearch>, page: PageRequest) -> Result<Page<MemberView>, StoreError>;
        async fn holders(&self, workspace: WorkspaceId, projects: &[ProjectId], grants: &GrantsWith) -> Result<Vec<GrantHolder>, StoreError>;
        async fn member(&self, scope: MemberScope, account: AccountId) -> Result<Option<MemberView>, StoreError>;
    }

    #[async_trait]
    impl NotificationReader for ReadModel {
        async fn notifications(&self, account: AccountId, unread_only: bool, page: PageRequest) -> Result<Page<Notification>, StoreError>;
        async fn unread_notifications(&self, account: AccountId) -> Result<u64, StoreError>;
        async fn notification_preferences(&self, account: AccountId) -> Result<NotificationPreferences, StoreError>;
    }

    #[async_trait]
    impl OneTimeSecretReader for ReadModel {
        async fn one_time_secret(&self, secret: SecretHash) -> Result<Option<(OneTimeSecret, Account)>, StoreError>;
    }

    #[async_trait]
    impl ProjectReader for ReadModel {
        async fn projects(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<Project>, StoreError>;
        async fn project(&self, id: ProjectId) -> Result<Option<Project>, StoreError>;
        async fn project_view(&self, account: AccountId, id: ProjectId) -> Result<Option<ProjectView>, StoreError>;
        async fn reachable_projects(&self, account: AccountId, page: PageRequest) -> Result<Page<ReachableProject>, StoreError>;
    }

    #[async_trait]
    impl PublicTokenReader for ReadModel {
        async fn public_tokens(&self, query: PublicTokenQuery, page: PageRequest) -> Result<Page<PublicTokenView>, StoreError>;
        async fn public_token(&self, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError>;
        async fn public_token_uses(&self, id: PublicTokenId, since: Timestamp, bucket: Bucket) -> Result<Vec<UsesIn>, StoreError>;
        async fn guest_sessions(&self, id: PublicTokenId, now: Timestamp, limit: u16) -> Result<Vec<GuestSessionView>, StoreError>;
    }

    #[async_trait]
    impl SessionReader for ReadModel {
        async fn sessions(&self, account: AccountId, now: Timestamp, page: PageRequest) -> Result<Page<Session>, StoreError>;
    }

    #[async_trait]
    impl SignUpReader for ReadModel {
        async fn sign_up(&self, secret: SecretHash) -> Result<Option<PendingSignUp>, StoreError>;
        async fn latest_sign_up(&self, email: &EmailAddress) -> Result<Option<PendingSignUp>, StoreError>;
    }

    #[async_trait]
    impl SigningKeyReader for ReadModel {
        async fn signing_keys(&self) -> Result<Vec<SigningKeyRecord>, StoreError>;
    }

    #[async_trait]
    impl TransferReader for ReadModel {
        async fn transfers(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<TransferView>, StoreError>;
        async fn received_transfers(&self, account: AccountId, roles: Vec<Role>, now: Timestamp, page: PageRequest) -> Result<Page<TransferView>, StoreError>;
        async fn transfer(&self, id: TransferId) -> Result<Option<TransferView>, StoreError>;
        async fn latest_project_transfer(&self, project: ProjectId) -> Result<Option<TransferView>, StoreError>;
    }

    #[async_trait]
    impl WorkspaceReader for ReadModel {
        async fn workspaces(&self, account: AccountId, page: PageRequest) -> Result<Page<WorkspaceView>, StoreError>;
        async fn workspace(&self, account: AccountId, id: WorkspaceId) -> Result<Option<WorkspaceView>, StoreError>;
    }
}
