//! Forged, damaged and misused tokens. Every attack starts from an accepted token and changes one thing, so that the
//! refusal is due to that change. Most are signed with the authentic key, so that only the change can cause the
//! refusal.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod attacker;
mod claims;
mod form;
mod headers;
mod keys;
