//! Records that are sealed with a server key, or derived from one.

use async_trait::async_trait;
use guestlist_domain::model::invitation::{InvitationSecretKind, InvitationStatus};
use guestlist_domain::model::public_token::PublicTokenStatus;
use guestlist_domain::model::secret::{CodeKind, SecretHash};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{CodeRecord, SealedRecord, SealedRecordId, SealedRecords, StoreError};
use uuid::Uuid;

use super::state::State;
use super::unit_of_work::MemoryUnitOfWork;

impl State {
    fn sealed_after(&self, after: &SealedRecordId) -> Vec<SealedRecord> {
        let record = |id, sealed: &[u8]| SealedRecord { id, sealed: sealed.to_vec() };
        match after {
            SealedRecordId::SigningKey(after) => {
                let later = self.signing_keys.values().filter(|key| key.kid > *after);
                later.map(|key| record(SealedRecordId::SigningKey(key.kid.clone()), &key.sealed)).collect()
            }
            SealedRecordId::Mail(after) => {
                let later = self.jobs.iter().filter(|(id, _)| **id > *after);
                later.filter_map(|(id, kept)| Some(record(SealedRecordId::Mail(*id), kept.payload()?))).collect()
            }
            SealedRecordId::Answer(after) => {
                let later = self.idempotency_records.iter().filter(|(id, _)| *id > after.as_bytes());
                let id = |id: &[u8; 32]| SealedRecordId::Answer(SecretHash::new(*id));
                later.filter_map(|(hash, kept)| Some(record(id(hash), kept.answer.as_deref()?))).collect()
            }
        }
    }

    fn sealed_content(&mut self, id: &SealedRecordId) -> Option<&mut Vec<u8>> {
        match id {
            SealedRecordId::SigningKey(kid) => self.signing_keys.get_mut(kid).map(|key| &mut key.sealed),
            SealedRecordId::Mail(id) => self.jobs.get_mut(id)?.payload_mut(),
            SealedRecordId::Answer(id) => self.idempotency_records.get_mut(id.as_bytes())?.answer.as_mut(),
        }
    }

    fn codes_of_invitations(&self, now: Timestamp) -> Vec<CodeRecord> {
        let is_pending = |id| {
            let invitation = self.invitations.get(id);
            invitation.filter(|invitation| invitation.status_at(now) == InvitationStatus::Pending)
        };
        let codes = self.invitation_secrets.values().filter(|secret| secret.kind == InvitationSecretKind::Code);
        let present = codes.filter(|code| {
            is_pending(&code.invitation_id).is_some_and(|invitation| invitation.generation == code.generation)
        });
        let record = |code: &guestlist_domain::model::invitation::InvitationSecret| CodeRecord {
            id: code.invitation_id.uuid(),
            generation: code.generation,
            hash: code.hash,
            works: true,
        };
        present.map(record).collect()
    }

    fn codes_of_public_tokens(&self, now: Timestamp) -> Vec<CodeRecord> {
        let unrevoked = self.public_tokens.values().filter(|token| token.revoked_at.is_none());
        let record = |token: &guestlist_domain::model::public_token::PublicToken| CodeRecord {
            id: token.id.uuid(),
            generation: 0,
            hash: token.code_hash,
            works: token.status_at(now) == PublicTokenStatus::Active,
        };
        unrevoked.map(record).collect()
    }
}

#[async_trait]
impl SealedRecords for MemoryUnitOfWork {
    async fn sealed_records(&mut self, after: &SealedRecordId, limit: u16) -> Result<Vec<SealedRecord>, StoreError> {
        self.read(|state| {
            let mut records = state.sealed_after(after);
            records.truncate(usize::from(limit));
            records
        })
    }

    async fn reseal(&mut self, record: &SealedRecord, sealed: &[u8]) -> Result<bool, StoreError> {
        self.write(|state| {
            let content = state.sealed_content(&record.id).filter(|content| **content == record.sealed);
            let is_there = content.is_some();
            if let Some(content) = content {
                *content = sealed.to_vec();
            }
            Ok(is_there)
        })
    }

    async fn codes(
        &mut self,
        kind: CodeKind,
        now: Timestamp,
        after: Uuid,
        limit: u16,
    ) -> Result<Vec<CodeRecord>, StoreError> {
        self.read(|state| {
            let mut codes = match kind {
                CodeKind::Invitation => state.codes_of_invitations(now),
                CodeKind::PublicToken => state.codes_of_public_tokens(now),
            };
            codes.retain(|code| code.id > after);
            codes.sort_by_key(|code| code.id);
            codes.truncate(usize::from(limit));
            codes
        })
    }
}
