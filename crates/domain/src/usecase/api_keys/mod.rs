//! API keys of host applications, called *host keys* in the HTTP contract.

mod create;
mod revoke;
mod view;

pub use create::IssuedApiKey;
