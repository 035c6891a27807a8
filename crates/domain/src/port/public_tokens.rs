//! Public tokens.

use async_trait::async_trait;

use super::StoreError;
use crate::model::event::Event;
use crate::model::guest_session::GuestSession;
use crate::model::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::public_token::PublicToken;
use crate::model::text::Name;
use crate::model::time::Timestamp;

/// A public token, and what else the access of its guests depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestTokenFacts {
    /// The token.
    pub token: PublicToken,
    /// Its live projects with their names, ordered by id.
    pub projects: Vec<(ProjectId, Name)>,
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
    /// Adds a token with its projects.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the id or the hash of the code exists.
    async fn insert_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError>;

    /// Reads and locks a token. `projects` lists those it was created for, ordered by id.
    async fn public_token(&mut self, id: PublicTokenId) -> Result<Option<PublicToken>, StoreError>;

    /// Updates name, note, expiry, usage limit, `revoked_at` and `renewed_at` of an existing token. Only
    /// [`count_use`](Self::count_use) writes uses.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the token does not exist.
    async fn update_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError>;

    /// Reads and locks the tokens of a workspace that an account owns and that are not revoked, ordered by id.
    async fn public_tokens_of(
        &mut self,
        creator: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Vec<PublicToken>, StoreError>;

    /// Sets the owner of a token, and no other field.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the token does not exist.
    async fn set_token_owner(&mut self, id: PublicTokenId, to: AccountId) -> Result<(), StoreError>;

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

    /// Revokes every token of a workspace that is not revoked yet. The caller holds the lock of the workspace.
    async fn revoke_public_tokens(&mut self, workspace: WorkspaceId, at: Timestamp) -> Result<(), StoreError>;

    /// Detaches a project from every token that covers it, permanently.
    ///
    /// The project does not return to them, even if it returns to their workspace. The records of the tokens still list
    /// it among the projects that they were created for.
    async fn detach_project_from_tokens(&mut self, project: ProjectId, at: Timestamp) -> Result<(), StoreError>;
}
