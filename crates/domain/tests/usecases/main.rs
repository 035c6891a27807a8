//! The use cases, told over the in-memory store: what is refused, what is written, and what nobody may learn.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod accepting;
mod access;
mod addresses;
mod applications;
mod bulk;
mod cast;
mod contended;
mod former;
mod heirs;
mod housekeeping;
mod inviting;
mod mails;
mod notices;
mod operator_accounts;
mod passwords;
mod pasted;
mod people;
mod plans;
mod public_tokens;
mod seen;
mod server_keys;
mod sharing_by_mail;
