//! Host applications' keys.

mod create;
mod revoke;
mod view;

pub use create::IssuedHostKey;
