//! The server's keys, as the operator gives them.

use std::fmt;

use aws_lc_rs::hkdf;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_PAD_INDIFFERENT, URL_SAFE_PAD_INDIFFERENT};
use zeroize::Zeroizing;

use crate::random;

/// Keys that everybody knows: those that stand in documentation and examples, and the first ones that come to mind.
/// The first is the one to show wherever a key must be shown. A server does not start with any of them.
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

/// Fewest bytes of a key.
const KEY_MIN: usize = 32;

/// Why a text is not the server's keys. Says which key, counted from 1, and never what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Nothing stands where a key should.
    #[error("key {0} is empty: make one with `openssl rand -base64 32`")]
    Empty(usize),
    /// It cannot be decoded.
    #[error("key {0} is not base64: make one with `openssl rand -base64 32`")]
    NotBase64(usize),
    /// It can be guessed.
    #[error("key {position} has {bytes} bytes, and needs 32 or more: make one with `openssl rand -base64 32`")]
    TooShort {
        /// Which key.
        position: usize,
        /// How long it is.
        bytes: usize,
    },
    /// It is one byte or one piece over and over.
    #[error("key {0} repeats itself and is easy to guess: make one with `openssl rand -base64 32`")]
    Repetition(usize),
    /// It is one of [`EXAMPLE_KEYS`].
    #[error("key {0} is an example that everybody knows: make one with `openssl rand -base64 32`")]
    Example(usize),
}

/// What a derived key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Making codes.
    Codes,
    /// Hashing codes.
    CodeHashes,
    /// Recognising addresses and sources in counters.
    Fingerprints,
    /// Sealing mails.
    MailSeals,
    /// Sealing the keys that sign tokens.
    SigningKeySeals,
    /// Sealing answers that may be given again.
    AnswerSeals,
    /// Naming the key.
    KeyNames,
}

impl Purpose {
    /// The name that goes into the derivation. Changing one makes everything of its purpose unreadable.
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

/// The server's keys: at least one, the newest first. They are wiped from memory when dropped, and never formatted.
#[derive(Clone)]
pub struct ServerKeys(Vec<Zeroizing<Vec<u8>>>);

impl ServerKeys {
    /// Reads one or several keys, separated by commas, the newest first: base64 in either alphabet, padded or not,
    /// each of 32 bytes or more.
    ///
    /// # Errors
    /// [`KeyError`] for the first key that cannot be used.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let keys = text.split(',').enumerate().map(|(place, key)| parse_one(key.trim(), place + 1));
        keys.collect::<Result<_, _>>().map(Self)
    }

    /// Makes a fresh key; the text is what [`parse`](Self::parse) reads, to be kept where only the server reads it.
    #[must_use]
    pub fn generate() -> (Self, String) {
        let key = Zeroizing::new(random::bytes::<KEY_MIN>());
        (Self(vec![Zeroizing::new(key.to_vec())]), STANDARD.encode(key.as_slice()))
    }

    /// Returns the fingerprint of each key, the newest first: eight hexadecimal digits that tell keys apart, the same on
    /// every instance. They say nothing about the keys and may be logged.
    #[must_use]
    pub fn fingerprints(&self) -> Vec<String> {
        let hex = |name: &Zeroizing<[u8; 32]>| name[..4].iter().map(|byte| format!("{byte:02x}")).collect();
        self.derive(Purpose::KeyNames).iter().map(hex).collect()
    }

    /// The keys for a purpose, of the newest server key first; never none.
    pub(crate) fn derive(&self, purpose: Purpose) -> Vec<Zeroizing<[u8; 32]>> {
        let salt = hkdf::Salt::new(hkdf::HKDF_SHA256, b"guestlist/v1");
        let derive_one = |key: &Zeroizing<Vec<u8>>| {
            let mut derived = Zeroizing::new([0; 32]);
            salt.extract(key)
                .expand(&[purpose.label().as_bytes()], hkdf::HKDF_SHA256)
                .and_then(|okm| okm.fill(&mut *derived))
                .expect("HKDF-SHA256 gives 32 bytes");
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
    if repeats_itself(&key) {
        return Err(KeyError::Repetition(position));
    }
    Ok(key)
}

fn decode(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let alphabet = if text.contains(['-', '_']) { URL_SAFE_PAD_INDIFFERENT } else { STANDARD_PAD_INDIFFERENT };
    alphabet.decode(text).ok().map(Zeroizing::new)
}

/// Whether the key is one piece, of a byte or more, over and over. No random key ever is.
fn repeats_itself(key: &[u8]) -> bool {
    (1..=key.len() / 2).any(|period| key.iter().zip(&key[period..]).all(|(a, b)| a == b))
}

#[cfg(test)]
#[path = "server_keys_tests.rs"]
mod tests;
