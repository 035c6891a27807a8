//! The mails that a step queues, in clear: read where they are sealed, so that no worker has to send them.

use std::sync::{Mutex, PoisonError};

use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::mail::MailContent;
use guestlist_domain::model::secret::{Code, CodeKind, Secret, SecretHash, SecretKind};
use guestlist_domain::port::{SealBroken, Secrets};
use guestlist_testkit::fake::FakeSecrets;
use uuid::Uuid;

/// The fake secrets, with a copy of each mail that they seal.
#[derive(Default)]
pub(crate) struct MailboxSecrets {
    fake: FakeSecrets,
    sealed: Mutex<Vec<MailContent>>,
}

impl MailboxSecrets {
    /// Returns the mails that were sealed since the last call.
    pub(crate) fn take(&self) -> Vec<MailContent> {
        std::mem::take(&mut *self.sealed.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Secrets for MailboxSecrets {
    fn random(&self, kind: SecretKind) -> Secret {
        self.fake.random(kind)
    }

    fn hash(&self, secret: &str) -> SecretHash {
        self.fake.hash(secret)
    }

    fn code(&self, kind: CodeKind, id: Uuid, generation: u32) -> Code {
        self.fake.code(kind, id, generation)
    }

    fn code_hashes(&self, code: &Code) -> Vec<SecretHash> {
        self.fake.code_hashes(code)
    }

    fn code_of_hash(&self, kind: CodeKind, id: Uuid, generation: u32, hash: SecretHash) -> Option<Code> {
        self.fake.code_of_hash(kind, id, generation, hash)
    }

    fn fingerprint(&self, text: &str) -> String {
        self.fake.fingerprint(text)
    }

    fn seal_answer(&self, id: SecretHash, answer: &[u8]) -> Vec<u8> {
        self.fake.seal_answer(id, answer)
    }

    fn open_answer(&self, id: SecretHash, sealed: &[u8]) -> Result<Vec<u8>, SealBroken> {
        self.fake.open_answer(id, sealed)
    }

    fn seal_mail(&self, id: MailId, content: &MailContent) -> Vec<u8> {
        self.sealed.lock().unwrap_or_else(PoisonError::into_inner).push(content.clone());
        self.fake.seal_mail(id, content)
    }

    fn open_mail(&self, id: MailId, sealed: &[u8]) -> Result<MailContent, SealBroken> {
        self.fake.open_mail(id, sealed)
    }
}
