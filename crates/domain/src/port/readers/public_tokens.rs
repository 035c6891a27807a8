//! Views of public tokens, and the queries that select them.

use std::collections::HashSet;

use async_trait::async_trait;

use crate::model::ids::{AccountId, GuestSessionId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::page::{Page, PageRequest};
use crate::model::public_token::{PublicToken, PublicTokenStatus};
use crate::model::role::{Permission, Role};
use crate::model::text::{DisplayName, Name};
use crate::model::time::Timestamp;
use crate::model::token_review::TokenBounds;
use crate::model::token_usage::{Bucket, UsesIn};
use crate::model::workspace_access::GrantsWith;
use crate::port::StoreError;

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

/// Selects public tokens of a workspace that meet all of these conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTokenQuery {
    /// Workspace of the tokens.
    pub workspace: WorkspaceId,
    /// Created for at least one of these projects, and not detached from it; `None` includes all tokens.
    pub covering: Option<Vec<ProjectId>>,
    /// Statuses at `now`; an empty set means all of them.
    pub statuses: HashSet<PublicTokenStatus>,
    /// Owned by this account.
    pub creator: Option<AccountId>,
    /// The token owner holds none of these now: no such role in the workspace, and no such permission in any of the
    /// live projects.
    pub owner_without: Option<GrantsWith>,
    /// Bounds of expiry and use.
    pub bounds: TokenBounds,
    /// The time for which statuses are computed.
    pub now: Timestamp,
}

impl PublicTokenQuery {
    /// Selects all public tokens of a workspace.
    #[must_use]
    pub fn all(workspace: WorkspaceId, now: Timestamp) -> Self {
        Self {
            workspace,
            covering: None,
            statuses: HashSet::new(),
            creator: None,
            owner_without: None,
            bounds: TokenBounds::default(),
            now,
        }
    }
}

/// A guest session as the managers of its public token see it, without the secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestSessionView {
    /// Id.
    pub id: GuestSessionId,
    /// Display name that the guest entered.
    pub display_name: Option<DisplayName>,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When an access token was last issued for it.
    pub last_used_at: Timestamp,
    /// When it expires unless it is used before.
    pub idle_expires_at: Timestamp,
}

/// Reads public tokens, their uses and their guest sessions.
#[async_trait]
pub trait PublicTokenReader: Send + Sync {
    /// Lists public tokens, ordered by creation.
    async fn public_tokens(
        &self,
        query: PublicTokenQuery,
        page: PageRequest,
    ) -> Result<Page<PublicTokenView>, StoreError>;

    /// Returns a public token.
    async fn public_token(&self, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError>;

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
}
