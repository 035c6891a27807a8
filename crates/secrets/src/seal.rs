//! Sealing what must be kept but not read: authenticated encryption with keys derived from the server's.

use std::fmt;

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use guestlist_domain::port::SealBroken;
use zeroize::Zeroizing;

use crate::server_keys::{Purpose, ServerKeys};

/// The only form there is so far: this byte, the nonce, then the ciphertext with its tag (AES-256-GCM).
const FORM: u8 = 1;

/// Seals bytes with the newest server key and opens them with any.
///
/// What is sealed is bound to what it belongs to (a record's id): moved to another record it does not open. Nonces are
/// random, which is good for four thousand million seals per server key.
pub struct Seal {
    purpose: Purpose,
    /// Newest first.
    keys: Vec<RandomizedNonceKey>,
}

impl Seal {
    /// The seal of the private keys that sign tokens, each bound to its key id.
    #[must_use]
    pub fn of_signing_keys(keys: &ServerKeys) -> Self {
        Self::of(Purpose::SigningKeySeals, keys)
    }

    /// The seal of the outbox's mails, each bound to its id.
    pub(crate) fn of_mails(keys: &ServerKeys) -> Self {
        Self::of(Purpose::MailSeals, keys)
    }

    /// The seal of answers that may be given again, each bound to its request.
    pub(crate) fn of_answers(keys: &ServerKeys) -> Self {
        Self::of(Purpose::AnswerSeals, keys)
    }

    fn of(purpose: Purpose, keys: &ServerKeys) -> Self {
        let aead =
            |key: &Zeroizing<[u8; 32]>| RandomizedNonceKey::new(&AES_256_GCM, &**key).expect("AES-256 takes 32 bytes");
        Self { purpose, keys: keys.derive(purpose).iter().map(aead).collect() }
    }

    /// Seals `plain`, bound to `owner`.
    #[must_use]
    pub fn seal(&self, owner: &str, plain: &[u8]) -> Vec<u8> {
        let mut sealed = Vec::with_capacity(1 + NONCE_LEN + plain.len() + AES_256_GCM.tag_len());
        let mut text = Vec::with_capacity(plain.len() + AES_256_GCM.tag_len());
        text.extend_from_slice(plain);
        let nonce = self.keys[0]
            .seal_in_place_append_tag(self.bound_to(owner), &mut text)
            .expect("there are random bytes, and nobody seals gigabytes");
        sealed.push(FORM);
        sealed.extend_from_slice(nonce.as_ref());
        sealed.append(&mut text);
        sealed
    }

    /// Opens what was sealed for `owner`.
    ///
    /// # Errors
    /// [`SealBroken`] for another owner, another purpose, other bytes or a key that is gone.
    pub fn open(&self, owner: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealBroken> {
        self.open_by_key(owner, sealed).map(|(_, plain)| plain)
    }

    /// Opens what was sealed for `owner`; returns the place of the key that did, counted from 0, the newest.
    ///
    /// # Errors
    /// [`SealBroken`], as [`open`](Self::open).
    pub(crate) fn open_by_key(&self, owner: &str, sealed: &[u8]) -> Result<(usize, Zeroizing<Vec<u8>>), SealBroken> {
        let (&form, rest) = sealed.split_first().ok_or(SealBroken)?;
        let (nonce, text) = rest.split_first_chunk::<NONCE_LEN>().ok_or(SealBroken)?;
        if form != FORM {
            return Err(SealBroken);
        }
        let mut keys = self.keys.iter().enumerate();
        keys.find_map(|(place, key)| Some((place, self.open_with(key, owner, nonce, text)?))).ok_or(SealBroken)
    }

    fn open_with(
        &self,
        key: &RandomizedNonceKey,
        owner: &str,
        nonce: &[u8; NONCE_LEN],
        text: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        let mut opened = Zeroizing::new(text.to_vec());
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let length = key.open_in_place(nonce, self.bound_to(owner), &mut opened).ok()?.len();
        opened.truncate(length);
        Some(opened)
    }

    fn bound_to(&self, owner: &str) -> Aad<Vec<u8>> {
        Aad::from([self.purpose.label().as_bytes(), b"\0", owner.as_bytes()].concat())
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Seal({})", self.purpose.label())
    }
}

#[cfg(test)]
#[path = "seal_tests.rs"]
mod tests;
