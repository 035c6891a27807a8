//! In-app notifications, and by which ways an account wants to be told.

use std::collections::BTreeMap;

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
    /// Whose doing it is, by name: an inviter's, an invitee's, an admin's; empty where nobody did it.
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

            /// The name in the API and in stores.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

kinds! {
    /// Somebody invited you. Its mail is the invitation itself.
    InvitationReceived = "invitation_received",
    /// Somebody whom you invited joined.
    InvitationAccepted = "invitation_accepted",
    /// Somebody whom you invited said no.
    InvitationDeclined = "invitation_declined",
    /// An invitation of yours ran out.
    InvitationExpired = "invitation_expired",
    /// An invitation of yours could not be delivered.
    InvitationUndeliverable = "invitation_undeliverable",
    /// You are a member now.
    MemberAdded = "member_added",
    /// What you may do changed.
    RoleChanged = "role_changed",
    /// You are no member any more.
    Removed = "removed",
    /// A workspace, or a project for a workspace of yours, is offered to you.
    TransferOffered = "transfer_offered",
    /// A public token of yours runs out within a day.
    TokenExpiring = "token_expiring",
    /// A public token of yours was redeemed as often as it may be.
    TokenUsedUp = "token_used_up",
    /// Somebody else revoked a public token of yours.
    TokenRevoked = "token_revoked",
}

impl NotificationKind {
    /// Reads the API's name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }
}

/// By which ways one wants to be told of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Channels {
    /// In the app.
    pub in_app: bool,
    /// By mail.
    pub email: bool,
}

impl Default for Channels {
    /// Both, until somebody says otherwise.
    fn default() -> Self {
        Self { in_app: true, email: true }
    }
}

/// What an account chose; kinds that it said nothing of are told both ways.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NotificationPreferences(BTreeMap<NotificationKind, Channels>);

impl NotificationPreferences {
    /// The same with one more choice.
    #[must_use]
    pub fn with(mut self, kind: NotificationKind, channels: Channels) -> Self {
        self.0.insert(kind, channels);
        self
    }

    /// How to tell of `kind`.
    #[must_use]
    pub fn of(&self, kind: NotificationKind) -> Channels {
        self.0.get(&kind).copied().unwrap_or_default()
    }
}
