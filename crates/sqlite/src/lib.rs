//! Storage on SQLite: one file, used by one process.
//!
//! [`SqliteStore`] implements the domain's [`Store`](guestlist_domain::port::Store),
//! [`AccessReader`](guestlist_domain::port::AccessReader) and [`ReadModel`](guestlist_domain::port::ReadModel). A unit
//! of work holds the only writing connection from its beginning (`BEGIN IMMEDIATE`), so it locks everything and further
//! ones wait. Readers see committed data and never wait.
//!
//! Each file contains the SQL of the port file of the same name; rows and their conversions are those of
//! [`guestlist_sql`].

mod access;
mod accounts;
mod activity;
mod api_keys;
mod change_set;
mod erasure;
mod error;
mod guest_sessions;
mod idempotency;
mod invitation_facts;
mod invitations;
mod jobs;
mod mail_opt_outs;
mod memberships;
mod notifications;
mod one_time_secrets;
mod parameters;
mod projects;
mod public_token_recipients;
mod public_tokens;
mod rate_limits;
mod read_model;
mod sealed_records;
mod sessions;
mod sign_ups;
mod signing_keys;
mod store;
mod transfers;
mod unit_of_work;
mod workspace_access;
mod workspaces;

pub use store::{MigrateError, OpenError, SqliteOptions, SqliteStore};
