//! What is sealed with a server key, or made with one: to change that key.

use async_trait::async_trait;
use uuid::Uuid;

use super::StoreError;
use crate::model::ids::MailId;
use crate::model::secret::{CodeKind, SecretHash};
use crate::model::time::Timestamp;

/// A kind of record with sealed content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealedKind {
    /// Private keys that sign tokens.
    SigningKey,
    /// Mails that were neither sent nor parked nor withdrawn.
    Mail,
    /// Answers kept for repeated requests.
    Answer,
}

impl SealedKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::SigningKey, Self::Mail, Self::Answer];

    /// Returns an id before those of all records of this kind.
    #[must_use]
    pub const fn start(self) -> SealedRecordId {
        match self {
            Self::SigningKey => SealedRecordId::SigningKey(String::new()),
            Self::Mail => SealedRecordId::Mail(MailId::new(Uuid::nil())),
            Self::Answer => SealedRecordId::Answer(SecretHash::new([0; 32])),
        }
    }
}

/// The kind and the id of a record with sealed content. The content is bound to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SealedRecordId {
    /// A signing key, by its key id.
    SigningKey(String),
    /// A mail.
    Mail(MailId),
    /// A kept answer.
    Answer(SecretHash),
}

/// A record and its sealed content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedRecord {
    /// Which.
    pub id: SealedRecordId,
    /// The sealed content.
    pub sealed: Vec<u8>,
}

/// The hash of a code that people may still use, with what the code is derived from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeRecord {
    /// The invitation or the public token.
    pub id: Uuid,
    /// The generation.
    pub generation: u32,
    /// The keyed hash of the code.
    pub hash: SecretHash,
    /// Whether it works now. A public token that expired or is used up has a code that works again once it is renewed.
    pub works: bool,
}

/// Lists and replaces what depends on a server key, in portions.
#[async_trait]
pub trait SealedRecords {
    /// Returns up to `limit` records of the kind of `after` whose ids are greater, in the order of their ids. Does not lock.
    async fn sealed_records(&mut self, after: &SealedRecordId, limit: u16) -> Result<Vec<SealedRecord>, StoreError>;

    /// Writes `sealed` as the content of a record, provided that the content is still the given one; returns whether it
    /// was. Nothing else of the record changes: a worker that holds a mail goes on holding it.
    async fn reseal(&mut self, record: &SealedRecord, sealed: &[u8]) -> Result<bool, StoreError>;

    /// Returns up to `limit` codes with an id greater than `after`, in the order of their ids: of invitations that are
    /// pending at `now`, those of the present generation; of public tokens, those that are not revoked. Does not lock.
    async fn codes(
        &mut self,
        kind: CodeKind,
        now: Timestamp,
        after: Uuid,
        limit: u16,
    ) -> Result<Vec<CodeRecord>, StoreError>;
}
