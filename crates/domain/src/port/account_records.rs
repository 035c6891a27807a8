//! What is kept of what one account did and was given.

use crate::model::event::{Action, Object};
use crate::model::ids::EventId;
use crate::model::membership::Membership;
use crate::model::text::Name;
use crate::model::time::Timestamp;

use super::{InvitationView, PublicTokenView};

/// Records of one account that no other list shows; each in the order of [`ReadModel`](super::ReadModel)'s pages, newest
/// first. Memberships come by their beginning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccountRecords {
    /// What it was given where.
    pub memberships: Vec<NamedMembership>,
    /// The invitations that stand on its rights.
    pub sent_invitations: Vec<InvitationView>,
    /// The public tokens that it made.
    pub public_tokens: Vec<PublicTokenView>,
    /// What it did, as the activity log has it.
    pub activity: Vec<OwnEvent>,
}

/// A membership with the name of its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedMembership {
    /// The membership.
    pub membership: Membership,
    /// Name of the workspace, or of the project.
    pub place: Name,
}

/// An entry of the activity log whose actor is the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnEvent {
    /// Id.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub action: Action,
    /// To what.
    pub object: Object,
    /// More, by name, in the order of the names.
    pub detail: Vec<(String, String)>,
}
