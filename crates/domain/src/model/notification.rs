//! Notifications of accounts, and the channels by which they are sent.

use std::collections::BTreeMap;

use super::event::Object;
use super::ids::{AccountId, NotificationId};
use super::time::Timestamp;

/// Unread notifications of an account are counted up to this number, so that showing how many there are takes the same time
/// for every account.
pub const MAX_UNREAD_COUNT: u64 = 1_000;

/// An item in the list of notifications of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// Id.
    pub id: NotificationId,
    /// The account that receives it.
    pub account_id: AccountId,
    /// What it is about.
    pub kind: NotificationKind,
    /// When it was created.
    pub at: Timestamp,
    /// When it was read.
    pub read_at: Option<Timestamp>,
    /// Name of the person who caused it, such as an inviter, an invitee or an admin; empty if no person did.
    pub person: String,
    /// What it concerns: a workspace, a project or a public token.
    pub object: Object,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a notification is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub enum NotificationKind { $($(#[$doc])* $variant,)* }

        impl NotificationKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Returns the name in the API and in stores.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

kinds! {
    /// You were invited. Its mail is the invitation itself.
    InvitationReceived = "invitation_received",
    /// A person whom you invited accepted.
    InvitationAccepted = "invitation_accepted",
    /// A person whom you invited declined.
    InvitationDeclined = "invitation_declined",
    /// An invitation of yours expired.
    InvitationExpired = "invitation_expired",
    /// An invitation of yours could not be delivered.
    InvitationUndeliverable = "invitation_undeliverable",
    /// You became a member.
    MemberAdded = "member_added",
    /// Your role or permission changed.
    RoleChanged = "role_changed",
    /// You are no longer a member.
    Removed = "removed",
    /// The ownership of a workspace is offered to you, or a project to a workspace of yours.
    TransferOffered = "transfer_offered",
    /// A public token of yours expires within a day.
    TokenExpiring = "token_expiring",
    /// A public token of yours reached its usage limit.
    TokenUsedUp = "token_used_up",
    /// Another person revoked a public token of yours.
    TokenRevoked = "token_revoked",
}

impl NotificationKind {
    /// Parses the name in the API.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }
}

/// Channels by which an account receives a kind of notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Channels {
    /// In the app.
    pub in_app: bool,
    /// By mail.
    pub email: bool,
}

impl Default for Channels {
    /// Both channels, which apply until the account chooses.
    fn default() -> Self {
        Self { in_app: true, email: true }
    }
}

/// The choices of an account. Kinds without a choice use both channels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NotificationPreferences(BTreeMap<NotificationKind, Channels>);

impl NotificationPreferences {
    /// Returns the preferences with one more choice.
    #[must_use]
    pub fn with(mut self, kind: NotificationKind, channels: Channels) -> Self {
        self.0.insert(kind, channels);
        self
    }

    /// Returns the channels for `kind`.
    #[must_use]
    pub fn of(&self, kind: NotificationKind) -> Channels {
        self.0.get(&kind).copied().unwrap_or_default()
    }
}
