//! What lists and pages show: flat joined views, a constant number of statements each.

use std::collections::HashSet;

use async_trait::async_trait;

use super::StoreError;
use crate::model::access::{Place, Standing};
use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, InvitationId, ProjectId, PublicTokenId, TransferId, WorkspaceId};
use crate::model::invitation::{Invitation, InvitationStatus};
use crate::model::notification::{Notification, NotificationPreferences};
use crate::model::page::{Page, PageRequest};
use crate::model::project::Project;
use crate::model::public_token::{PublicToken, PublicTokenStatus};
use crate::model::role::Role;
use crate::model::text::{DisplayName, Name};
use crate::model::time::Timestamp;
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
    /// Name of the project, where it is to one; `None` as well where that project is gone.
    pub project: Option<Name>,
    /// Name of the granter.
    pub inviter: DisplayName,
    /// Address of the granter.
    pub inviter_email: EmailAddress,
    /// What the granter holds in the place now.
    pub granter_standing: Standing,
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
    /// Whether its workspace's plan includes public tokens.
    pub is_in_plan: bool,
    /// Where its workspace sends people, as far as it says.
    pub app_url: Option<String>,
}

/// Which invitations are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationScope {
    /// To a workspace itself, or to one project.
    To(Place),
    /// For this address, in all workspaces.
    For(EmailAddress),
}

/// Which public tokens are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicTokenScope {
    /// Made in a workspace.
    Workspace(WorkspaceId),
    /// Made for a project, among others.
    Project(ProjectId),
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

    /// The projects of a workspace.
    async fn projects(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<Project>, StoreError>;

    /// One project.
    async fn project(&self, id: ProjectId) -> Result<Option<Project>, StoreError>;

    /// Invitations, by creation.
    async fn invitations(
        &self,
        scope: InvitationScope,
        statuses: HashSet<InvitationStatus>,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, StoreError>;

    /// One invitation.
    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitationView>, StoreError>;

    /// Public tokens, by creation.
    async fn public_tokens(
        &self,
        scope: PublicTokenScope,
        statuses: HashSet<PublicTokenStatus>,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<PublicTokenView>, StoreError>;

    /// The transfers out of a workspace and into it: of its ownership, and of projects.
    async fn transfers(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<TransferView>, StoreError>;

    /// One transfer.
    async fn transfer(&self, id: TransferId) -> Result<Option<TransferView>, StoreError>;

    /// One public token.
    async fn public_token(&self, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError>;

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
