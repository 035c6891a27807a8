//! The server keys: parsing, generation, fingerprints and derivation.

use std::fmt;

use aws_lc_rs::hkdf;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_PAD_INDIFFERENT, URL_SAFE_PAD_INDIFFERENT};
use zeroize::Zeroizing;

use crate::random;

/// Publicly known keys: those of documentation and examples, and obvious choices. Documentation shows the first one. A
/// server does not start with any of them.
pub const EXAMPLE_KEYS: &[&str] = &[
    // example-key-do-not-use-in-production!
    "ZXhhbXBsZS1rZXktZG8tbm90LXVzZS1pbi1wcm9kdWN0aW9uIQ==",
    // please-replace-this-key-before-starting
    "cGxlYXNlLXJlcGxhY2UtdGhpcy1rZXktYmVmb3JlLXN0YXJ0aW5n",
    // my-super-secret-key-of-32-bytes!
    "bXktc3VwZXItc2VjcmV0LWtleS1vZi0zMi1ieXRlcyE=",
    // 0123456789abcdefghijklmnopqrstuv
    "MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=",
    // abcdefghijklmnopqrstuvwxyz012345
    "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXowMTIzNDU=",
    // The bytes 0 to 31.
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
];

/// Minimum length of a key in bytes.
const KEY_MIN: usize = 32;

/// An error in the text of the server keys. It contains the position of the key, counted from 1, and never the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The text is empty where a key is expected.
    #[error("key {0} is empty: create one with `openssl rand -base64 32`")]
    Empty(usize),
    /// The key cannot be decoded.
    #[error("key {0} is not base64: create one with `openssl rand -base64 32`")]
    NotBase64(usize),
    /// The key is too short.
    #[error("key {position} has {bytes} bytes and needs at least 32: create one with `openssl rand -base64 32`")]
    TooShort {
        /// Position of the key, counted from 1.
        position: usize,
        /// Length of the key in bytes.
        bytes: usize,
    },
    /// The key is one sequence of bytes repeated.
    #[error("key {0} repeats itself and is easy to guess: create one with `openssl rand -base64 32`")]
    Repetition(usize),
    /// The key is one of [`EXAMPLE_KEYS`].
    #[error("key {0} is a publicly known example: create one with `openssl rand -base64 32`")]
    Example(usize),
}

/// The purpose of a derived key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Derives codes.
    Codes,
    /// Hashes codes.
    CodeHashes,
    /// Recognises addresses and sources in rate limit counters.
    Fingerprints,
    /// Seals mails.
    MailSeals,
    /// Seals signing keys.
    SigningKeySeals,
    /// Seals responses kept for repeated requests.
    AnswerSeals,
    /// Names the server key.
    KeyNames,
}

impl Purpose {
    /// Returns the name that goes into the derivation. A change makes everything created for the purpose unreadable.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Codes => "codes",
            Self::CodeHashes => "code hashes",
            Self::Fingerprints => "fingerprints",
            Self::MailSeals => "mail seals",
            Self::SigningKeySeals => "signing key seals",
            Self::AnswerSeals => "answer seals",
            Self::KeyNames => "key names",
        }
    }
}

/// The server keys: at least one, newest first. They are wiped from memory when dropped; `Debug` hides them.
#[derive(Clone)]
pub struct ServerKeys(Vec<Zeroizing<Vec<u8>>>);

impl ServerKeys {
    /// Parses one or several keys, separated by commas, newest first: base64 in either alphabet, with or without
    /// padding, at least 32 bytes each.
    ///
    /// # Errors
    /// [`KeyError`] for the first key that cannot be used.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let keys = text.split(',').enumerate().map(|(position, key)| parse_one(key.trim(), position + 1));
        keys.collect::<Result<_, _>>().map(Self)
    }

    /// Generates a key. The text is the form that [`parse`](Self::parse) reads; only the server must be able to read
    /// it.
    #[must_use]
    pub fn generate() -> (Self, String) {
        let key = Zeroizing::new(random::bytes::<KEY_MIN>());
        (Self(vec![Zeroizing::new(key.to_vec())]), STANDARD.encode(key.as_slice()))
    }

    /// Returns the fingerprint of each key, newest first: eight hexadecimal digits that tell keys apart, the same on
    /// every instance. They reveal nothing about the keys and can be logged.
    #[must_use]
    pub fn fingerprints(&self) -> Vec<String> {
        let hex = |name: &Zeroizing<[u8; 32]>| name[..4].iter().map(|byte| format!("{byte:02x}")).collect();
        self.derive(Purpose::KeyNames).iter().map(hex).collect()
    }

    /// Derives the keys for a purpose, one from each server key, newest first; never empty.
    pub(crate) fn derive(&self, purpose: Purpose) -> Vec<Zeroizing<[u8; 32]>> {
        let salt = hkdf::Salt::new(hkdf::HKDF_SHA256, b"guestlist/v1");
        let derive_one = |key: &Zeroizing<Vec<u8>>| {
            let mut derived = Zeroizing::new([0; 32]);
            salt.extract(key)
                .expand(&[purpose.label().as_bytes()], hkdf::HKDF_SHA256)
                .and_then(|okm| okm.fill(&mut *derived))
                .expect("HKDF-SHA256 can derive 32 bytes");
            derived
        };
        self.0.iter().map(derive_one).collect()
    }
}

impl fmt::Debug for ServerKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServerKeys(…)")
    }
}

fn parse_one(text: &str, position: usize) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    if text.is_empty() {
        return Err(KeyError::Empty(position));
    }
    let key = decode(text).ok_or(KeyError::NotBase64(position))?;
    if EXAMPLE_KEYS.iter().any(|example| decode(example).as_ref() == Some(&key)) {
        return Err(KeyError::Example(position));
    }
    if key.len() < KEY_MIN {
        return Err(KeyError::TooShort { position, bytes: key.len() });
    }
    if is_repetition(&key) {
        return Err(KeyError::Repetition(position));
    }
    Ok(key)
}

fn decode(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let alphabet = if text.contains(['-', '_']) { URL_SAFE_PAD_INDIFFERENT } else { STANDARD_PAD_INDIFFERENT };
    alphabet.decode(text).ok().map(Zeroizing::new)
}

/// Returns whether the key is one sequence of one or more bytes repeated. A random key never is.
fn is_repetition(key: &[u8]) -> bool {
    (1..=key.len() / 2).any(|period| key.iter().zip(&key[period..]).all(|(a, b)| a == b))
}

#[cfg(test)]
#[path = "server_keys_tests.rs"]
mod tests;
