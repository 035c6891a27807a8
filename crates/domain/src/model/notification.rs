//! In-app notifications.

use super::event::Object;
use super::ids::{AccountId, NotificationId};
use super::time::Timestamp;

/// Something that an account should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// Id.
    pub id: NotificationId,
    /// For whom.
    pub account_id: AccountId,
    /// What about.
    pub kind: NotificationKind,
    /// When.
    pub at: Timestamp,
    /// When it was read.
    pub read_at: Option<Timestamp>,
    /// Whose doing it is, by name: an inviter's or an invitee's.
    pub person: String,
    /// Where: the workspace or project.
    pub object: Object,
}

/// What a notification is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum NotificationKind {
    /// Somebody invited you.
    InvitationReceived,
    /// Somebody whom you invited joined.
    InvitationAccepted,
    /// Somebody whom you invited said no.
    InvitationDeclined,
}

impl NotificationKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::InvitationReceived, Self::InvitationAccepted, Self::InvitationDeclined];

    /// The name in the API and in stores.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvitationReceived => "invitation_received",
            Self::InvitationAccepted => "invitation_accepted",
            Self::InvitationDeclined => "invitation_declined",
        }
    }
}
