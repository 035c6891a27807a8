//! Server key rotation: finds the server key that a record depends on, and seals records again with the newest key.

use std::fmt;

use guestlist_domain::model::secret::CodeKind;
use guestlist_domain::port::{CodeRecord, SealBroken, SealedRecord, SealedRecordId};

use crate::keyed_secrets::{KeyedSecrets, answer_owner, mail_owner};
use crate::seal::Seal;
use crate::server_keys::ServerKeys;

/// Finds the server key of a record by trying each key: stored records do not name theirs.
pub struct RecordKeys {
    signing_keys: Seal,
    mails: Seal,
    answers: Seal,
    secrets: KeyedSecrets,
}

impl RecordKeys {
    /// Derives all keys from the server keys.
    #[must_use]
    pub fn new(keys: &ServerKeys) -> Self {
        Self {
            signing_keys: Seal::of_signing_keys(keys),
            mails: Seal::of_mails(keys),
            answers: Seal::of_answers(keys),
            secrets: KeyedSecrets::new(keys),
        }
    }

    /// Returns the position of the key that sealed a record (0 is the newest), or `None` if none of the keys did.
    #[must_use]
    pub fn key_of(&self, record: &SealedRecord) -> Option<usize> {
        let (seal, owner) = self.seal_of(&record.id);
        seal.open_by_key(&owner, &record.sealed).ok().map(|(key, _)| key)
    }

    /// Returns the position of the key that derived a code (0 is the newest), or `None` if none of the keys did.
    #[must_use]
    pub fn key_of_code(&self, kind: CodeKind, code: &CodeRecord) -> Option<usize> {
        self.secrets.find_code(kind, code.id, code.generation, code.hash).map(|(key, _)| key)
    }

    /// Seals the content of a record with the newest key. Returns `None` if that key sealed it already.
    ///
    /// # Errors
    /// [`SealBroken`] if none of the keys opens it.
    pub fn reseal(&self, record: &SealedRecord) -> Result<Option<Vec<u8>>, SealBroken> {
        let (seal, owner) = self.seal_of(&record.id);
        let (key, plain) = seal.open_by_key(&owner, &record.sealed)?;
        Ok((key > 0).then(|| seal.seal(&owner, &plain)))
    }

    fn seal_of(&self, id: &SealedRecordId) -> (&Seal, String) {
        match id {
            SealedRecordId::SigningKey(kid) => (&self.signing_keys, kid.clone()),
            SealedRecordId::Mail(id) => (&self.mails, mail_owner(*id)),
            SealedRecordId::Answer(id) => (&self.answers, answer_owner(*id)),
        }
    }
}

impl fmt::Debug for RecordKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecordKeys(…)")
    }
}

#[cfg(test)]
#[path = "record_keys_tests.rs"]
mod tests;
