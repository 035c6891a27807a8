//! The pages, used in a browser as people use them. On SQLite: what stores do differently is the matter of the stories.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod any_page;
mod comfort;
mod keyboard;
mod log;
mod main_job;
mod sharing;
mod strangers;
mod using;
mod waiting;
