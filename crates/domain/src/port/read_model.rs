//! What lists and pages show: flat joined views, a constant number of statements each.

use std::collections::HashSet;

use async_trait::async_trait;

use super::{
    AccountRecords, ActivityFilter, ActivityScope, EventView, GuestSessionView, MemberScope, MemberSearch, MemberView,
    PublicTokenQuery, StoreError,
};
use crate::model::access::{Place, Standing};
use crate::model::email::EmailAddress;
use crate::model::host_key::HostKey;
use crate::model::ids::{AccountId, InvitationId, ProjectId, PublicTokenId, TransferId, WorkspaceId};
use crate::model::invitation::{Invitation, InvitationStatus};
use crate::model::notification::{Notification, NotificationPreferences};
use crate::model::page::{Page, PageRequest};
use crate::model::project::Project;
use crate::model::public_token::PublicToken;
use crate::model::role::{Permission, Role};
use crate::model::session::Session;
use crate::model::text::{DisplayName, Name};
use crate::model::time::Timestamp;
use crate::model::token_usage::{Bucket, UsesIn};
use crate::model::transfer::Transfer;
use crate::model::workspace::Workspace;

/// A workspace as one of its members sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceView {
    /// The workspace.
    pub workspace: Workspace,
    /// The viewer's role in it.
    pub my_role: Role,
    /// The member whom its ownership is offered to, expired or not, while they are the member of then.
    pub pending_owner: Option<PendingOwner>,
}

/// Somebody whom a workspace's ownership is offered to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingOwner {
    /// Who.
    pub account_id: AccountId,
    /// Their name.
    pub name: DisplayName,
    /// When the offer runs out.
    pub expires_at: Timestamp,
}

/// A transfer with the names around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferView {
    /// The transfer.
    pub transfer: Transfer,
    /// Name of the workspace that is offered, or in which the project was.
    pub workspace: Name,
    /// Name of the project, where it is one.
    pub project: Option<Name>,
    /// Name of the workspace that the project is to go to.
    pub to_workspace: Option<Name>,
    /// Name of the member whom an ownership is offered to.
    pub to_account: Option<DisplayName>,
    /// Name of whoever offered it.
    pub offered_by: DisplayName,
}

/// An invitation with the names around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationView {
    /// The invitation.
    pub invitation: Invitation,
    /// Name of the workspace.
    pub workspace: Name,
    /// Name of the project, where it is to one; `None` as well where that project is gone, or in another workspace.
    pub project: Option<Name>,
    /// Name that the workspace or project that it is to had when the invitation was made, changed or resent last: the
    /// `target` of the latest of its events that has one.
    pub target_when_sent: Option<Name>,
    /// Name of the granter.
    pub inviter: DisplayName,
    /// Address of the granter.
    pub inviter_email: EmailAddress,
    /// What the granter holds in the place now; nothing in a project that is gone, or in another workspace.
    pub granter_standing: Standing,
    /// What the account of the invited address holds in the place now, likewise.
    pub invitee_standing: Standing,
}

/// A public token with the names around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTokenView {
    /// The token.
    pub token: PublicToken,
    /// Its live projects with their names, in the order of their ids.
    pub projects: Vec<(ProjectId, Name)>,
    /// Name of whoever made it.
    pub creator: DisplayName,
    /// The maker's role in its workspace now.
    pub creator_role: Option<Role>,
    /// The maker's permissions in its live projects now, least first.
    pub creator_permissions: Vec<Permission>,
    /// Whether its workspace's plan includes public tokens.
    pub is_in_plan: bool,
    /// Where its workspace sends people, as far as it says.
    pub app_url: Option<String>,
}

/// A project that an account can reach, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReachableProject {
    /// The project.
    pub project: Project,
    /// Name of its workspace.
    pub workspace: Name,
    /// What the account holds in it.
    pub standing: Standing,
}

/// A host application's key with the name of whoever made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostKeyView {
    /// The key.
    pub key: HostKey,
    /// Name of whoever made it.
    pub creator: DisplayName,
}

/// Which invitations are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationScope {
    /// To a workspace itself, or to one project.
    To(Place),
    /// For this address, in all workspaces.
    For(EmailAddress),
    /// Of this granter, in all workspaces.
    From(AccountId),
    /// To a workspace and its projects, on the rights of this account.
    Within(WorkspaceId, AccountId),
}

