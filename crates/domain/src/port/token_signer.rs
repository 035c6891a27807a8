//! Signed tokens: share tokens and access tokens of guests.

use async_trait::async_trait;

use crate::model::ids::{GuestSessionId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::role::Permission;
use crate::model::time::Timestamp;

/// Claims of an access token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessClaims {
    /// The guest session: `sub`.
    pub session_id: GuestSessionId,
    /// The public token: `ptk` and `client_id`.
    pub token_id: PublicTokenId,
    /// The workspace: `aud`.
    pub workspace_id: WorkspaceId,
    /// The projects that the token gives access to.
    pub projects: Vec<ProjectId>,
    /// Permission of the guest in these projects.
    pub permission: Permission,
    /// Time of issue: `iat`, in whole seconds.
    pub issued_at: Timestamp,
    /// Expiry: `exp`, in whole seconds.
    pub expires_at: Timestamp,
}

/// Signs and verifies tokens.
///
/// Verification covers authenticity and form, never time: whether a token is still valid is decided by the records and
/// the rules.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait TokenSigner: Send + Sync {
    /// Returns whether this instance has a key to sign with. It has none while it can open none of the stored signing
    /// keys; then nothing may be signed.
    fn can_sign(&self) -> bool;

    /// Signs a share token, which points to the record of a public token. The same arguments and key always give the
    /// same text.
    fn sign_share(&self, id: PublicTokenId, issued_at: Timestamp) -> String;

    /// Returns the public token that an authentic share token points to; `None` for any other text, without a reason.
    fn verify_share_token(&self, token: &str) -> Option<PublicTokenId>;

    /// Signs an access token (RFC 9068) with a new `jti`.
    fn sign_access(&self, claims: &AccessClaims) -> String;

    /// Returns the claims of an authentic access token, regardless of its age; `None` for any other text.
    fn verify_access_token(&self, token: &str) -> Option<AccessClaims>;

    /// Returns the `jti` of an authentic access token; `None` for any other text.
    fn access_id(&self, token: &str) -> Option<String>;

    /// Reloads the key set if `token` names an unknown `kid`, because another instance can have created the key.
    ///
    /// Returns `true` if that key is now available and the token should be verified again. Throttled: frequent calls
    /// cause few reloads. Never fails: if the keys cannot be loaded, the key stays unknown.
    async fn reload_keys_for(&self, token: &str) -> bool;

    /// Returns whether a token names a stored signing key that this instance cannot unseal. Another instance might be
    /// able to verify the token.
    fn names_unopened_key(&self, token: &str) -> bool;

    /// Returns the published key set (RFC 7517) as JSON.
    fn jwks(&self) -> String;
}
