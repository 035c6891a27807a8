//! Typed ids: a time-ordered UUID (version 7) with a prefix that names the type.
//!
//! Clients treat ids as opaque strings. The text form is `<prefix>_<32 lowercase hex digits>`; anything else does not
//! parse, so that every id has exactly one spelling.

use uuid::Uuid;

/// A string that is not an id of the expected type. Clients receive "not found" without the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id of this kind")]
pub struct MalformedId;

fn parse_prefixed(text: &str, prefix: &str) -> Result<Uuid, MalformedId> {
    let digits = text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('_')).ok_or(MalformedId)?;
    let canonical = digits.len() == 32 && digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if !canonical {
        return Err(MalformedId);
    }
    Uuid::try_parse(digits).map_err(|_| MalformedId)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// Prefix of the text form.
            pub const PREFIX: &'static str = $prefix;

            /// Wraps a UUID from an [`IdGenerator`](crate::port::IdGenerator) or a store.
            #[must_use]
            pub const fn new(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// Returns the UUID, for stores.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }

            /// Parses the text form.
            ///
            /// # Errors
            /// [`MalformedId`] for another prefix or spelling.
            pub fn parse(text: &str) -> Result<Self, MalformedId> {
                parse_prefixed(text, $prefix).map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!($prefix, "_{}"), self.0.simple())
            }
        }
    )*};
}

ids! {
    /// An account: a person who can sign in.
    AccountId = "acc";
    /// A signed-in session.
    SessionId = "ses";
    /// A workspace.
    WorkspaceId = "ws";
    /// A project.
    ProjectId = "prj";
    /// An invitation.
    InvitationId = "inv";
    /// A public token (a share link).
    PublicTokenId = "ptk";
    /// A guest session.
    GuestSessionId = "gst";
    /// An audit event.
    EventId = "evt";
    /// An in-app notification.
    NotificationId = "ntf";
    /// A mail, and the job that sends it.
    MailId = "mail";
    /// An API key of a host application.
    ApiKeyId = "key";
    /// An ownership transfer or a project transfer.
    TransferId = "trf";
}

#[cfg(test)]
#[path = "ids_tests.rs"]
mod tests;
