//! Views of invitations, and the queries that select them.

use std::collections::HashSet;

use async_trait::async_trait;

use crate::model::access::EffectiveAccess;
use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, InvitationId, WorkspaceId};
use crate::model::invitation::{Invitation, InvitationSecret, InvitationStatus};
use crate::model::page::{Page, PageRequest};
use crate::model::secret::SecretHash;
use crate::model::target::Target;
use crate::model::text::{DisplayName, Name};
use crate::model::time::Timestamp;
use crate::port::StoreError;

/// An invitation with names for display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationView {
    /// The invitation.
    pub invitation: Invitation,
    /// Name of the workspace.
    pub workspace: Name,
    /// Name of the project, for an invitation to a project. `None` if that project was deleted or moved to another
    /// workspace.
    pub project: Option<Name>,
    /// Name of the target when the invitation was created, changed or resent last: the `target` of the latest of its
    /// events that has one.
    pub target_when_sent: Option<Name>,
    /// Name of the account that granted the invitation.
    pub inviter: DisplayName,
    /// Address of the account that granted the invitation.
    pub inviter_email: EmailAddress,
    /// Effective access of that account in the target now; empty if the project was deleted or moved to another
    /// workspace.
    pub granted_by_access: EffectiveAccess,
    /// Effective access of the account of the invited address in the target now; empty in the same cases.
    pub invitee_access: EffectiveAccess,
}

/// An invitation with what an account on the sending side needs to see and manage it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentInvitation {
    /// The invitation.
    pub view: InvitationView,
    /// Effective access of the account in the target; empty if the project was deleted or moved to another workspace.
    pub access: EffectiveAccess,
    /// Hash of the code of its latest generation, if it has one.
    pub code_hash: Option<SecretHash>,
}

/// An invitation that was found by one of its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationBySecret {
    /// The secret, of the latest or an earlier generation.
    pub secret: InvitationSecret,
    /// Its invitation.
    pub view: InvitationView,
    /// Whether the invited address has an account.
    pub account_exists: bool,
}

/// Selects the invitations to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationScope {
    /// Invitations to exactly this workspace or project.
    To(Target),
    /// Invitations for this address, in all workspaces.
    For(EmailAddress),
    /// Invitations that this account granted, in all workspaces.
    From(AccountId),
    /// Invitations to a workspace and its projects that this account granted.
    Within(WorkspaceId, AccountId),
}

/// Narrows an [`InvitationScope`]; the default includes every invitation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InvitationFilter {
    /// The statuses at the time of the query; an empty set means all of them.
    pub statuses: HashSet<InvitationStatus>,
    /// A part of the invited address, in its typed or canonical form. ASCII letters are compared without regard to
    /// case.
    ///
    /// Among the invitations that an account granted ([`InvitationScope::From`]), only those can match in whose target
    /// the account has access now, because the other addresses are hidden from it.
    pub text: Option<String>,
}

impl<const N: usize> From<[InvitationStatus; N]> for InvitationFilter {
    fn from(statuses: [InvitationStatus; N]) -> Self {
        Self::from(HashSet::from(statuses))
    }
}

impl From<HashSet<InvitationStatus>> for InvitationFilter {
    fn from(statuses: HashSet<InvitationStatus>) -> Self {
        Self { statuses, text: None }
    }
}

/// Reads invitations.
#[async_trait]
pub trait InvitationReader: Send + Sync {
    /// Lists invitations, ordered by creation.
    async fn invitations(
        &self,
        scope: InvitationScope,
        filter: InvitationFilter,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, StoreError>;

    /// Returns an invitation.
    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitationView>, StoreError>;

    /// Returns an invitation with the effective access of an account in its target, read in one statement.
    async fn sent_invitation(&self, account: AccountId, id: InvitationId)
    -> Result<Option<SentInvitation>, StoreError>;

    /// Returns the invitation of the secret (mailed secret or code) that has one of these hashes, read in one
    /// statement. Includes secrets of older generations.
    async fn invitation_by_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationBySecret>, StoreError>;

    /// Returns up to `limit` invitations that are undecided and expired at `now`, and whose expiry was not notified
    /// since they were created or last resent, ordered by expiry.
    async fn expired_unnotified_invitations(&self, now: Timestamp, limit: u16)
    -> Result<Vec<InvitationId>, StoreError>;
}
