//! The read model: joined views for lists and pages, each read with a constant number of statements.

use std::collections::HashSet;

use async_trait::async_trait;

use super::{
    AccountRecords, ActivityFilter, ActivityScope, EventView, GrantHolder, GuestSessionView, MemberScope, MemberSearch,
    MemberView, PublicTokenQuery, StoreError,
};
use crate::model::access::EffectiveAccess;
use crate::model::api_key::ApiKey;
use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, InvitationId, ProjectId, PublicTokenId, TransferId, WorkspaceId};
use crate::model::invitation::{Invitation, InvitationSecret, InvitationStatus};
use crate::model::notification::{Notification, NotificationPreferences};
use crate::model::page::{Page, PageRequest};
use crate::model::project::Project;
use crate::model::public_token::PublicToken;
use crate::model::role::{Permission, Role};
use crate::model::secret::SecretHash;
use crate::model::session::Session;
use crate::model::target::Target;
use crate::model::text::{DisplayName, Name};
use crate::model::time::Timestamp;
use crate::model::token_usage::{Bucket, UsesIn};
use crate::model::transfer::Transfer;
use crate::model::workspace::Workspace;
use crate::model::workspace_access::GrantsWith;

/// A workspace from the view of one of its members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceView {
    /// The workspace.
    pub workspace: Workspace,
    /// Role of the viewer.
    pub my_role: Role,
    /// The member who is offered the ownership, whether the offer has expired or not, as long as their membership is
    /// the one of the time of the offer.
    pub pending_owner: Option<PendingOwner>,
}

/// A project from the view of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectView {
    /// The project.
    pub project: Project,
    /// Effective access of the account in it; empty for an account without access.
    pub access: EffectiveAccess,
    /// Its workspace, if the account has a role there.
    pub workspace: Option<WorkspaceView>,
}

/// A member who is offered the ownership of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingOwner {
    /// Account of the member.
    pub account_id: AccountId,
    /// Display name of the member.
    pub name: DisplayName,
    /// When the offer expires.
    pub expires_at: Timestamp,
}

/// A transfer with names for display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferView {
    /// The transfer.
    pub transfer: Transfer,
    /// Name of the workspace whose ownership is offered, or that the project comes from.
    pub workspace: Name,
    /// Name of the project, for a project transfer.
    pub project: Option<Name>,
    /// Name of the receiving workspace, for a project transfer.
    pub to_workspace: Option<Name>,
    /// Name of the member who is offered the ownership, for an ownership transfer.
    pub to_account: Option<DisplayName>,
    /// Name of the account that requested the transfer.
    pub offered_by: DisplayName,
}

/// An invitation with names for display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationView {
    /// The invitation.
    pub invitation: Invitation,
    /// Name of the workspace.
    pub workspace: Name,
    /// Name of the project, for an invitation to a project. `None` if that project was deleted or moved to another
    /// workspace.
    pub project: Option<Name>,
    /// Name of the target when the invitation was created, changed or resent last: the `target` of the latest of its
    /// events that has one.
    pub target_when_sent: Option<Name>,
    /// Name of the account that granted the invitation.
    pub inviter: DisplayName,
    /// Address of the account that granted the invitation.
    pub inviter_email: EmailAddress,
    /// Effective access of that account in the target now; empty if the project was deleted or moved to another
    /// workspace.
    pub granted_by_access: EffectiveAccess,
    /// Effective access of the account of the invited address in the target now; empty in the same cases.
    pub invitee_access: EffectiveAccess,
}

/// An invitation with what an account on the sending side needs to see and manage it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentInvitation {
    /// The invitation.
    pub view: InvitationView,
    /// Effective access of the account in the target; empty if the project was deleted or moved to another workspace.
    pub access: EffectiveAccess,
    /// Hash of the code of its latest generation, if it has one.
    pub code_hash: Option<SecretHash>,
}

/// An invitation that was found by one of its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationBySecret {
    /// The secret, of the latest or an earlier generation.
    pub secret: InvitationSecret,
    /// Its invitation.
    pub view: InvitationView,
    /// Whether the invited address has an account.
    pub account_exists: bool,
}

