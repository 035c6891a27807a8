//! For adapters, embedders and testers: an in-memory store that keeps every promise of the ports, fakes of the other
//! ports, records to begin with, and the suite that every store has to pass.
//!
//! - [`MemoryStore`] is a store without a database.
//! - [`fake`] holds a clock that stands still, ids in a row, a mailer that remembers.
//! - [`TestWorld`] puts all of them under one [`Service`](guestlist_domain::usecase::Service).
//! - [`build`] makes records; change a field with `..build::account(1)`.
//! - [`contract`] and [`storage_contract!`] judge a store.

pub mod build;
pub mod contract;
pub mod fake;
pub mod memory;
mod world;

pub use memory::MemoryStore;
pub use world::TestWorld;
