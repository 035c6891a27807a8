//! Tests of the use cases on the in-memory store: refusals, written records, and what responses must not reveal.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod accepting;
mod access;
mod accounts;
mod address_change;
mod bulk;
mod fixture;
mod former_members;
mod host_applications;
mod idempotency;
mod inviting;
mod mails;
mod maintenance;
mod notifications;
mod operator_accounts;
mod passwords;
mod plans;
mod preconditions;
mod public_tokens;
mod retries;
mod server_keys;
mod share_mails;
mod signing_keys;
mod token_input;
mod token_successors;