/// Which invitations of a scope are wanted; the default is all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InvitationFilter {
    /// Where they stand at the moment of asking; an empty set means anywhere.
    pub statuses: HashSet<InvitationStatus>,
    /// A part of the invited address, as typed or as compared; lower and upper case ASCII letters are the same here.
    /// Among those that a granter sent, this finds the ones alone in whose place the granter holds something now: the
    /// others' addresses are not theirs to see.
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

/// Reads views; locks nothing. Pages are newest first: by creation, then by id, both descending; a page continues after
/// its request's cursor. An empty set of statuses means all of them; statuses are those at `now`.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait ReadModel: Send + Sync {
    /// The workspaces in which an account has a role.
    async fn workspaces(&self, account: AccountId, page: PageRequest) -> Result<Page<WorkspaceView>, StoreError>;

    /// One workspace in which an account has a role.
    async fn workspace(&self, account: AccountId, id: WorkspaceId) -> Result<Option<WorkspaceView>, StoreError>;

    /// Members, by when they joined; those who fit the search.
    async fn members(
        &self,
        scope: MemberScope,
        search: Option<MemberSearch>,
        page: PageRequest,
    ) -> Result<Page<MemberView>, StoreError>;

    /// One member.
    async fn member(&self, scope: MemberScope, account: AccountId) -> Result<Option<MemberView>, StoreError>;

    /// The projects of a workspace.
    async fn projects(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<Project>, StoreError>;

    /// One project.
    async fn project(&self, id: ProjectId) -> Result<Option<Project>, StoreError>;

    /// The projects in which an account has a permission, or in whose workspace it has a role; each once.
    async fn reachable_projects(
        &self,
        account: AccountId,
        page: PageRequest,
    ) -> Result<Page<ReachableProject>, StoreError>;

    /// The sessions of an account that are live at `now`, by creation.
    async fn sessions(
        &self,
        account: AccountId,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<Session>, StoreError>;

    /// What an account did and was given, for its owner to take along.
    async fn account_records(&self, account: AccountId) -> Result<AccountRecords, StoreError>;

    /// Invitations, by creation.
    async fn invitations(
        &self,
        scope: InvitationScope,
        filter: InvitationFilter,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, StoreError>;

    /// One invitation.
    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitationView>, StoreError>;

    /// Entries of the activity log, by time.
    async fn events(
        &self,
        scope: ActivityScope,
        filter: ActivityFilter,
        page: PageRequest,
    ) -> Result<Page<EventView>, StoreError>;

    /// Public tokens, by creation.
    async fn public_tokens(
        &self,
        query: PublicTokenQuery,
        page: PageRequest,
    ) -> Result<Page<PublicTokenView>, StoreError>;

    /// The transfers out of a workspace and into it: of its ownership, and of projects.
    async fn transfers(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<TransferView>, StoreError>;

    /// The transfers that an account can be asked about at `now`, undecided and not run out: of ownership to it, while
    /// it is the member of then, and of projects to a workspace in which it has one of these roles.
    async fn received_transfers(
        &self,
        account: AccountId,
        roles: Vec<Role>,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<TransferView>, StoreError>;

    /// One transfer.
    async fn transfer(&self, id: TransferId) -> Result<Option<TransferView>, StoreError>;

    /// One public token.
    async fn public_token(&self, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError>;

    /// The host keys of a workspace, revoked ones too, by creation.
    async fn host_keys(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<HostKeyView>, StoreError>;

    /// How often a public token was redeemed from `since` on, counted by the moments at which its guest sessions were
    /// opened: one entry per bucket that has any, each `at` the [`start`](Bucket::start) of its bucket, earliest first.
    async fn public_token_uses(
        &self,
        id: PublicTokenId,
        since: Timestamp,
        bucket: Bucket,
    ) -> Result<Vec<UsesIn>, StoreError>;

    /// The guest sessions of a public token whose `idle_expires_at` has not come at `now`, newest first, at most
    /// `limit`. Whether the token lets them go on is not asked here.
    async fn guest_sessions(
        &self,
        id: PublicTokenId,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<GuestSessionView>, StoreError>;

    /// An account's notifications, by time; all of them or only the unread ones.
    async fn notifications(
        &self,
        account: AccountId,
        unread_only: bool,
        page: PageRequest,
    ) -> Result<Page<Notification>, StoreError>;

    /// How many of an account's notifications are unread.
    async fn unread_notifications(&self, account: AccountId) -> Result<u64, StoreError>;

    /// By which ways an account wants to be told of what.
    async fn notification_preferences(&self, account: AccountId) -> Result<NotificationPreferences, StoreError>;
}
