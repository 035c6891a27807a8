//! Secrets: making, hashing, deriving, sealing. No IO.

use uuid::Uuid;

use crate::model::ids::MailId;
use crate::model::mail::MailContent;
use crate::model::secret::{Code, CodeKind, Secret, SecretHash, SecretKind};

/// A sealed text that none of the server's keys opens, or that is not what it says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("none of the server's keys opens this")]
pub struct SealBroken;

/// Makes and recognises secrets with the server's keys. The newest key makes; any of them recognises.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait Secrets: Send + Sync {
    /// 256 fresh random bits, unpadded base64url behind the kind's prefix.
    fn random(&self, kind: SecretKind) -> Secret;

    /// SHA-256 of a random secret's text: enough for 256 random bits, and the same on every instance.
    fn hash(&self, secret: &str) -> SecretHash;

    /// The code of an id and generation under the newest key.
    fn code(&self, kind: CodeKind, id: Uuid, generation: u32) -> Code;

    /// The keyed hashes under which a code may be kept, of the newest key first.
    fn code_hashes(&self, code: &Code) -> Vec<SecretHash>;

    /// The code of an id and generation whose keyed hash is `hash`, under whichever key made it; `None` when that key
    /// is gone.
    fn code_of_hash(&self, kind: CodeKind, id: Uuid, generation: u32, hash: SecretHash) -> Option<Code>;

    /// A keyed fingerprint of an address or source, in hex: counters need to recognise it, not to know it.
    fn fingerprint(&self, text: &str) -> String;

    /// Seals the answer to a request that may be repeated, bound to its record.
    fn seal_answer(&self, id: SecretHash, answer: &[u8]) -> Vec<u8>;

    /// Opens a kept answer.
    ///
    /// # Errors
    /// [`SealBroken`] for another record, other bytes or a key that is gone.
    fn open_answer(&self, id: SecretHash, sealed: &[u8]) -> Result<Vec<u8>, SealBroken>;

    /// Seals a mail's content, bound to the mail's id.
    fn seal_mail(&self, id: MailId, content: &MailContent) -> Vec<u8>;

    /// Opens a mail's content.
    ///
    /// # Errors
    /// [`SealBroken`] for another id, other bytes or a key that is gone.
    fn open_mail(&self, id: MailId, sealed: &[u8]) -> Result<MailContent, SealBroken>;
}
