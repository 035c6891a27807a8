//! The use cases, told over the in-memory store: what is refused, what is written, and what nobody may learn.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod accepting;
mod access;
mod accounts;
mod addresses;
mod applications;
mod bulk;
mod contended;
mod fixture;
mod former;
mod inviting;
mod mails;
mod maintenance;
mod notices;
mod operator_accounts;
mod passwords;
mod pasted;
mod plans;
mod public_tokens;
mod seen;
mod server_keys;
mod sharing_by_mail;
mod token_successors;
