//! Secrets without cryptography.

use std::sync::atomic::{AtomicU64, Ordering};

use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::mail::MailContent;
use guestlist_domain::model::secret::{Code, CodeKind, Secret, SecretHash, SecretKind};
use guestlist_domain::port::{SealBroken, Secrets};
use uuid::Uuid;

use super::{digest, hex};

/// Counts instead of generating random values. Its server keys are numbers.
pub struct FakeSecrets {
    made: AtomicU64,
    /// Newest first.
    keys: Vec<u8>,
}

impl FakeSecrets {
    /// Creates one with these server keys, newest first. Content that was sealed with a key opens wherever this key is
    /// present.
    ///
    /// # Panics
    /// If there is no key.
    #[must_use]
    pub fn with_keys(keys: &[u8]) -> Self {
        assert!(!keys.is_empty(), "there is at least one server key");
        Self { made: AtomicU64::new(0), keys: keys.to_vec() }
    }

    fn seal(&self, owner: &[u8], content: &[u8]) -> Vec<u8> {
        [&self.keys[..1], owner, content].concat()
    }

    fn open<'a>(&self, owner: &[u8], sealed: &'a [u8]) -> Result<&'a [u8], SealBroken> {
        let (_, rest) = sealed.split_first().filter(|(key, _)| self.keys.contains(key)).ok_or(SealBroken)?;
        rest.strip_prefix(owner).ok_or(SealBroken)
    }
}

/// Creates one with a single key.
impl Default for FakeSecrets {
    fn default() -> Self {
        Self::with_keys(&[0])
    }
}

impl Secrets for FakeSecrets {
    fn random(&self, kind: SecretKind) -> Secret {
        let number = self.made.fetch_add(1, Ordering::SeqCst);
        Secret::new(format!("{}{number:A>43}", kind.prefix()))
    }

    fn hash(&self, secret: &str) -> SecretHash {
        SecretHash::new(digest(&[b"secret", secret.as_bytes()]))
    }

    fn code(&self, kind: CodeKind, id: Uuid, generation: u32) -> Code {
        let letter = [kind.letter() as u8];
        let digest = digest(&[b"code", &letter, id.as_bytes(), &generation.to_be_bytes()]);
        Code::from_bits(kind, digest.iter().take(16).fold(0, |bits, &byte| (bits << 8) | u128::from(byte)))
    }

    fn code_hashes(&self, code: &Code) -> Vec<SecretHash> {
        self.keys.iter().map(|&key| SecretHash::new(digest(&[b"code hash", &[key], code.characters()]))).collect()
    }

    fn code_of_hash(&self, kind: CodeKind, id: Uuid, generation: u32, hash: SecretHash) -> Option<Code> {
        let code = self.code(kind, id, generation);
        self.code_hashes(&code).contains(&hash).then_some(code)
    }

    fn fingerprint(&self, text: &str) -> String {
        hex(&digest(&[b"fingerprint", text.as_bytes()]))
    }

    fn seal_answer(&self, id: SecretHash, answer: &[u8]) -> Vec<u8> {
        self.seal(id.as_bytes(), answer)
    }

    fn open_answer(&self, id: SecretHash, sealed: &[u8]) -> Result<Vec<u8>, SealBroken> {
        Ok(self.open(id.as_bytes(), sealed)?.to_vec())
    }

    fn seal_mail(&self, id: MailId, content: &MailContent) -> Vec<u8> {
        let content = serde_json::to_vec(content).expect("a mail's content is plain data");
        self.seal(id.uuid().as_bytes(), &content)
    }

    fn open_mail(&self, id: MailId, sealed: &[u8]) -> Result<MailContent, SealBroken> {
        serde_json::from_slice(self.open(id.uuid().as_bytes(), sealed)?).map_err(|_| SealBroken)
    }
}
