//! Queries and views for the managers of public tokens.

use std::collections::HashSet;

use crate::model::ids::{AccountId, GuestSessionId, ProjectId, WorkspaceId};
use crate::model::public_token::PublicTokenStatus;
use crate::model::text::DisplayName;
use crate::model::time::Timestamp;
use crate::model::token_review::TokenBounds;
use crate::model::workspace_access::GrantsWith;

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
