//! Authenticated encryption of stored data, with keys derived from the server keys.

use std::fmt;

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use guestlist_domain::port::SealBroken;
use zeroize::Zeroizing;

use crate::server_keys::{Purpose, ServerKeys};

/// The only format so far: this byte, the nonce, then the ciphertext with its tag (AES-256-GCM).
const FORMAT: u8 = 1;

/// Seals bytes with the newest server key and opens them with any listed key.
///
/// Sealed bytes are bound to their owner (the id of a record): they do not open for another record. Nonces are random,
/// which is safe for 2³² seals per server key.
pub struct Seal {
    purpose: Purpose,
    /// Newest first.
    keys: Vec<RandomizedNonceKey>,
}

impl Seal {
    /// Creates the seal of private signing keys; each is bound to its key id.
    #[must_use]
    pub fn of_signing_keys(keys: &ServerKeys) -> Self {
        Self::of(Purpose::SigningKeySeals, keys)
    }

    /// Creates the seal of queued mails; each is bound to its id.
    pub(crate) fn of_mails(keys: &ServerKeys) -> Self {
        Self::of(Purpose::MailSeals, keys)
    }

    /// Creates the seal of responses kept for repeated requests; each is bound to its request.
    pub(crate) fn of_answers(keys: &ServerKeys) -> Self {
        Self::of(Purpose::AnswerSeals, keys)
    }

    fn of(purpose: Purpose, keys: &ServerKeys) -> Self {
        let aead =
            |key: &Zeroizing<[u8; 32]>| RandomizedNonceKey::new(&AES_256_GCM, &**key).expect("AES-256 takes 32 bytes");
        Self { purpose, keys: keys.derive(purpose).iter().map(aead).collect() }
    }

    /// Seals `plain` for `owner`.
    #[must_use]
    pub fn seal(&self, owner: &str, plain: &[u8]) -> Vec<u8> {
        let mut sealed = Vec::with_capacity(1 + NONCE_LEN + plain.len() + AES_256_GCM.tag_len());
        let mut text = Vec::with_capacity(plain.len() + AES_256_GCM.tag_len());
        text.extend_from_slice(plain);
        let nonce = self.keys[0]
            .seal_in_place_append_tag(self.bound_to(owner), &mut text)
            .expect("random bytes are available, and sealed data is far below gigabytes");
        sealed.push(FORMAT);
        sealed.extend_from_slice(nonce.as_ref());
        sealed.append(&mut text);
        sealed
    }

    /// Opens bytes that were sealed for `owner`.
    ///
    /// # Errors
    /// [`SealBroken`] if the owner or the purpose differs, the bytes were changed, or their key is not listed.
    pub fn open(&self, owner: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealBroken> {
        self.open_by_key(owner, sealed).map(|(_, plain)| plain)
    }

    /// Opens bytes that were sealed for `owner`; also returns the position of the key that sealed them (0 is the
    /// newest).
    ///
    /// # Errors
    /// [`SealBroken`], as [`open`](Self::open).
    pub(crate) fn open_by_key(&self, owner: &str, sealed: &[u8]) -> Result<(usize, Zeroizing<Vec<u8>>), SealBroken> {
        let (&format, rest) = sealed.split_first().ok_or(SealBroken)?;
        let (nonce, text) = rest.split_first_chunk::<NONCE_LEN>().ok_or(SealBroken)?;
        if format != FORMAT {
            return Err(SealBroken);
        }
        let mut keys = self.keys.iter().enumerate();
        keys.find_map(|(position, key)| Some((position, self.open_with(key, owner, nonce, text)?))).ok_or(SealBroken)
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
