//! What those see and ask for who look after public tokens.

use std::collections::HashSet;

use crate::model::ids::{AccountId, GuestSessionId, ProjectId, WorkspaceId};
use crate::model::public_token::PublicTokenStatus;
use crate::model::standings::Holdings;
use crate::model::text::DisplayName;
use crate::model::time::Timestamp;
use crate::model::token_review::TokenBounds;

/// Which public tokens of a workspace are wanted: those that meet all of this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTokenQuery {
    /// Made in this workspace.
    pub workspace: WorkspaceId,
    /// Made for any of these projects, among others, and not left by it; `None` is whatever they were made for.
    pub covering: Option<Vec<ProjectId>>,
    /// With one of these statuses at `now`; none of them means all.
    pub statuses: HashSet<PublicTokenStatus>,
    /// Made by this account.
    pub creator: Option<AccountId>,
    /// Made by somebody who holds none of these now: neither such a role in its workspace nor such a permission in any
    /// of its live projects.
    pub maker_without: Option<Holdings>,
    /// Within these times.
    pub bounds: TokenBounds,
    /// The moment by which statuses are told.
    pub now: Timestamp,
}

impl PublicTokenQuery {
    /// All of a workspace.
    #[must_use]
    pub fn all(workspace: WorkspaceId, now: Timestamp) -> Self {
        Self {
            workspace,
            covering: None,
            statuses: HashSet::new(),
            creator: None,
            maker_without: None,
            bounds: TokenBounds::default(),
            now,
        }
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