/// A public token with names for display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTokenView {
    /// The token.
    pub token: PublicToken,
    /// Its live projects with their names, ordered by id.
    pub projects: Vec<(ProjectId, Name)>,
    /// Name of the account that created it.
    pub creator: DisplayName,
    /// Role of the token owner in the workspace now.
    pub creator_role: Option<Role>,
    /// Permissions of the token owner in the live projects now, in ascending order.
    pub creator_permissions: Vec<Permission>,
    /// Whether the plan of its workspace includes public tokens.
    pub is_in_plan: bool,
    /// Address of the host application, if the workspace has one of its own.
    pub app_url: Option<String>,
}

/// A project that an account has access to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReachableProject {
    /// The project.
    pub project: Project,
    /// Name of its workspace.
    pub workspace: Name,
    /// Effective access of the account in the project.
    pub access: EffectiveAccess,
}

/// An API key with the name of the account that created it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKeyView {
    /// The key.
    pub key: ApiKey,
    /// Name of the account that created it.
    pub creator: DisplayName,
}

/// Selects the invitations to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationScope {
    /// Invitations to exactly this workspace or project.
    To(Target),
    /// Invitations for this address, in all workspaces.
    For(EmailAddress),
    /// Invitations that this account granted, in all workspaces.
    From(AccountId),
    /// Invitations to a workspace and its projects that this account granted.
    Within(WorkspaceId, AccountId),
}

/// Narrows an [`InvitationScope`]; the default includes every invitation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InvitationFilter {
    /// The statuses at the time of the query; an empty set means all of them.
    pub statuses: HashSet<InvitationStatus>,
    /// A part of the invited address, in its typed or canonical form. ASCII letters are compared without regard to
    /// case.
    ///
    /// Among the invitations that an account granted ([`InvitationScope::From`]), only those can match in whose target
    /// the account has access now, because the other addresses are hidden from it.
    pub text: Option<String>,
}

impl<const N: usize> From<[InvitationStatus; N]> for InvitationFilter {
    fn from(statuses: [InvitationStatus; N]) -> Self {
        Self::from(HashSet::from(statuses))
    }
}

impl From<HashSet<InvitationStatus>> for InvitationFilter {
    fn from(statuses: HashSet<InvitationStatus>) -> Self {
        Self { statuses, text: None }
    }
}

