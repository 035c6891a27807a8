//! The keys that sign and verify tokens.

use std::collections::HashMap;
use std::fmt;

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _, Signature};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::DecodingKey;
use serde::Serialize;
use zeroize::Zeroizing;

/// An error in a set of keys.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// The key is not an Ed25519 private key in PKCS#8 form, or does not match its id.
    #[error("signing key {kid:?} is not an Ed25519 key, or does not match its id")]
    InvalidKey {
        /// The id of the key.
        kid: String,
    },
    /// Two keys have the same id.
    #[error("signing key {kid:?} is listed twice")]
    DuplicateKid {
        /// The id of the keys.
        kid: String,
    },
    /// No key is active.
    #[error("none of the signing keys is active")]
    NoActiveKey,
    /// More than one key is active.
    #[error("more than one signing key is active")]
    MultipleActiveKeys,
}

/// An Ed25519 key pair with the id that tokens name. `Debug` hides the private key.
pub struct SigningKey {
    kid: String,
    pair: Ed25519KeyPair,
}

impl SigningKey {
    /// Generates a key.
    ///
    /// # Panics
    /// If the operating system provides no random bytes.
    #[must_use]
    pub fn generate() -> Self {
        let pair = Ed25519KeyPair::generate().expect("the operating system provides random bytes");
        Self { kid: kid_of(&pair), pair }
    }

    /// Restores a key from the bytes that [`private_key`](Self::private_key) returned.
    ///
    /// # Errors
    /// [`KeyringError::InvalidKey`] if the bytes are not such a key, or `kid` is not its id, which is derived from the
    /// key.
    pub fn restore(kid: &str, private_key: &[u8]) -> Result<Self, KeyringError> {
        let invalid = || KeyringError::InvalidKey { kid: kid.to_owned() };
        let pair = Ed25519KeyPair::from_pkcs8(private_key).map_err(|_| invalid())?;
        let key = Self { kid: kid_of(&pair), pair };
        // The parser ignores bytes after the key, so the input is compared with the encoding of the key.
        if key.kid != kid || key.private_key().as_slice() != private_key {
            return Err(invalid());
        }
        Ok(key)
    }

    /// Returns the id that tokens name: the beginning of the key's thumbprint (RFC 7638).
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// Returns the private key as PKCS#8, to be sealed before it is stored.
    ///
    /// # Panics
    /// Never: every Ed25519 key has this form.
    #[must_use]
    pub fn private_key(&self) -> Zeroizing<Vec<u8>> {
        let document = self.pair.to_pkcs8().expect("an Ed25519 key has a PKCS#8 form");
        Zeroizing::new(document.as_ref().to_vec())
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Signature {
        self.pair.sign(message)
    }

    fn public_key(&self) -> &[u8] {
        self.pair.public_key().as_ref()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.kid)
    }
}

/// One key that signs, and all keys that verify.
pub struct Keyring {
    active: SigningKey,
    verification_keys: HashMap<String, DecodingKey>,
    jwks: String,
}

impl Keyring {
    /// Creates a keyring from key id, private key (PKCS#8) and whether the key signs. Exactly one key signs; the others
    /// verify what they signed earlier. Tokens of a key that is left out are refused.
    ///
    /// # Errors
    /// [`KeyringError`] if a key is invalid, an id occurs twice, or not exactly one key signs.
    pub fn from_keys<Kid: AsRef<str>, Private: AsRef<[u8]>>(
        keys: impl IntoIterator<Item = (Kid, Private, bool)>,
    ) -> Result<Self, KeyringError> {
        let mut signing = None;
        let mut verification_keys = HashMap::new();
        let mut published = Vec::new();
        for (kid, private_key, is_active) in keys {
            let key = SigningKey::restore(kid.as_ref(), private_key.as_ref())?;
            let verification_key = DecodingKey::from_ed_der(key.public_key());
            if verification_keys.insert(key.kid.clone(), verification_key).is_some() {
                return Err(KeyringError::DuplicateKid { kid: key.kid });
            }
            published.push(PublishedKey::new(&key));
            if is_active && signing.replace(key).is_some() {
                return Err(KeyringError::MultipleActiveKeys);
            }
        }
        let active = signing.ok_or(KeyringError::NoActiveKey)?;
        Ok(Self { active, verification_keys, jwks: PublishedKey::set(&published) })
    }

    /// Creates a keyring that no store can contain: one key signs, and another verifies under its id.
    #[cfg(test)]
    pub(crate) fn mismatched(signing_key: SigningKey, verification_key: &SigningKey) -> Self {
        let key = DecodingKey::from_ed_der(verification_key.public_key());
        let verification_keys = HashMap::from([(signing_key.kid.clone(), key)]);
        Self { active: signing_key, verification_keys, jwks: String::new() }
    }

    pub(crate) const fn active(&self) -> &SigningKey {
        &self.active
    }

    /// Returns the key that verifies signatures of `kid`. The lookup is in memory only.
    pub(crate) fn verification_key(&self, kid: &str) -> Option<&DecodingKey> {
        self.verification_keys.get(kid)
    }

    /// Returns the number of keys that verify.
    pub(crate) fn len(&self) -> usize {
        self.verification_keys.len()
    }

    /// Returns the public keys as a JWK set (RFC 7517).
    pub(crate) fn jwks(&self) -> &str {
        &self.jwks
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keyring(active {}, {} in all)", self.active.kid, self.verification_keys.len())
    }
}

/// A public key in its published form (RFC 8037).
#[derive(Serialize)]
struct PublishedKey {
    kty: &'static str,
    crv: &'static str,
    x: String,
    kid: String,
    alg: &'static str,
    r#use: &'static str,
}

impl PublishedKey {
    fn new(key: &SigningKey) -> Self {
        Self {
            kty: "OKP",
            crv: "Ed25519",
            x: URL_SAFE_NO_PAD.encode(key.public_key()),
            kid: key.kid.clone(),
            alg: "EdDSA",
            r#use: "sig",
        }
    }

    fn set(keys: &[Self]) -> String {
        serde_json::json!({ "keys": keys }).to_string()
    }
}

/// Number of characters of the thumbprint in a key id: 66 bits are enough for the few keys of a deployment, and each
/// character saved makes share links and their QR codes smaller.
const KID_LEN: usize = 11;

/// Returns whether a text has the form of a key id.
pub(crate) fn is_kid(text: &str) -> bool {
    text.len() == KID_LEN && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

fn kid_of(pair: &Ed25519KeyPair) -> String {
    let mut kid = thumbprint(pair.public_key().as_ref());
    kid.truncate(KID_LEN);
    kid
}

/// Returns the thumbprint by RFC 7638 and RFC 8037: SHA-256 of the required members in lexicographic order, in
/// base64url.
fn thumbprint(public_key: &[u8]) -> String {
    let x = URL_SAFE_NO_PAD.encode(public_key);
    let members = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#);
    URL_SAFE_NO_PAD.encode(digest(&SHA256, members.as_bytes()))
}

#[cfg(test)]
#[path = "keyring_tests.rs"]
mod tests;
