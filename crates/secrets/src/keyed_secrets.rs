//! The adapter of the secrets port: random secrets, codes, fingerprints and sealed mails.

use std::fmt;

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::{constant_time, hmac};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::mail::MailContent;
use guestlist_domain::model::secret::{Code, CodeKind, Secret, SecretHash, SecretKind};
use guestlist_domain::port::{SealBroken, Secrets};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::random;
use crate::seal::Seal;
use crate::server_keys::{Purpose, ServerKeys};

/// A [`Secrets`] with keys derived from the server keys: the newest creates, all of them recognise.
pub struct KeyedSecrets {
    /// Newest first, never empty.
    codes: Vec<CodeKeys>,
    fingerprints: hmac::Key,
    mails: Seal,
    answers: Seal,
}

/// The two keys for codes that are derived from one server key.
struct CodeKeys {
    derive: hmac::Key,
    hash: hmac::Key,
}

impl KeyedSecrets {
    /// Derives all keys from the server keys.
    #[must_use]
    pub fn new(keys: &ServerKeys) -> Self {
        let derive = keys.derive(Purpose::Codes);
        let hash = keys.derive(Purpose::CodeHashes);
        let codes =
            derive.iter().zip(&hash).map(|(derive, hash)| CodeKeys { derive: hmac_key(derive), hash: hmac_key(hash) });
        Self {
            codes: codes.collect(),
            fingerprints: hmac_key(&keys.derive(Purpose::Fingerprints)[0]),
            mails: Seal::of_mails(keys),
            answers: Seal::of_answers(keys),
        }
    }

    /// Returns the code whose keyed hash is `hash`, and the position of its key; 0 is the newest.
    pub(crate) fn find_code(
        &self,
        kind: CodeKind,
        id: Uuid,
        generation: u32,
        hash: SecretHash,
    ) -> Option<(usize, Code)> {
        self.codes.iter().enumerate().find_map(|(position, keys)| {
            let code = keys.code(kind, id, generation);
            let matches = constant_time::verify_slices_are_equal(keys.hash(&code).as_bytes(), hash.as_bytes()).is_ok();
            matches.then_some((position, code))
        })
    }
}

/// Returns what the seal of a mail is bound to.
pub(crate) fn mail_owner(id: MailId) -> String {
    id.to_string()
}

/// Returns what the seal of a kept response is bound to.
pub(crate) fn answer_owner(id: SecretHash) -> String {
    URL_SAFE_NO_PAD.encode(id.as_bytes())
}

impl Secrets for KeyedSecrets {
    fn random(&self, kind: SecretKind) -> Secret {
        let bits = Zeroizing::new(random::bytes::<32>());
        let mut text = kind.prefix().to_owned();
        URL_SAFE_NO_PAD.encode_string(bits.as_slice(), &mut text);
        Secret::new(text)
    }

    fn hash(&self, secret: &str) -> SecretHash {
        SecretHash::new(first_bytes(digest(&SHA256, secret.as_bytes()).as_ref()))
    }

    fn code(&self, kind: CodeKind, id: Uuid, generation: u32) -> Code {
        self.codes[0].code(kind, id, generation)
    }

    fn code_hashes(&self, code: &Code) -> Vec<SecretHash> {
        self.codes.iter().map(|keys| keys.hash(code)).collect()
    }

    fn code_of_hash(&self, kind: CodeKind, id: Uuid, generation: u32, hash: SecretHash) -> Option<Code> {
        self.find_code(kind, id, generation, hash).map(|(_, code)| code)
    }

    fn fingerprint(&self, text: &str) -> String {
        let tag = hmac::sign(&self.fingerprints, text.as_bytes());
        format!("{:032x}", u128::from_be_bytes(first_bytes(tag.as_ref())))
    }

    fn seal_answer(&self, id: SecretHash, answer: &[u8]) -> Vec<u8> {
        self.answers.seal(&answer_owner(id), answer)
    }

    fn open_answer(&self, id: SecretHash, sealed: &[u8]) -> Result<Vec<u8>, SealBroken> {
        Ok(self.answers.open(&answer_owner(id), sealed)?.to_vec())
    }

    fn seal_mail(&self, id: MailId, content: &MailContent) -> Vec<u8> {
        let json = serde_json::to_vec(content).expect("a mail's content is plain data");
        self.mails.seal(&mail_owner(id), &Zeroizing::new(json))
    }

    fn open_mail(&self, id: MailId, sealed: &[u8]) -> Result<MailContent, SealBroken> {
        let json = self.mails.open(&mail_owner(id), sealed)?;
        serde_json::from_slice(&json).map_err(|_| SealBroken)
    }
}

impl fmt::Debug for KeyedSecrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyedSecrets(…)")
    }
}

impl CodeKeys {
    /// Derives a code. It carries 70 bits of HMAC-SHA256 over the kind's letter, the id and the generation, all of
    /// fixed length.
    fn code(&self, kind: CodeKind, id: Uuid, generation: u32) -> Code {
        let mut context = hmac::Context::with_key(&self.derive);
        context.update(&[kind.letter() as u8]);
        context.update(id.as_bytes());
        context.update(&generation.to_be_bytes());
        Code::from_bits(kind, u128::from_be_bytes(first_bytes(context.sign().as_ref())))
    }

    fn hash(&self, code: &Code) -> SecretHash {
        SecretHash::new(first_bytes(hmac::sign(&self.hash, code.characters()).as_ref()))
    }
}

fn hmac_key(key: &Zeroizing<[u8; 32]>) -> hmac::Key {
    hmac::Key::new(hmac::HMAC_SHA256, &**key)
}

/// Returns the first bytes of a SHA-256 output, which has 32.
fn first_bytes<const N: usize>(output: &[u8]) -> [u8; N] {
    let mut bytes = [0; N];
    bytes.copy_from_slice(&output[..N]);
    bytes
}

#[cfg(test)]
#[path = "keyed_secrets_tests.rs"]
mod tests;
