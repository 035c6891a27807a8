//! Public tokens.

use async_trait::async_trait;

use super::StoreError;
use crate::model::event::Event;
use crate::model::guest_session::GuestSession;
use crate::model::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::public_token::PublicToken;
use crate::model::text::Name;
use crate::model::time::Timestamp;

/// The live projects of a public token with their names, ordered by id.
pub type LiveProjects = Vec<(ProjectId, Name)>;

/// A public token, and what else the access of its guests depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestTokenFacts {
    /// The token.
    pub token: PublicToken,
    /// Its live projects with their names, ordered by id.
    pub projects: LiveProjects,
    /// Whether the plan of its workspace includes public tokens.
    pub is_in_plan: bool,
    /// Address of the host application, if the workspace has one of its own.
    pub app_url: Option<String>,
}

/// What a use of a public token writes besides the count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redemption {
    /// The guest session that it opens.
    pub session: GuestSession,
    /// Its audit event.
    pub event: Event,
}

/// Stores public tokens.
#[async_trait]
pub trait PublicTokenRepository {
    /// Reads and locks a token. `projects` lists those it was created for, ordered by id.
    async fn public_token(&mut self, id: PublicTokenId) -> Result<Option<PublicToken>, StoreError>;

    /// Reads and locks a token together with its [live projects](Self::live_projects) and their names. The caller holds
    /// the lock of the workspace.
    async fn public_token_with_projects(
        &mut self,
        id: PublicTokenId,
    ) -> Result<Option<(PublicToken, LiveProjects)>, StoreError>;

    /// Reads and locks the tokens of a workspace that an account owns and that are not revoked, ordered by id, each with
    /// its [live projects](Self::live_projects). The caller holds the lock of the workspace.
    async fn public_tokens_of(
        &mut self,
        creator: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Vec<(PublicToken, Vec<ProjectId>)>, StoreError>;

    /// Counts one use in one conditional write, if and only if the token is active at `now` in the sense of
    /// [`PublicToken::status_at`] and has a live project.
    ///
    /// Increments `uses`, sets `last_used_at` to `now`, and returns the updated token with the facts about its
    /// guests. Otherwise writes nothing and returns `None`. Exact under any concurrency.
    async fn count_use(&mut self, id: PublicTokenId, now: Timestamp) -> Result<Option<GuestTokenFacts>, StoreError>;

    /// Returns the projects of a token that exist, are in its workspace and never left it, ordered by id. Does not
    /// lock.
    async fn live_projects(&mut self, id: PublicTokenId) -> Result<Vec<ProjectId>, StoreError>;

    /// Returns the name of the token's workspace. Does not lock.
    async fn public_token_workspace(&mut self, id: PublicTokenId) -> Result<Option<Name>, StoreError>;

    /// Selects, locks and marks one token whose owner is to be notified of its expiry.
    ///
    /// The token is not revoked, expires after `now` and not after `until`, and was not selected for this same expiry
    /// before. If there are several, the one with the earliest expiry is selected. Tokens that another unit of work has
    /// locked are skipped, not waited for.
    async fn take_expiring_public_token(
        &mut self,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<PublicToken>, StoreError>;

    /// Counts the tokens of a workspace that are active at `now`. The count stops at `limit`. The caller holds the lock of
    /// the workspace.
    async fn count_active_public_tokens(
        &mut self,
        workspace: WorkspaceId,
        now: Timestamp,
        limit: u32,
    ) -> Result<u32, StoreError>;
}
