//! What the tests across crates share.

pub mod backend;
pub mod browser;
pub mod client;
pub mod crowd;
pub mod cut;
pub mod eventually;
pub mod first_version;
pub mod generated;
pub mod golden;
pub mod instance;
pub mod mail;
pub mod people;
pub mod pictures;
pub mod plans;
pub mod postgres;
pub mod process;
pub mod proofs;
pub mod raw;
pub mod requirements;
pub mod secrets;
pub mod smtp_sink;
pub mod sql;
pub mod tree;
pub mod verifier;
