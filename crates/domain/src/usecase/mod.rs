//! What one can do. Each file holds one verb: load, authorise, ask the rule, write, commit. [`Service`] is the one facade
//! for the HTTP adapter, the pages and embedders; each use case is a method of it.

mod access;
mod activity;
mod error;
mod host_keys;
mod housekeeping;
mod idempotency;
mod invitations;
mod mail_opt_outs;
mod mails;
mod members;
mod notifications;
mod people;
mod projects;
mod public_tokens;
mod readiness;
mod request;
mod retry;
mod seen;
mod signed;
mod workspaces;

pub use crate::model::sign_up::SignUp;
pub use access::{ProjectAccess, WhyNot};
pub use activity::activity_table;
pub use error::{Error, FieldError};
pub use host_keys::IssuedHostKey;
pub use housekeeping::Swept;
pub use idempotency::{RepeatableRequest, RepeatableStart};
pub use invitations::{
    AcceptInvitation, Accepted, ChangedOffer, InvitationCode, InvitationDetails, InvitationPreview, InvitationTarget,
    Invite, InviteAlike, InviteMany, InviteOutcomes, NewAccount,
};
pub use members::{Heir, LeftBehind, MemberDetails};
pub use notifications::NotificationPage;
pub use people::{AccountExport, AccountLink, Caller, Credential, HostCaller, LinkDelivery, SignedIn, UpdateAccount};
pub use projects::{FirstPeople, MyProject, ProjectTransfer, UpdateProject};
pub use public_tokens::{
    CreatePublicToken, EmailPublicToken, GuestAccess, Introspected, PublicTokenDetails, PublicTokenPreview,
    RedeemPublicToken, RenewPublicToken, ShareLink, UpdatePublicToken,
};
pub use public_tokens::{OpenGuestSession, PublicTokenFilter, PublicTokenScope, PublicTokenUsage};
pub use request::RequestContext;
pub use seen::{Held, Seen};
pub use workspaces::UpdateWorkspace;

use std::sync::{Arc, Mutex};

use crate::model::policy::Policy;
use crate::model::sending::Sending;
use crate::port;

/// The world that use cases work with: one implementation of each port.
#[derive(Clone)]
pub struct Ports {
    /// Units of work.
    pub store: Arc<dyn port::Store>,
    /// Facts about access.
    pub access: Arc<dyn port::AccessReader>,
    /// Views for lists.
    pub read: Arc<dyn port::ReadModel>,
    /// The time.
    pub clock: Arc<dyn port::Clock>,
    /// New ids.
    pub ids: Arc<dyn port::IdGenerator>,
    /// Secrets, codes, seals.
    pub secrets: Arc<dyn port::Secrets>,
    /// Signed tokens.
    pub signer: Arc<dyn port::TokenSigner>,
    /// Passwords.
    pub hasher: Arc<dyn port::PasswordHasher>,
    /// Outgoing mail; the worker's alone.
    pub mailer: Arc<dyn port::Mailer>,
    /// Waking the worker.
    pub wakeup: Arc<dyn port::Wakeup>,
}

/// Everything that Guestlist does.
#[derive(Clone)]
pub struct Service {
    ports: Ports,
    policy: Arc<Policy>,
    mail_observer: Arc<dyn port::MailObserver>,
    /// Of this process, like the connections to the mail server.
    sending: Arc<Mutex<Sending>>,
}

impl Service {
    /// A service over these ports with the operator's choices.
    #[must_use]
    pub fn new(ports: Ports, policy: Policy) -> Self {
        Self { ports, policy: Arc::new(policy), mail_observer: Arc::new(()), sending: Arc::default() }
    }

    /// The same service, with an observer of every attempt to send mail.
    #[must_use]
    pub fn with_mail_observer(self, mail_observer: Arc<dyn port::MailObserver>) -> Self {
        Self { mail_observer, ..self }
    }

    /// The operator's choices.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The moment by which answers call something expired.
    #[must_use]
    pub fn now(&self) -> crate::model::time::Timestamp {
        self.ports.clock.now()
    }
}
