//! Rules for the whole source tree. Needs no database.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod circles;
mod colours;
mod dependencies;
mod generated;
mod layers;
mod refusals;
mod repository_layout;
mod requirements;
mod retired_words;
mod rules;
