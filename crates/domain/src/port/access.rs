//! The facts of access decisions, read from the primary database for every request.

use std::collections::HashMap;

use async_trait::async_trait;

use super::{GuestTokenFacts, StoreError};
use crate::model::access::{EffectiveAccess, GuestFacts};
use crate::model::account::Account;
use crate::model::api_key::ApiKey;
use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, GuestSessionId, PublicTokenId, WorkspaceId};
use crate::model::invitation::InvitationSecret;
use crate::model::secret::SecretHash;
use crate::model::session::Session;
use crate::model::target::Target;
use crate::model::workspace_access::WorkspaceAccess;

/// A session with its account, and the effective access of that account in several targets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionAccess {
    /// The session, live or not.
    pub session: Session,
    /// Its account.
    pub account: Account,
    /// The effective access, with the workspace that the target is or belongs to. Targets that do not exist are left
    /// out.
    pub access: HashMap<Target, (WorkspaceId, EffectiveAccess)>,
}

/// An API key, and the effective access of several accounts in targets of any workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKeyAccess {
    /// The key, revoked or not.
    pub key: ApiKey,
    /// The effective access, with the workspace that the target is or belongs to. Targets that do not exist are left
    /// out.
    pub access: HashMap<(AccountId, Target), (WorkspaceId, EffectiveAccess)>,
}

/// Reads the facts of access decisions, without locks.
///
/// Never answers from a cache that a change by another instance could have made stale.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait AccessReader: Send + Sync {
    /// Returns the session with this token hash and its account, whether the session is live or not.
    async fn session(&self, token: SecretHash) -> Result<Option<(Session, Account)>, StoreError>;

    /// Returns the session with this token hash and its account, like [`session`](Self::session), and how many
    /// notifications of the account are unread, at most
    /// [`MAX_UNREAD_COUNT`](crate::model::notification::MAX_UNREAD_COUNT), read in one statement.
    async fn session_with_unread(&self, token: SecretHash) -> Result<Option<(Session, Account, u64)>, StoreError>;

    /// Returns the account of an address.
    async fn account_by_email(&self, email: &EmailAddress) -> Result<Option<Account>, StoreError>;

    /// Returns the API key with this secret hash, revoked or not.
    async fn api_key(&self, secret: SecretHash) -> Result<Option<ApiKey>, StoreError>;

    /// Returns the session with this token hash and the effective access of its account in the targets, read in one
    /// statement. Returns `None` if the session does not exist.
    async fn session_access(&self, token: SecretHash, targets: &[Target]) -> Result<Option<SessionAccess>, StoreError>;

    /// Returns the API key with this secret hash and the effective access of the accounts in the targets, read in one
    /// statement. Returns `None` if the key does not exist.
    async fn api_key_access(
        &self,
        secret: SecretHash,
        subjects: &[(AccountId, Target)],
    ) -> Result<Option<ApiKeyAccess>, StoreError>;

    /// Returns the invitation secret (mailed secret or code) that has one of these hashes, including those of older
    /// generations.
    async fn invitation_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationSecret>, StoreError>;

    /// Returns the effective access of an account in a target, with the workspace that the target is or belongs to.
    /// Returns `None` if the target does not exist.
    async fn effective_access(
        &self,
        account: AccountId,
        target: Target,
    ) -> Result<Option<(WorkspaceId, EffectiveAccess)>, StoreError>;

    /// Returns all that an account holds in a workspace: its role, and its permissions in the projects, read in one
    /// statement.
    ///
    /// Returns `None` if the workspace does not exist. Projects that were deleted or moved to another workspace are not
    /// included.
    async fn workspace_access(
        &self,
        account: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Option<WorkspaceAccess>, StoreError>;

    /// Returns the public token whose code has one of these hashes.
    async fn public_token_by_code(&self, hashes: &[SecretHash]) -> Result<Option<PublicTokenId>, StoreError>;

    /// Returns a public token, and what else the access of its guests depends on, read in one statement.
    async fn guest_token(&self, id: PublicTokenId) -> Result<Option<GuestTokenFacts>, StoreError>;

    /// Returns a guest session with its public token, the live projects of that token, ordered by id, and what the
    /// plan of the workspace includes, read in one statement.
    async fn guest(&self, session: GuestSessionId) -> Result<Option<GuestFacts>, StoreError>;
}
