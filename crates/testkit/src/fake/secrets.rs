//! Secrets without cryptography.

use std::sync::atomic::{AtomicU64, Ordering};

use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::mail::MailContent;
use guestlist_domain::model::secret::{Code, CodeKind, Secret, SecretHash, SecretKind};
use guestlist_domain::port::{SealBroken, Secrets};
use uuid::Uuid;

use super::{digest, hex};

/// Counts instead of rolling dice. One key, never rotated.
#[derive(Default)]
pub struct FakeSecrets(AtomicU64);

impl Secrets for FakeSecrets {
    fn random(&self, kind: SecretKind) -> Secret {
        let number = self.0.fetch_add(1, Ordering::SeqCst);
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
        vec![SecretHash::new(digest(&[b"code hash", code.characters()]))]
    }

    fn code_of_hash(&self, kind: CodeKind, id: Uuid, generation: u32, hash: SecretHash) -> Option<Code> {
        let code = self.code(kind, id, generation);
        self.code_hashes(&code).contains(&hash).then_some(code)
    }

    fn fingerprint(&self, text: &str) -> String {
        hex(&digest(&[b"fingerprint", text.as_bytes()]))
    }

    fn seal_answer(&self, id: SecretHash, answer: &[u8]) -> Vec<u8> {
        [id.as_bytes().as_slice(), answer].concat()
    }

    fn open_answer(&self, id: SecretHash, sealed: &[u8]) -> Result<Vec<u8>, SealBroken> {
        Ok(sealed.strip_prefix(id.as_bytes().as_slice()).ok_or(SealBroken)?.to_vec())
    }

    fn seal_mail(&self, id: MailId, content: &MailContent) -> Vec<u8> {
        let content = serde_json::to_vec(content).expect("a mail's content is plain data");
        [id.uuid().as_bytes().as_slice(), &content].concat()
    }

    fn open_mail(&self, id: MailId, sealed: &[u8]) -> Result<MailContent, SealBroken> {
        let content = sealed.strip_prefix(id.uuid().as_bytes()).ok_or(SealBroken)?;
        serde_json::from_slice(content).map_err(|_| SealBroken)
    }
}
