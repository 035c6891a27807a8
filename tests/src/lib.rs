//! Helpers shared by the tests across crates.

pub mod accounts;
pub mod backend;
pub mod browser;
pub mod claims;
pub mod client;
pub mod concurrent;
pub mod disconnect;
pub mod eventually;
pub mod first_version;
pub mod generated;
pub mod golden;
pub mod instance;
pub mod mail;
pub mod page_states;
pub mod pg_protocol;
pub mod plans;
pub mod postgres;
pub mod process;
pub mod raw;
pub mod requirements;
pub mod secrets;
pub mod smtp_sink;
pub mod sql;
pub mod statement_proxy;
pub mod tree;
pub mod verifier;
