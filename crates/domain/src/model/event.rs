//! The activity log: who did what, when. Entries are only ever added.

use super::ids::{AccountId, EventId, GuestSessionId, ProjectId, WorkspaceId};
use super::time::Timestamp;

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Id.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// In which workspace; `None` for what concerns an account alone.
    pub workspace_id: Option<WorkspaceId>,
    /// Which projects it concerns; empty for the workspace as a whole.
    pub projects: Vec<ProjectId>,
    /// Who.
    pub actor: Actor,
    /// What.
    pub action: Action,
    /// To what.
    pub object: Object,
    /// More, by name; never a secret, never an address in clear where masking does.
    pub detail: Vec<(&'static str, String)>,
    /// The request that did it.
    pub request_id: String,
}

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Somebody signed in.
    Account(AccountId),
    /// A guest, by their session.
    Guest(GuestSessionId),
    /// Somebody who is not signed in.
    Anonymous,
    /// Guestlist itself: the worker.
    System,
}

impl Actor {
    /// The kind's name in the API and in stores.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Account(_) => "account",
            Self::Guest(_) => "guest",
            Self::Anonymous => "anonymous",
            Self::System => "system",
        }
    }

    /// The id, where the kind has one.
    #[must_use]
    pub fn id(&self) -> Option<String> {
        match self {
            Self::Account(id) => Some(id.to_string()),
            Self::Guest(id) => Some(id.to_string()),
            Self::Anonymous | Self::System => None,
        }
    }
}

/// What something was done to: a kind, an id and the name it had then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// `account`, `workspace`, `project`, `invitation` or `public_token`.
    pub kind: &'static str,
    /// Id in its text form.
    pub id: String,
    /// Name at that time.
    pub name: String,
}

impl Object {
    /// An object of a kind.
    #[must_use]
    pub fn new(kind: &'static str, id: impl std::fmt::Display, name: impl Into<String>) -> Self {
        Self { kind, id: format!("{id}"), name: name.into() }
    }
}

macro_rules! actions {
    ($($variant:ident = $name:literal,)*) => {
        /// What was done: `noun.verb` in the past, one closed list.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action { $(#[doc = concat!("`", $name, "`")] $variant,)* }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in the API and in stores.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

actions! {
    AccountCreated = "account.created",
    AccountVerified = "account.verified",
    AccountUpdated = "account.updated",
    SessionStarted = "session.started",
    SessionEnded = "session.ended",
    WorkspaceCreated = "workspace.created",
    ProjectCreated = "project.created",
    InvitationCreated = "invitation.created",
    InvitationChanged = "invitation.changed",
    InvitationResent = "invitation.resent",
    InvitationAccepted = "invitation.accepted",
    InvitationDeclined = "invitation.declined",
    InvitationCancelled = "invitation.cancelled",
    MemberAdded = "member.added",
    PublicTokenCreated = "public_token.created",
    PublicTokenRedeemed = "public_token.redeemed",
    PublicTokenUpdated = "public_token.updated",
    PublicTokenRenewed = "public_token.renewed",
    PublicTokenRevoked = "public_token.revoked",
}
