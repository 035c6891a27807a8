//! The facts that decide about access: read fresh from the primary database for every request.

use async_trait::async_trait;

use super::StoreError;
use crate::model::access::{GuestFacts, Place, Standing};
use crate::model::account::Account;
use crate::model::host_key::HostKey;
use crate::model::ids::{AccountId, GuestSessionId, WorkspaceId};
use crate::model::invitation::InvitationSecret;
use crate::model::secret::SecretHash;
use crate::model::session::Session;
use crate::model::standings::Standings;

/// Reads facts; locks nothing. Never answers from a cache that a change elsewhere could have made wrong.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait AccessReader: Send + Sync {
    /// The session of a token, live or not, with its account.
    async fn session(&self, token: SecretHash) -> Result<Option<(Session, Account)>, StoreError>;

    /// The host key of a secret, live or not.
    async fn host_key(&self, secret: SecretHash) -> Result<Option<HostKey>, StoreError>;

    /// What any of these hashes of a mailed secret or a code opens, or once opened.
    async fn invitation_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationSecret>, StoreError>;

    /// What an account holds in a place, and the workspace that the place is or is in. `None` where there is no such
    /// place.
    async fn standing(&self, account: AccountId, place: Place) -> Result<Option<(WorkspaceId, Standing)>, StoreError>;

    /// What an account holds in a workspace and in each of its projects, in one statement. `None` where there is no such
    /// workspace. Projects that are gone or in another workspace are not among them.
    async fn standings(&self, account: AccountId, workspace: WorkspaceId) -> Result<Option<Standings>, StoreError>;

    /// A guest session with its public token and that token's live projects, in the order of their ids.
    async fn guest(&self, session: GuestSessionId) -> Result<Option<GuestFacts>, StoreError>;
}
