//! Records that are sealed with a server key or derived from one, for rotating that key.

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
    /// Mails that were not sent, parked or withdrawn.
    Mail,
    /// Stored responses for repeated requests.
    Answer,
}

impl SealedKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::SigningKey, Self::Mail, Self::Answer];

    /// Returns an id that sorts before those of all records of this kind.
    #[must_use]
    pub const fn start(self) -> SealedRecordId {
        match self {
            Self::SigningKey => SealedRecordId::SigningKey(String::new()),
            Self::Mail => SealedRecordId::Mail(MailId::new(Uuid::nil())),
            Self::Answer => SealedRecordId::Answer(SecretHash::new([0; 32])),
        }
    }
}

/// Kind and id of a record with sealed content. The content is bound to both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SealedRecordId {
    /// A signing key, by its key id.
    SigningKey(String),
    /// A mail.
    Mail(MailId),
    /// A stored response.
    Answer(SecretHash),
}

/// A record and its sealed content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedRecord {
    /// Kind and id.
    pub id: SealedRecordId,
    /// The sealed content.
    pub sealed: Vec<u8>,
}

/// The hash of a code that can still be used, with the values that the code is derived from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeRecord {
    /// Id of the invitation or the public token.
    pub id: Uuid,
    /// The generation of the code.
    pub generation: u32,
    /// The keyed hash of the code.
    pub hash: SecretHash,
    /// Whether the code works now. The code of an expired or used-up public token works again after the token is
    /// renewed.
    pub works: bool,
}

/// Lists and replaces records that depend on a server key, in batches.
#[async_trait]
pub trait SealedRecords {
    /// Returns up to `limit` records of the kind of `after` with a greater id, ordered by id. Does not lock.
    async fn sealed_records(&mut self, after: &SealedRecordId, limit: u16) -> Result<Vec<SealedRecord>, StoreError>;

    /// Replaces the content of a record with `sealed`, if the content is still the given one. Returns whether it was.
    ///
    /// No other field changes: the claim of a worker on a mail continues.
    async fn reseal(&mut self, record: &SealedRecord, sealed: &[u8]) -> Result<bool, StoreError>;

    /// Returns up to `limit` codes with an id greater than `after`, ordered by id: of invitations that are pending at
    /// `now`, those of the latest generation; of public tokens, those that are not revoked. Does not lock.
    async fn codes(
        &mut self,
        kind: CodeKind,
        now: Timestamp,
        after: Uuid,
        limit: u16,
    ) -> Result<Vec<CodeRecord>, StoreError>;
}
