//! The request layer and the errors that the API and the pages share.
//!
//! - [`RequestLayer`] is a tower layer around all routes: request ids, limits of time and size, isolation from panics and
//!   disconnects, the client's address, headers, the log line. [`Options`] are its settings, and it gives handlers a
//!   [`Context`].
//! - [`Problem`] is an error as clients receive it, and [`error_info`] the table of statuses and titles. An interface
//!   decides by its [`ErrorRenderer`] how errors look; [`ProblemRenderer`] renders them as JSON.
//! - [`compression_layer`] compresses what is the same for every client, [`csrf_layer`] refuses requests of other
//!   origins, [`preferred_locale`] negotiates the language, and [`read_limited`] reads a body.
//!
//! The crate knows no routes and no rules.

mod buffering;
mod client_ip;
mod compression;
mod context;
mod csrf;
pub mod error;
mod execution;
mod headers;
mod language;
mod log;
mod options;
pub mod problem;
mod rendering;
mod request_id;
mod request_layer;
mod trusted_proxy;

pub use buffering::read_limited;
pub use compression::{KnownEncodingLayer, compression_layer};
pub use context::Context;
pub use csrf::csrf_layer;
pub use error::error_info;
pub use language::{preferred_locale, requested_locale};
pub use log::log_if_fault;
pub use options::Options;
pub use problem::Problem;
pub use rendering::{ErrorRenderer, ProblemHead, ProblemRenderer, whole_seconds, write_problem};
pub use request_id::REQUEST_ID;
pub use request_layer::{RequestLayer, RequestService};
pub use trusted_proxy::TrustedProxy;
