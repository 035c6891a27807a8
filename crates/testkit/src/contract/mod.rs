//! The storage contract: a test suite that every store has to pass.
//!
//! To test a store, implement [`Harness`] and call [`storage_contract!`](crate::storage_contract). A case is a function
//! in one of these modules, named after what must hold. It uses only the ports, except for the queries of [`Harness`]
//! that no port offers, and never has two transactions open in one task: a store with one writer would block itself.

pub mod account_lists;
pub mod accounts;
pub mod accounts_with_access;
pub mod activity;
pub mod activity_lists;
pub mod api_keys;
mod cases;
pub mod concurrent_decisions;
pub mod counters;
pub mod decisions;
pub mod expiries;
mod fixture;
pub mod guests;
mod harness;
pub mod idempotency;
pub mod invitation_secrets;
pub mod invitations;
pub mod jobs;
pub mod lists;
pub mod mail_opt_outs;
pub mod maintenance;
pub mod member_rules;
pub mod members;
pub mod memberships;
pub mod notifications;
pub mod one_time_secrets;
pub mod public_token_recipients;
pub mod public_tokens;
pub mod races;
pub mod records;
pub mod redeeming;
pub mod sealed_records;
pub mod searches;
pub mod seats;
pub mod sessions;
pub mod sign_ups;
pub mod signing_keys;
pub mod targets;
pub mod token_views;
pub mod transactions;
pub mod transfers;
pub mod views;
pub mod workspaces;

pub use harness::Harness;
