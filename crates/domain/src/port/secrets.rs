//! Generation, hashing, derivation and sealing of secrets, without I/O.

use uuid::Uuid;

use crate::model::ids::MailId;
use crate::model::mail::MailContent;
use crate::model::secret::{Code, CodeKind, Secret, SecretHash, SecretKind};

/// Sealed data that no server key opens, or that was altered or bound to another record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no configured server key unseals this")]
pub struct SealBroken;

/// Generates and recognises secrets with the server keys. The newest key is used to derive and seal; all keys are used
/// to recognise and open.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait Secrets: Send + Sync {
    /// Generates a secret: 256 random bits as unpadded base64url, after the prefix of the kind.
    fn random(&self, kind: SecretKind) -> Secret;

    /// Returns the SHA-256 of the text of a random secret. A fast hash is sufficient for 256 random bits, and every
    /// instance computes the same value.
    fn hash(&self, secret: &str) -> SecretHash;

    /// Derives the code of an id and generation with the newest key.
    fn code(&self, kind: CodeKind, id: Uuid, generation: u32) -> Code;

    /// Returns the keyed hashes under which a code can be stored, one for each server key, that of the newest key
    /// first.
    fn code_hashes(&self, code: &Code) -> Vec<SecretHash>;

    /// Derives the code of an id and generation whose keyed hash is `hash`, with the key that was used for it. Returns
    /// `None` if that key no longer exists.
    fn code_of_hash(&self, kind: CodeKind, id: Uuid, generation: u32, hash: SecretHash) -> Option<Code>;

    /// Returns a keyed fingerprint of an address or a client source, in hex, so that counters need not store it in
    /// clear.
    fn fingerprint(&self, text: &str) -> String;

    /// Seals the response to a request with an idempotency key, bound to the record of the request.
    fn seal_answer(&self, id: SecretHash, answer: &[u8]) -> Vec<u8>;

    /// Opens a stored response.
    ///
    /// # Errors
    /// [`SealBroken`] for another record, altered data or a key that no longer exists.
    fn open_answer(&self, id: SecretHash, sealed: &[u8]) -> Result<Vec<u8>, SealBroken>;

    /// Seals the content of a mail, bound to its id.
    fn seal_mail(&self, id: MailId, content: &MailContent) -> Vec<u8>;

    /// Opens the content of a mail.
    ///
    /// # Errors
    /// [`SealBroken`] for another id, altered data or a key that no longer exists.
    fn open_mail(&self, id: MailId, sealed: &[u8]) -> Result<MailContent, SealBroken>;
}
