//! What lists and pages show: flat joined views, a constant number of statements each.

use std::collections::HashSet;

use async_trait::async_trait;

use super::StoreError;
use crate::model::access::{Place, Standing};
use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, GuestSessionId, InvitationId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::invitation::{Invitation, InvitationStatus};
use crate::model::notification::{Notification, NotificationPreferences};
use crate::model::page::{Page, PageRequest};
use crate::model::project::Project;
use crate::model::public_token::{PublicToken, PublicTokenStatus};
use crate::model::role::Role;
use crate::model::text::{DisplayName, Name};
use crate::model::time::Timestamp;
use crate::model::token_review::TokenBounds;
use crate::model::token_usage::{Bucket, UsesIn};
use crate::model::workspace::Workspace;

/// A workspace as one of its members sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceView {
    /// The workspace.
    pub workspace: Workspace,
    /// The viewer's role in it.
    pub my_role: Role,
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
}

/// Which invitations are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationScope {
    /// To a workspace itself, or to one project.
    To(Place),
    /// For this address, in all workspaces.
    For(EmailAddress),
}

/// Which public tokens of a workspace are wanted: those that meet all of this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTokenQuery {
    /// Made in this workspace.
    pub workspace: WorkspaceId,
    /// Made for any of these projects, among others; `None` is whatever they were made for.
    pub covering: Option<Vec<ProjectId>>,
    /// With one of these statuses at `now`; none of them means all.
    pub statuses: HashSet<PublicTokenStatus>,
    /// Made by this account.
    pub creator: Option<AccountId>,
    /// Within these times.
    pub bounds: TokenBounds,
    /// The moment by which statuses are told.
    pub now: Timestamp,
}

impl PublicTokenQuery {
    /// All of a workspace.
    #[must_use]
    pub fn all(workspace: WorkspaceId, now: Timestamp) -> Self {
        let (statuses, bounds) = (HashSet::new(), TokenBounds::default());
        Self { workspace, covering: None, statuses, creator: None, bounds, now }
    }
}

/// A guest session as those see it who look after its public token: without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestSessionView {
    /// Id.
    pub id: GuestSessionId,
    /// What the guest wants to be called.
    pub display_name: Option<DisplayName>,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When an access token was last fetched with it.
    pub last_used_at: Timestamp,
    /// Without use until then, it ends.
    pub idle_expires_at: Timestamp,
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
        query: PublicTokenQuery,
        page: PageRequest,
    ) -> Result<Page<PublicTokenView>, StoreError>;

    /// One public token.
    async fn public_token(&self, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError>;

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
