//! What holds for the whole tree, whatever is built in it. Needs no database.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod dependencies;
mod generated;
mod layers;
mod listings;
mod proofs;
mod requirements;
mod tree;
