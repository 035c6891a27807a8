//! Audit events: immutable records of who did what, and when.
//!
//! Events are only ever added. The one exception is the deletion of an account, which removes its name from the events
//! about it.

use super::ids::{AccountId, ApiKeyId, EventId, GuestSessionId, ProjectId, WorkspaceId};
use super::time::Timestamp;

/// An audit event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Id.
    pub id: EventId,
    /// Time of the event.
    pub at: Timestamp,
    /// The workspace; `None` if the event concerns an account only.
    pub workspace_id: Option<WorkspaceId>,
    /// The projects that the event concerns; empty for the workspace as a whole.
    pub projects: Vec<ProjectId>,
    /// Who caused the event.
    pub actor: Actor,
    /// What was done.
    pub action: Action,
    /// What it was done to.
    pub object: Object,
    /// Additional details by name. Never contains a secret; addresses are masked where that is sufficient.
    pub detail: Vec<(&'static str, String)>,
    /// Id of the request that caused the event.
    pub request_id: String,
}

/// Who caused an audit event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A signed-in account.
    Account(AccountId),
    /// A guest, identified by the guest session.
    Guest(GuestSessionId),
    /// A host application, identified by its API key.
    Host(ApiKeyId),
    /// The operator of the instance, by the command line.
    Operator,
    /// An unauthenticated request.
    Anonymous,
    /// Guestlist itself, such as the worker.
    System,
}

impl Actor {
    /// Returns the name of the kind in the API and in stores.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Account(_) => "account",
            Self::Guest(_) => "guest",
            Self::Host(_) => "host",
            Self::Operator => "operator",
            Self::Anonymous => "anonymous",
            Self::System => "system",
        }
    }

    /// Restores an actor from its [`kind`](Self::kind) and [`id`](Self::id), for stores; `None` for any other values.
    #[must_use]
    pub fn restore(kind: &str, id: Option<&str>) -> Option<Self> {
        match (kind, id) {
            ("account", Some(id)) => AccountId::parse(id).ok().map(Self::Account),
            ("guest", Some(id)) => GuestSessionId::parse(id).ok().map(Self::Guest),
            ("host", Some(id)) => ApiKeyId::parse(id).ok().map(Self::Host),
            ("operator", None) => Some(Self::Operator),
            ("anonymous", None) => Some(Self::Anonymous),
            ("system", None) => Some(Self::System),
            _ => None,
        }
    }

    /// Returns the id, if the kind has one.
    #[must_use]
    pub fn id(&self) -> Option<String> {
        match self {
            Self::Account(id) => Some(id.to_string()),
            Self::Guest(id) => Some(id.to_string()),
            Self::Host(id) => Some(id.to_string()),
            Self::Operator | Self::Anonymous | Self::System => None,
        }
    }
}

/// What an audit event was done to: kind, id, and the name at that time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// One of [`Object::KINDS`].
    pub kind: &'static str,
    /// Id in text form.
    pub id: String,
    /// Name at that time.
    pub name: String,
}

impl Object {
    /// Every kind.
    pub const KINDS: &'static [&'static str] =
        &["account", "workspace", "project", "invitation", "public_token", "host_key", "signing_key"];

    /// Creates an object of this kind.
    #[must_use]
    pub fn new(kind: &'static str, id: impl std::fmt::Display, name: impl Into<String>) -> Self {
        Self { kind, id: format!("{id}"), name: name.into() }
    }
}

macro_rules! actions {
    ($($variant:ident = $name:literal,)*) => {
        /// What was done: a closed list of names in the form `noun.verb`, with the verb in the past tense.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action { $(#[doc = concat!("`", $name, "`")] $variant,)* }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Returns the name in the API and in stores.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

actions! {
    AccountLinkCreated = "account.link_created",
    AccountCreated = "account.created",
    AccountVerified = "account.verified",
    AccountUpdated = "account.updated",
    AccountPasswordChanged = "account.password_changed",
    AccountPasswordReset = "account.password_reset",
    AccountEmailChanged = "account.email_changed",
    AccountDeleted = "account.deleted",
    SessionStarted = "session.started",
    SessionEnded = "session.ended",
    WorkspaceCreated = "workspace.created",
    WorkspaceUpdated = "workspace.updated",
    WorkspacePlanChanged = "workspace.plan_changed",
    WorkspaceDeleted = "workspace.deleted",
    OwnershipOffered = "workspace.ownership_offered",
    OwnershipOfferCancelled = "workspace.ownership_offer_cancelled",
    OwnershipTransferred = "workspace.ownership_transferred",
    ProjectCreated = "project.created",
    ProjectUpdated = "project.updated",
    ProjectDeleted = "project.deleted",
    ProjectTransferRequested = "project.transfer_requested",
    ProjectTransferCancelled = "project.transfer_cancelled",
    ProjectTransferred = "project.transferred",
    InvitationCreated = "invitation.created",
    InvitationChanged = "invitation.changed",
    InvitationResent = "invitation.resent",
    InvitationSent = "invitation.sent",
    InvitationUndeliverable = "invitation.undeliverable",
    InvitationAccepted = "invitation.accepted",
    InvitationDeclined = "invitation.declined",
    InvitationCancelled = "invitation.cancelled",
    MemberAdded = "member.added",
    MemberRoleChanged = "member.role_changed",
    MemberRemoved = "member.removed",
    MemberLeft = "member.left",
    PublicTokenCreated = "public_token.created",
    PublicTokenRedeemed = "public_token.redeemed",
    PublicTokenUpdated = "public_token.updated",
    PublicTokenEmailed = "public_token.emailed",
    PublicTokenRenewed = "public_token.renewed",
    PublicTokenRevoked = "public_token.revoked",
    PublicTokenHandedOver = "public_token.handed_over",
    ApiKeyCreated = "host_key.created",
    ApiKeyRevoked = "host_key.revoked",
    SigningKeyRotated = "signing_key.rotated",
    SigningKeyRetired = "signing_key.retired",
}
