//! Guestlist's storage on PostgreSQL: one file per port file, SQL and rows here, rules in the domain.
//!
//! [`PgStore`] is the [`Store`](guestlist_domain::port::Store), the
//! [`AccessReader`](guestlist_domain::port::AccessReader) and the
//! [`ReadModel`](guestlist_domain::port::ReadModel) in one; clones share its connections.
//!
//! How the ports' words come true:
//!
//! - Transactions are READ COMMITTED, whatever the server's default: what a rule is asked about is locked, not watched.
//! - A locking read is `FOR NO KEY UPDATE`. It excludes every other locking read and write of the row, as `FOR UPDATE`
//!   does, but lets rows be added that refer to it: a guest who comes in does not wait for an administrator who holds
//!   the workspace, nor the other way round.
//! - Each list and each access question is one statement, checked while compiling against `.sqlx`.

mod access;
mod accounts;
mod activity;
mod erasure;
mod error;
#[cfg(feature = "test-support")]
mod fresh_database;
mod guest_sessions;
mod host_keys;
mod idempotency;
mod invitations;
mod mail_opt_outs;
mod memberships;
mod notifications;
mod outbox;
mod projects;
mod public_token_recipients;
mod public_tokens;
mod rate_limits;
mod read_model;
mod rows;
mod sealed_records;
mod sessions;
mod sign_ups;
mod signing_keys;
mod standings;
mod store;
mod transfers;
mod unit_of_work;
mod workspaces;

#[cfg(feature = "test-support")]
pub use fresh_database::FreshDatabase;
pub use store::{OpenError, PgStore};
