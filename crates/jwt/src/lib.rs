//! Signed tokens: share tokens and access tokens of guests as JWTs, and the key set that verifies them.
//!
//! Ed25519 (`EdDSA`) is the only algorithm. Each kind of token has its own `typ` and claims and is accepted only as
//! that kind. A token in any other form than the one [`JwtSigner`] writes is refused without a reason. Whether an
//! authentic token is still valid is decided by the records and the rules of the domain.
//!
//! ```
//! use guestlist_domain::model::ids::PublicTokenId;
//! use guestlist_domain::model::time::Timestamp;
//! use guestlist_domain::port::TokenSigner;
//! use guestlist_jwt::{JwtSigner, Keyring, SigningKey};
//!
//! let key = SigningKey::generate();
//! let keyring = Keyring::from_keys([(key.kid(), key.private_key(), true)])?;
//! let signer = JwtSigner::new(keyring, "https://guests.example")?;
//!
//! let id = PublicTokenId::parse("ptk_0192f0c1a2b37c4d8e9f001122334455")?;
//! let token = signer.sign_share(id, Timestamp::from_micros(1_790_000_000_000_000));
//! assert_eq!(signer.verify_share_token(&token), Some(id));
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```

mod access;
mod compact;
mod keyring;
mod seconds;
mod share;
mod signer;
mod verified_cache;

pub use keyring::{Keyring, KeyringError, SigningKey};
pub use signer::{JwtSigner, SignerError};
