//! Signed tokens: share links and guest access tokens.

use async_trait::async_trait;

use crate::model::ids::{GuestSessionId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::role::Permission;
use crate::model::time::Timestamp;

/// What a guest's access token says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessClaims {
    /// The guest session: `sub`.
    pub session_id: GuestSessionId,
    /// The public token: `ptk` and `client_id`.
    pub token_id: PublicTokenId,
    /// The workspace: `aud`.
    pub workspace_id: WorkspaceId,
    /// The projects that it opens.
    pub projects: Vec<ProjectId>,
    /// What the guest may do in them.
    pub permission: Permission,
    /// From when: `iat`, to the second.
    pub issued_at: Timestamp,
    /// Until when: `exp`, to the second.
    pub expires_at: Timestamp,
}

/// Signs and reads tokens. Reading decides about authenticity and form alone, never about time: whether a token is
/// still good is the records' and the rules' to say.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait TokenSigner: Send + Sync {
    /// The share link's token: a signed pointer to the record. The same arguments and key give the same text.
    fn sign_share(&self, id: PublicTokenId, issued_at: Timestamp) -> String;

    /// Whom an authentic share token points to; `None` for anything else, without saying why.
    fn read_share(&self, token: &str) -> Option<PublicTokenId>;

    /// A guest's access token (RFC 9068), with a fresh `jti`.
    fn sign_access(&self, claims: &AccessClaims) -> String;

    /// What an authentic access token of this instance says, whatever its age; `None` for anything else.
    fn read_access(&self, token: &str) -> Option<AccessClaims>;

    /// The `jti` of an authentic access token; `None` for anything else.
    fn access_id(&self, token: &str) -> Option<String>;

    /// Called when a token was refused: where it names a key that this instance has not seen, looks whether another
    /// instance made one, and says whether it is worth reading the token again. However often it is called, it looks
    /// only so often. Never fails: what cannot be looked up stays unknown.
    async fn catch_up(&self, token: &str) -> bool;

    /// Whether a token names a key of this deployment that this instance cannot open: another instance may read it.
    fn names_unopened_key(&self, token: &str) -> bool;

    /// The published key set (RFC 7517) as JSON.
    fn jwks(&self) -> String;
}
