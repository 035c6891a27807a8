//! What the tests across crates share.

pub mod mail;
pub mod postgres;
pub mod smtp_sink;