/// Reads views for lists and pages, without locks.
///
/// Pages are ordered by creation, then by id, both descending. A page continues after the cursor of its request. An
/// empty set of statuses means all of them; statuses are computed for `now`.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait ReadModel: Send + Sync {
    /// Lists the workspaces in which an account has a role.
    async fn workspaces(&self, account: AccountId, page: PageRequest) -> Result<Page<WorkspaceView>, StoreError>;

    /// Returns a workspace, if the account has a role in it.
    async fn workspace(&self, account: AccountId, id: WorkspaceId) -> Result<Option<WorkspaceView>, StoreError>;

    /// Lists the members of a scope that match the search, ordered by when they joined.
    async fn members(
        &self,
        scope: MemberScope,
        search: Option<MemberSearch>,
        page: PageRequest,
    ) -> Result<Page<MemberView>, StoreError>;

    /// Returns the accounts that hold one of these roles in a workspace, or one of these permissions in one of these
    /// live projects of it, ordered by id. Their permissions are those in these projects.
    async fn holders(
        &self,
        workspace: WorkspaceId,
        projects: &[ProjectId],
        grants: &GrantsWith,
    ) -> Result<Vec<GrantHolder>, StoreError>;

    /// Returns one member of a scope.
    async fn member(&self, scope: MemberScope, account: AccountId) -> Result<Option<MemberView>, StoreError>;

    /// Lists the projects of a workspace.
    async fn projects(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<Project>, StoreError>;

    /// Returns a project.
    async fn project(&self, id: ProjectId) -> Result<Option<Project>, StoreError>;

    /// Returns a project with its workspace, from the view of an account.
    async fn project_view(&self, account: AccountId, id: ProjectId) -> Result<Option<ProjectView>, StoreError>;

    /// Lists the projects in which an account has a permission, or in whose workspace it has a role; each once.
    async fn reachable_projects(
        &self,
        account: AccountId,
        page: PageRequest,
    ) -> Result<Page<ReachableProject>, StoreError>;

    /// Lists the sessions of an account that are live at `now`, ordered by creation.
    async fn sessions(
        &self,
        account: AccountId,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<Session>, StoreError>;

    /// Returns all records of an account, for its export.
    async fn account_records(&self, account: AccountId) -> Result<AccountRecords, StoreError>;

    /// Lists invitations, ordered by creation.
    async fn invitations(
        &self,
        scope: InvitationScope,
        filter: InvitationFilter,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, StoreError>;

    /// Returns an invitation.
    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitationView>, StoreError>;

    /// Returns an invitation with the effective access of an account in its target, read in one statement.
    async fn sent_invitation(&self, account: AccountId, id: InvitationId)
    -> Result<Option<SentInvitation>, StoreError>;

    /// Returns the invitation of the secret (mailed secret or code) that has one of these hashes, read in one
    /// statement. Includes secrets of older generations.
    async fn invitation_by_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationBySecret>, StoreError>;

    /// Lists audit events, ordered by time.
    async fn events(
        &self,
        scope: ActivityScope,
        filter: ActivityFilter,
        page: PageRequest,
    ) -> Result<Page<EventView>, StoreError>;

    /// Lists public tokens, ordered by creation.
    async fn public_tokens(
        &self,
        query: PublicTokenQuery,
        page: PageRequest,
    ) -> Result<Page<PublicTokenView>, StoreError>;

    /// Lists the transfers that concern a workspace: of its ownership, and of projects out of it and into it.
    async fn transfers(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<TransferView>, StoreError>;

    /// Lists the transfers that wait for an answer of an account at `now`, undecided and not expired.
    ///
    /// These are ownership transfers to the account, while its membership is the one of the time of the offer, and
    /// project transfers to a workspace in which it has one of these roles.
    async fn received_transfers(
        &self,
        account: AccountId,
        roles: Vec<Role>,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<TransferView>, StoreError>;

    /// Returns a transfer.
    async fn transfer(&self, id: TransferId) -> Result<Option<TransferView>, StoreError>;

    /// Returns the latest transfer of a project, pending or not.
    async fn latest_project_transfer(&self, project: ProjectId) -> Result<Option<TransferView>, StoreError>;

    /// Returns a public token.
    async fn public_token(&self, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError>;

    /// Lists the API keys of a workspace, including revoked ones, ordered by creation.
    async fn api_keys(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<ApiKeyView>, StoreError>;

    /// Counts the uses of a public token from `since` on, by the times at which its guest sessions were opened.
    ///
    /// Returns one entry for each bucket that has any, `at` the [`start`](Bucket::start) of the bucket, earliest first.
    async fn public_token_uses(
        &self,
        id: PublicTokenId,
        since: Timestamp,
        bucket: Bucket,
    ) -> Result<Vec<UsesIn>, StoreError>;

    /// Returns up to `limit` guest sessions of a public token whose `idle_expires_at` is later than `now`, newest
    /// first. Does not check whether the token still permits them.
    async fn guest_sessions(
        &self,
        id: PublicTokenId,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<GuestSessionView>, StoreError>;

    /// Lists the notifications of an account, ordered by time; all of them or only the unread ones.
    async fn notifications(
        &self,
        account: AccountId,
        unread_only: bool,
        page: PageRequest,
    ) -> Result<Page<Notification>, StoreError>;

    /// Returns how many notifications of an account are unread.
    async fn unread_notifications(&self, account: AccountId) -> Result<u64, StoreError>;

    /// Returns the notification preferences of an account.
    async fn notification_preferences(&self, account: AccountId) -> Result<NotificationPreferences, StoreError>;
}
