//! Test tools for Guestlist, its stores and its embedders: an in-memory store, fakes of the other ports, builders of
//! records, and the contract suite for stores.
//!
//! # Where to begin
//!
//! - **Test an application that embeds Guestlist.** Begin with [`TestApp`]: a complete
//!   [`Service`](guestlist_domain::usecase::Service) in memory, whose clock, mails and secrets the test controls. The
//!   example below uses it; `crates/examples/in_memory.rs` of the repository is a longer one.
//! - **Test with one port replaced.** Take [`TestApp::ports`], put your own implementation in one field, and create a
//!   service from it; see `crates/examples/mocks.rs`.
//! - **Test a store.** Implement [`contract::Harness`] and call [`storage_contract!`]. It creates one test for each
//!   promise that the storage ports make.
//! - **Build records.** [`builders`] returns valid records; change the fields that a test is about with
//!   `..builders::account(1)`.
//!
//! # What is in the crate
//!
//! | module | contents |
//! |---|---|
//! | [`TestApp`] | a service over everything below |
//! | [`memory`] | [`MemoryStore`], the in-memory implementation of every storage port |
//! | [`fake`] | settable clock, predictable ids and secrets, readable tokens, cheap hashing, recording mailer |
//! | [`builders`] | builders of records, and the time [`builders::T0`] at which they are created |
//! | [`WriteRecords`] | writes single records into a store |
//! | [`contract`] | the contract suite, one module for each noun |
//! | [`statement_plans`] | a large database and a call of everything, for tests of query plans |
//!
//! The fakes are predictable and have no cryptography: use them only in tests.
//!
//! # Example
//!
//! ```
//! use guestlist_domain::model::text::Name;
//! use guestlist_testkit::TestApp;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let app = TestApp::new();
//! let ana = app.person("ana@example.org").await;
//! let created = app.service.create_workspace(&app.context(), &ana, Name::parse("Studio")?).await?;
//! assert_eq!(created.workspace.owner_id, ana.account.id);
//! # Ok(())
//! # }
//! ```

pub mod builders;
pub mod contract;
pub mod fake;
pub mod memory;
pub mod statement_plans;
mod test_app;
mod write_records;

pub use memory::MemoryStore;
pub use test_app::TestApp;
pub use write_records::WriteRecords;
