//! Ports: the traits through which the domain uses storage, mail, the clock, keys and secrets.
//!
//! Each method documents its contract: locking, errors and order. Adapters and fakes have to satisfy it; the contract
//! suite in the testkit checks the storage ports.
//!
//! - [`Store`] begins a [`UnitOfWork`], the transaction that all repositories share.
//! - [`AccessReader`] reads the facts of access decisions, and [`ReadModel`], the sum of the readers, reads views and
//!   look-ups, both without a transaction.
//! - The others are services: [`Clock`], [`RetryTimer`], [`IdGenerator`], [`Secrets`], [`PasswordHasher`],
//!   [`TokenSigner`], [`Mailer`], [`MailObserver`] and [`WorkerNotifier`].

mod access;
mod accounts;
mod api_keys;
mod change_set;
mod clock;
mod guest_sessions;
mod idempotency;
mod ids;
mod invitation_facts;
mod invitations;
mod jobs;
mod mail_observer;
mod mail_opt_outs;
mod mailer;
mod memberships;
mod notifications;
mod password_hasher;
mod projects;
mod public_token_recipients;
mod public_tokens;
mod rate_limits;
mod readers;
mod retry_timer;
mod sealed_records;
mod secrets;
mod sessions;
mod signing_keys;
mod store;
mod token_signer;
mod transfers;
mod worker_notifier;
mod workspaces;

pub use access::*;
pub use accounts::*;
pub use api_keys::*;
pub use change_set::*;
pub use clock::*;
pub use guest_sessions::*;
pub use idempotency::*;
pub use ids::*;
pub use invitation_facts::*;
pub use invitations::*;
pub use jobs::*;
pub use mail_observer::*;
pub use mail_opt_outs::*;
pub use mailer::*;
pub use memberships::*;
pub use notifications::*;
pub use password_hasher::*;
pub use projects::*;
pub use public_token_recipients::*;
pub use public_tokens::*;
pub use rate_limits::*;
pub use readers::*;
pub use retry_timer::*;
pub use sealed_records::*;
pub use secrets::*;
pub use sessions::*;
pub use signing_keys::*;
pub use store::*;
pub use token_signer::*;
pub use transfers::*;
pub use worker_notifier::*;
pub use workspaces::*;
