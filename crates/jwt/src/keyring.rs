//! The keys that sign and verify.

use std::collections::HashMap;
use std::fmt;

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _, Signature};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::DecodingKey;
use serde::Serialize;
use zeroize::Zeroizing;

/// Why keys are no keyring.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// Not an Ed25519 private key in PKCS#8 form, or not the one that its id names.
    #[error("signing key {kid:?} is not the Ed25519 key that it should be")]
    Unusable {
        /// Its id.
        kid: String,
    },
    /// Two keys under one id.
    #[error("signing key {kid:?} is there twice")]
    Twice {
        /// The id.
        kid: String,
    },
    /// No key is active.
    #[error("none of the signing keys is active")]
    NoneActive,
    /// More than one key is active.
    #[error("more than one signing key is active")]
    SeveralActive,
}

/// An Ed25519 key pair with the id that tokens name. Never formatted.
pub struct SigningKey {
    kid: String,
    pair: Ed25519KeyPair,
}

impl SigningKey {
    /// Makes a fresh key.
    ///
    /// # Panics
    /// When the operating system gives no random bytes.
    #[must_use]
    pub fn generate() -> Self {
        let pair = Ed25519KeyPair::generate().expect("the operating system gives random bytes");
        Self { kid: kid_of(&pair), pair }
    }

    /// Reads a private key as [`private_key`](Self::private_key) gave it.
    ///
    /// # Errors
    /// [`KeyringError::Unusable`] for anything else, and for a key with another id: ids follow from keys.
    pub fn restore(kid: &str, private_key: &[u8]) -> Result<Self, KeyringError> {
        let unusable = || KeyringError::Unusable { kid: kid.to_owned() };
        let pair = Ed25519KeyPair::from_pkcs8(private_key).map_err(|_| unusable())?;
        let key = Self { kid: kid_of(&pair), pair };
        // The parser overlooks bytes after the key: what is not exactly what was written is damaged.
        if key.kid != kid || key.private_key().as_slice() != private_key {
            return Err(unusable());
        }
        Ok(key)
    }

    /// The id that tokens name: the beginning of the key's thumbprint (RFC 7638).
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// The private key as PKCS#8, to be sealed and kept.
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

/// One key that signs, and all that verify.
pub struct Keyring {
    active: SigningKey,
    verifying: HashMap<String, DecodingKey>,
    jwks: String,
}

impl Keyring {
    /// Gathers keys: id, private key (PKCS#8) and whether it signs. Exactly one signs; the others verify what they
    /// signed before. Leaving a key out ends everything that it signed.
    ///
    /// # Errors
    /// [`KeyringError`].
    pub fn from_keys<Kid: AsRef<str>, Private: AsRef<[u8]>>(
        keys: impl IntoIterator<Item = (Kid, Private, bool)>,
    ) -> Result<Self, KeyringError> {
        let mut signing = None;
        let mut verifying = HashMap::new();
        let mut published = Vec::new();
        for (kid, private_key, is_active) in keys {
            let key = SigningKey::restore(kid.as_ref(), private_key.as_ref())?;
            let verifies = DecodingKey::from_ed_der(key.public_key());
            if verifying.insert(key.kid.clone(), verifies).is_some() {
                return Err(KeyringError::Twice { kid: key.kid });
            }
            published.push(PublishedKey::new(&key));
            if is_active && signing.replace(key).is_some() {
                return Err(KeyringError::SeveralActive);
            }
        }
        let active = signing.ok_or(KeyringError::NoneActive)?;
        Ok(Self { active, verifying, jwks: PublishedKey::set(&published) })
    }

    /// A keyring that no store can hold: one key signs, another verifies under its id.
    #[cfg(test)]
    pub(crate) fn mismatched(signs: SigningKey, verifies: &SigningKey) -> Self {
        let key = DecodingKey::from_ed_der(verifies.public_key());
        let verifying = HashMap::from([(signs.kid.clone(), key)]);
        Self { active: signs, verifying, jwks: String::new() }
    }

    pub(crate) const fn active(&self) -> &SigningKey {
        &self.active
    }

    /// The key that verifies what `kid` signed: looked up in memory, nowhere else.
    pub(crate) fn verifying(&self, kid: &str) -> Option<&DecodingKey> {
        self.verifying.get(kid)
    }

    /// How many keys verify.
    pub(crate) fn len(&self) -> usize {
        self.verifying.len()
    }

    /// The public keys as a JWK set (RFC 7517).
    pub(crate) fn jwks(&self) -> &str {
        &self.jwks
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keyring(active {}, {} in all)", self.active.kid, self.verifying.len())
    }
}

/// A public key as it is published (RFC 8037).
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

/// How many characters of the thumbprint name a key: 66 bits are plenty for the handful of keys of one instance, and
/// every character saved makes share links and their QR pictures smaller.
const KID_LEN: usize = 11;

/// Whether a text looks like a key id of ours.
pub(crate) fn is_kid(text: &str) -> bool {
    text.len() == KID_LEN && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

fn kid_of(pair: &Ed25519KeyPair) -> String {
    let mut kid = thumbprint(pair.public_key().as_ref());
    kid.truncate(KID_LEN);
    kid
}

/// RFC 7638 with RFC 8037: SHA-256 of the key's required members in the order of their names, in base64url.
fn thumbprint(public_key: &[u8]) -> String {
    let x = URL_SAFE_NO_PAD.encode(public_key);
    let members = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#);
    URL_SAFE_NO_PAD.encode(digest(&SHA256, members.as_bytes()))
}

#[cfg(test)]
#[path = "keyring_tests.rs"]
mod tests;
