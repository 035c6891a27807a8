//! Browser tests of the pages. They run on SQLite; differences between stores are covered by the tests in `stories`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod account_takeover;
mod all_pages;
mod browser_harness;
mod keyboard;
mod log;
mod main_flows;
mod progressive_enhancement;
mod sharing;
mod start_page;
