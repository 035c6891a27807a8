//! Who is invited, what may they do, and which links give guests access.
//!
//! - [`model`] holds the rules: pure, synchronous, without clock or IO.
//! - [`port`] holds the traits that the world implements.
//! - [`usecase`] holds what one can do: [`usecase::Service`] is the one facade.

#[cfg(feature = "mock")]
pub mod mock;
pub mod model;
pub mod port;
pub mod usecase;
