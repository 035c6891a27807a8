//! Server keys and the keys derived from them, random secrets, codes, seals, and password hashing.
//!
//! [`ServerKeys`] are read once at start. For every purpose a separate key is derived from each of them, so that a
//! value created for one purpose reveals nothing about values of another and is never accepted as one. The newest key
//! creates; every key recognises.

mod argon2_hasher;
mod keyed_secrets;
mod random;
mod record_keys;
mod seal;
mod server_keys;
mod thread_pool;

pub use argon2_hasher::{Argon2Hasher, DEFAULT_THREADS};
pub use keyed_secrets::KeyedSecrets;
pub use record_keys::RecordKeys;
pub use seal::Seal;
pub use server_keys::{EXAMPLE_KEYS, KeyError, ServerKeys};
