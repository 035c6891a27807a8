//! What holds for the whole tree, whatever is built in it. Needs no database.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod dependencies;
mod generated;
mod layers;
mod listings;
mod looks;
mod refusals;
mod requirements;
