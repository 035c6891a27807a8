//! Forged, damaged and misused tokens. Every attack starts from a token that is accepted and changes one thing, so that
//! what is refused is that thing. Most are signed with the true key: what is wrong is all that can betray them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod claims;
mod forge;
mod form;
mod headers;
mod keys;
