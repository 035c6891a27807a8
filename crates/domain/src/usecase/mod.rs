//! The use cases: every operation of the product.
//!
//! [`Service`] is the facade for the HTTP adapter, the pages and embedders; each use case is one of its methods, and
//! each file holds one verb. Every use case follows the same steps: load, authorise, apply the rule of the model,
//! write, commit. To follow one from beginning to end, read `invitations/accept.rs`.
//!
//! A use case reads the clock once; one whose rule depends on how long it waited for a lock reads it again. Between
//! begin and commit it runs only statements of that transaction: mails are queued as rows, and passwords are hashed
//! before. A use case that changes memberships or counts something locks the workspace first, then account, membership,
//! invitation, public token.

mod access;
mod accounts;
mod activity;
mod allowance;
mod api_keys;
mod audit;
mod context;
mod error;
mod idempotency;
mod invitations;
mod jobs;
mod locking;
mod mail_opt_outs;
mod mail_queue;
mod maintenance;
mod members;
mod notifications;
mod precondition;
mod projects;
mod public_tokens;
mod rate_limiting;
mod readiness;
mod retry;
mod signing_keys;
mod target_access;
mod token_verification;
mod transaction;
mod workspaces;

pub use crate::model::sign_up::SignUp;
pub use access::{AccessCheck, ExplainSubject, ProjectAccess};
pub use accounts::{
    AccountExport, AccountLink, ApiKeyCaller, Caller, Credential, LinkDelivery, SignedIn, UpdateAccount,
};
pub use activity::activity_table;
pub use api_keys::IssuedApiKey;
pub use context::RequestContext;
pub use error::{Error, FieldError};
pub use idempotency::{IdempotentCall, IdempotentRequest};
pub use invitations::{
    AcceptInvitation, Accepted, BulkInvite, ChangedOffer, InvitationCode, InvitationDetails, InvitationPreview, Invite,
    InviteOutcomes, InviteRow, InviteTemplate, ManagedInvitation, NewAccount, NewGrant,
};
pub use maintenance::MaintenanceReport;
pub use members::{MemberDetails, RemovalImpact, TokenSuccessor};
pub use notifications::NotificationPage;
pub use precondition::{MembershipSnapshot, Snapshot};
pub use projects::{InitialInvitations, MyProject, ProjectTransfer, TransferDetails, UpdateProject};
pub use public_tokens::{
    CreatePublicToken, EmailPublicToken, GuestAccess, Introspected, PublicTokenDetails, PublicTokenPreview,
    RedeemPublicToken, RenewPublicToken, ShareLink, UpdatePublicToken,
};
pub use public_tokens::{OpenGuestSession, PublicTokenFilter, PublicTokenScope, PublicTokenUsage};
pub use signing_keys::SigningKeys;
pub use target_access::{AccessSource, TargetAccess};
pub use workspaces::UpdateWorkspace;

use std::sync::{Arc, Mutex};

use crate::model::job::ClaimTimes;
use crate::model::policy::Policy;
use crate::model::sending::Sending;
use crate::port;

/// The adapters that use cases work with: one implementation of each port.
#[derive(Clone)]
pub struct Ports {
    /// Transactions.
    pub store: Arc<dyn port::Store>,
    /// Facts about access and credentials, read without a lock.
    pub access: Arc<dyn port::AccessReader>,
    /// Views for lists and pages.
    pub read: Arc<dyn port::ReadModel>,
    /// The clock.
    pub clock: Arc<dyn port::Clock>,
    /// New ids.
    pub ids: Arc<dyn port::IdGenerator>,
    /// Random secrets, codes, hashes and seals.
    pub secrets: Arc<dyn port::Secrets>,
    /// Signs and verifies tokens.
    pub signer: Arc<dyn port::TokenSigner>,
    /// Hashes and verifies passwords.
    pub hasher: Arc<dyn port::PasswordHasher>,
    /// Sends mail. Used only by the worker's use case, [`Service::attempt_job`].
    pub mailer: Arc<dyn port::Mailer>,
    /// Wakes the worker after a commit that queued work.
    pub notifier: Arc<dyn port::WorkerNotifier>,
}

/// The use cases of Guestlist, over one set of ports. Cloning is cheap.
#[derive(Clone)]
pub struct Service {
    ports: Ports,
    policy: Arc<Policy>,
    mail_observer: Arc<dyn port::MailObserver>,
    retry_timer: Arc<dyn port::RetryTimer>,
    claim_times: ClaimTimes,
    /// State of this process, like the connections to the mail server; instances do not share it.
    sending: Arc<Mutex<Sending>>,
}

impl Service {
    /// Creates a service over these ports with the operator's policy.
    #[must_use]
    pub fn new(ports: Ports, policy: Policy) -> Self {
        Self {
            ports,
            policy: Arc::new(policy),
            mail_observer: Arc::new(()),
            retry_timer: Arc::new(()),
            claim_times: ClaimTimes::default(),
            sending: Arc::default(),
        }
    }

    /// Returns the service with an observer of every attempt to send mail.
    #[must_use]
    pub fn with_mail_observer(self, mail_observer: Arc<dyn port::MailObserver>) -> Self {
        Self { mail_observer, ..self }
    }

    /// Returns the service with a timer for the attempts of use cases that the database aborts. Without one, the next
    /// attempt follows immediately.
    #[must_use]
    pub fn with_retry_timer(self, retry_timer: Arc<dyn port::RetryTimer>) -> Self {
        Self { retry_timer, ..self }
    }

    /// Returns the service with other times of claims on jobs.
    #[must_use]
    pub fn with_claim_times(self, claim_times: ClaimTimes) -> Self {
        Self { claim_times, ..self }
    }

    /// Returns the operator's policy.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Returns the current time of the service's clock, by which responses decide whether something is expired.
    #[must_use]
    pub fn now(&self) -> crate::model::time::Timestamp {
        self.ports.clock.now()
    }
}
