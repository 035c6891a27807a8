//! Guestlist's secrets: the server's keys and what is derived from them, random secrets, codes, seals, and password
//! hashing.
//!
//! [`ServerKeys`] are read once at start. From each of them a separate key is derived for every purpose, so that what is
//! made for one purpose says nothing about, and never passes for, what is made for another. The newest key makes;
//! every key recognises.

mod argon2_hasher;
mod keyed_secrets;
mod lanes;
mod random;
mod record_keys;
mod seal;
mod server_keys;

pub use argon2_hasher::{Argon2Hasher, DEFAULT_LANES};
pub use keyed_secrets::KeyedSecrets;
pub use record_keys::RecordKeys;
pub use seal::Seal;
pub use server_keys::{EXAMPLE_KEYS, KeyError, ServerKeys};
