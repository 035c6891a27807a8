//! Public tokens.

use async_trait::async_trait;

use super::StoreError;
use crate::model::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::public_token::PublicToken;
use crate::model::secret::SecretHash;
use crate::model::text::Name;
use crate::model::time::Timestamp;

/// Keeps public tokens.
#[async_trait]
pub trait PublicTokenRepository {
    /// Adds a token with its projects.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the id or the code's hash is taken.
    async fn insert_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError>;

    /// Reads and locks a token. `projects` holds those it was made for, in the order of their ids.
    async fn public_token(&mut self, id: PublicTokenId) -> Result<Option<PublicToken>, StoreError>;

    /// Finds a token by any of these hashes of its code. Does not lock.
    async fn public_token_by_code(&mut self, hashes: &[SecretHash]) -> Result<Option<PublicTokenId>, StoreError>;

    /// Writes name, note, expiry, limit, `revoked_at` and `renewed_at` of a token that is there. Uses are written by
    /// [`count_use`](Self::count_use) alone.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there.
    async fn update_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError>;

    /// Reads and locks the tokens that an account made in a workspace and that are not revoked, by id.
    async fn public_tokens_of(
        &mut self,
        creator: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Vec<PublicToken>, StoreError>;

    /// Writes whose a token is, and nothing else.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there.
    async fn hand_over_public_token(&mut self, id: PublicTokenId, to: AccountId) -> Result<(), StoreError>;

    /// Counts one use in one conditional write, exactly when the token is active at `now` in the sense of
    /// [`PublicToken::status_at`] and has a live project: then `uses` is one more, `last_used_at` is `now`, and the token
    /// as it is now comes back. Otherwise nothing is written and `None` comes back. Exact under any concurrency.
    async fn count_use(&mut self, id: PublicTokenId, now: Timestamp) -> Result<Option<PublicToken>, StoreError>;

    /// The token's projects that exist, are in its workspace and never left it, in the order of their ids. Does not
    /// lock.
    async fn live_projects(&mut self, id: PublicTokenId) -> Result<Vec<ProjectId>, StoreError>;

    /// What the token's workspace is called. Does not lock.
    async fn public_token_workspace(&mut self, id: PublicTokenId) -> Result<Option<Name>, StoreError>;

    /// Takes one token whose maker is to be told of its end: not revoked, with an expiry after `now` and not after
    /// `until`, and not taken for this very expiry before; of several the one that ends first. It is marked as taken for
    /// its expiry, and locked. Whoever is at it in an unfinished unit of work has it: it is passed over, not waited for.
    async fn take_expiring_public_token(
        &mut self,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<PublicToken>, StoreError>;

    /// How many tokens of a workspace are active at `now`. The caller holds the workspace's lock.
    async fn count_active_public_tokens(&mut self, workspace: WorkspaceId, now: Timestamp) -> Result<u32, StoreError>;

    /// Revokes every token of a workspace that is not revoked yet. The caller holds the workspace's lock.
    async fn revoke_public_tokens(&mut self, workspace: WorkspaceId, at: Timestamp) -> Result<(), StoreError>;

    /// Takes a project out of every token that covers it, for good: it does not come back to them, even if it comes back
    /// to their workspace. The token's record goes on naming it among those that it was made for.
    async fn leave_public_tokens(&mut self, project: ProjectId, at: Timestamp) -> Result<(), StoreError>;
}
