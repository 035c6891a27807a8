//! Storage on PostgreSQL. Each file contains the SQL of the port file of the same name; rows and their conversions are
//! those of [`guestlist_sql`], and rules are in the domain.
//!
//! [`PgStore`] implements [`Store`](guestlist_domain::port::Store),
//! [`AccessReader`](guestlist_domain::port::AccessReader) and
//! [`ReadModel`](guestlist_domain::port::ReadModel). Clones share its connections.
//!
//! How the contracts of the ports are met:
//!
//! - Transactions are READ COMMITTED, regardless of the server's default: records that a rule depends on are locked.
//!   [`PgOptions`] selects SERIALIZABLE.
//! - A locking read is `FOR NO KEY UPDATE`. It excludes every other locking read and write of the row, as `FOR UPDATE`
//!   does, but allows inserts of rows that reference it: a guest who redeems a token does not wait for an administrator
//!   whose transaction locks the workspace, nor the other way round.
//! - Every statement finds its rows through indexes, with a plan that is made once for each connection.
//! - Each list and each access query is one statement. Statements without variable parts are checked at compile time
//!   against `.sqlx`.

mod access;
mod accounts;
mod activity;
mod api_keys;
mod batches;
mod change_set;
mod checks;
mod erasure;
mod error;
#[cfg(feature = "test-support")]
mod fresh_database;
mod guest_sessions;
mod idempotency;
mod invitation_facts;
mod invitations;
mod jobs;
mod mail_opt_outs;
mod memberships;
mod notifications;
mod one_time_secrets;
mod options;
mod parameters;
mod planner;
mod projects;
mod public_token_recipients;
mod public_tokens;
mod rate_limits;
mod read_model;
mod redeem;
mod sealed_records;
mod sessions;
mod sign_ups;
mod signing_keys;
mod store;
mod transfers;
mod unit_of_work;
mod workspace_access;
mod workspaces;

#[cfg(feature = "test-support")]
pub use fresh_database::FreshDatabase;
pub use options::{IsolationLevel, PgOptions};
pub use store::{OpenError, PgStore};
