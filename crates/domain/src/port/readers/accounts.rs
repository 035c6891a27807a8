//! Everything that is stored about the activity and the memberships of one account, for its export.

use async_trait::async_trait;

use super::{InvitationView, PublicTokenView};
use crate::model::event::{Action, Object};
use crate::model::ids::{AccountId, EventId};
use crate::model::membership::Membership;
use crate::model::text::Name;
use crate::model::time::Timestamp;
use crate::port::StoreError;

/// Records of one account that no other list shows.
///
/// Each list is in the order of the pages of [`ReadModel`](super::ReadModel): newest first; memberships are ordered by
/// `joined_at`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccountRecords {
    /// The memberships of the account.
    pub memberships: Vec<NamedMembership>,
    /// The invitations that the account granted.
    pub sent_invitations: Vec<InvitationView>,
    /// The public tokens that the account owns.
    pub public_tokens: Vec<PublicTokenView>,
    /// The audit events whose actor is the account.
    pub activity: Vec<OwnEvent>,
}

/// A membership with the name of its target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedMembership {
    /// The membership.
    pub membership: Membership,
    /// Name of the workspace, or of the project.
    pub target: Name,
}

/// An audit event whose actor is the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnEvent {
    /// Id.
    pub id: EventId,
    /// Time of the event.
    pub at: Timestamp,
    /// What was done.
    pub action: Action,
    /// What it was done to.
    pub object: Object,
    /// Additional details as pairs of name and value, ordered by name.
    pub detail: Vec<(String, String)>,
}

/// Reads the records of accounts.
#[async_trait]
pub trait AccountReader: Send + Sync {
    /// Returns all records of an account, for its export.
    async fn account_records(&self, account: AccountId) -> Result<AccountRecords, StoreError>;
}
