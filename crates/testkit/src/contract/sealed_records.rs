//! Records that are sealed with a server key, or derived from one.

use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::invitation::{Invitation, InvitationSecret, InvitationSecretKind, InvitationState};
use guestlist_domain::model::job::JobPriority;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::secret::CodeKind;
use guestlist_domain::model::time::{days, minutes};
use guestlist_domain::port::{
    CodeRecord, DeliveryResult, JobClaim, SealedKind, SealedRecord, SealedRecordId, SigningKeyRecord,
};
use uuid::Uuid;

use super::Harness;
use super::fixture::{UnwrapStore, fixture, transaction, write_invitation, write_token};
use crate::WriteRecords as _;
use crate::builders::{self, T0};

fn claim(number: u64) -> JobClaim {
    JobClaim { id: builders::uuid(500 + number), priority: JobPriority::Ordinary, now: T0, until: T0.plus(minutes(5)) }
}

fn answer(number: u64) -> IdempotencyRecord {
    IdempotencyRecord {
        id: builders::hash(number),
        fingerprint: builders::hash(number + 100),
        answer: Some(format!("sealed answer {number}").into_bytes()),
        claimed_at: T0,
    }
}

/// Writes three records of each kind, and returns them in the order of their ids.
async fn three_of_each(h: &impl Harness) -> [Vec<SealedRecord>; 3] {
    let numbers = [1, 2, 3];
    transaction!(h, uow => {
        for number in [2, 3, 1] {
            uow.insert_signing_key(&builders::signing_key(number)).await.unwrap_store();
            uow.insert_jobs(&[builders::queued_job(number)]).await.unwrap_store();
            uow.claim_idempotency_key(&answer(number), T0).await.unwrap_store();
        }
    });
    let key = |number| {
        let SigningKeyRecord { kid, sealed, .. } = builders::signing_key(number);
        SealedRecord { id: SealedRecordId::SigningKey(kid), sealed }
    };
    let mail = |number| {
        let mail = builders::queued_job(number);
        SealedRecord { id: SealedRecordId::Mail(mail.id), sealed: mail.payload }
    };
    let kept = |number| {
        let sealed = format!("sealed answer {number}").into_bytes();
        SealedRecord { id: SealedRecordId::Answer(builders::hash(number)), sealed }
    };
    [numbers.map(key).to_vec(), numbers.map(mail).to_vec(), numbers.map(kept).to_vec()]
}

async fn list(h: &impl Harness, after: &SealedRecordId, limit: u16) -> Vec<SealedRecord> {
    transaction!(h, uow => uow.sealed_records(after, limit).await.unwrap_store())
}

async fn reseal(h: &impl Harness, record: &SealedRecord, sealed: &[u8]) -> bool {
    transaction!(h, uow => uow.reseal(record, sealed).await.unwrap_store())
}

/// Each kind is listed separately.
/// Proves: ST1.
pub async fn sealed_records_come_in_batches_in_the_order_of_their_ids(h: &impl Harness) {
    for kind in SealedKind::ALL {
        assert_eq!(list(h, &kind.start(), 10).await, []);
    }
    for (kind, expected) in SealedKind::ALL.into_iter().zip(three_of_each(h).await) {
        let first = list(h, &kind.start(), 2).await;
        assert_eq!(first, expected[..2], "{kind:?}");
        assert_eq!(list(h, &first[1].id, 2).await, expected[2..], "{kind:?}");
        assert_eq!(list(h, &expected[2].id, 2).await, [], "{kind:?}");
    }
}

/// Includes waiting mails and stored responses; excludes finished jobs and requests without a response.
/// Proves: ST1.
pub async fn records_without_sealed_content_are_not_listed(h: &impl Harness) {
    let [_, mails, answers] = three_of_each(h).await;
    transaction!(h, uow => {
        uow.claim_job(&claim(1)).await.unwrap_store();
        uow.record_delivery(builders::mail_id(1), claim(1).id, &DeliveryResult::Sent, T0).await.unwrap_store();
        for number in [1, 2] {
            let unanswered = IdempotencyRecord { answer: None, ..answer(number) };
            uow.claim_idempotency_key(&unanswered, T0).await.unwrap_store();
        }
    });
    assert_eq!(list(h, &SealedKind::Mail.start(), 10).await, mails[1..]);
    assert_eq!(list(h, &SealedKind::Answer.start(), 10).await, answers[2..]);
    assert!(!reseal(h, &mails[0], b"again").await, "it was sent");
    assert!(!reseal(h, &answers[0], b"again").await, "it is being answered");
}

/// A record that changed since it was read is not resealed.
/// Proves: ST1.
pub async fn a_record_is_resealed_only_if_it_did_not_change(h: &impl Harness) {
    for (kind, records) in SealedKind::ALL.into_iter().zip(three_of_each(h).await) {
        let [first, second, third] = &records[..] else { panic!("three of each") };
        let stale = SealedRecord { sealed: b"something else".to_vec(), ..second.clone() };
        assert!(!reseal(h, &stale, b"again").await, "{kind:?}");
        assert!(reseal(h, second, b"sealed again \0").await, "{kind:?}");
        assert!(!reseal(h, second, b"once more").await, "{kind:?}");
        let resealed = SealedRecord { sealed: b"sealed again \0".to_vec(), ..second.clone() };
        assert_eq!(list(h, &kind.start(), 10).await, [first.clone(), resealed, third.clone()], "{kind:?}");
    }
    let keys = transaction!(h, uow => uow.signing_keys().await.unwrap_store());
    let sealed = b"sealed again \0".to_vec();
    assert_eq!(keys[1], SigningKeyRecord { sealed: sealed.clone(), ..builders::signing_key(2) });
    let kept = h.store().idempotency_record(builders::hash(2)).await.unwrap_store();
    assert_eq!(kept, Some(IdempotencyRecord { answer: Some(sealed), ..answer(2) }));
}

/// The worker that claimed it still reports its outcome; a later claim returns the new seal.
/// Proves: EM2, ST1.
pub async fn the_result_of_a_claimed_mail_is_recorded_after_it_was_resealed(h: &impl Harness) {
    let [_, mails, _] = three_of_each(h).await;
    for number in [1, 2] {
        assert!(h.store().claim_job(&claim(number)).await.unwrap_store().is_some());
    }
    for record in &mails[..2] {
        assert!(reseal(h, record, b"sealed again").await);
    }
    let again = DeliveryResult::Released(T0);
    transaction!(h, uow => {
        assert!(uow.record_delivery(builders::mail_id(1), claim(1).id, &DeliveryResult::Sent, T0).await.unwrap_store());
        assert!(uow.record_delivery(builders::mail_id(2), claim(2).id, &again, T0).await.unwrap_store());
    });
    assert_eq!(list(h, &SealedKind::Mail.start(), 10).await.len(), 2, "one was sent");
    let next = h.store().claim_job(&claim(3)).await.unwrap_store().expect("a released job");
    assert_eq!((next.id, next.payload.as_slice(), next.attempt), (builders::mail_id(2), &b"sealed again"[..], 1));
}

async fn codes(h: &impl Harness, kind: CodeKind, after: Uuid, limit: u16) -> Vec<CodeRecord> {
    transaction!(h, uow => uow.codes(kind, T0.plus(days(1)), after, limit).await.unwrap_store())
}

/// Excludes mailed secrets, codes of earlier generations, and invitations that cannot be accepted any more.
/// Proves: S4.8.
pub async fn the_codes_of_pending_invitations_are_those_of_their_latest_generation(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let resent = Invitation { generation: 1, ..s.invitation(1) };
    let declined = Invitation { state: InvitationState::Declined { at: T0 }, ..s.invitation(3) };
    let expired = Invitation { expires_at: T0.plus(days(1)), ..s.invitation(4) };
    for invitation in [resent, s.invitation(2), declined, expired] {
        write_invitation(h, &invitation).await;
    }
    let mut hash = 0;
    transaction!(h, uow => {
        for (number, generation) in [(1, 0), (1, 1), (2, 0), (3, 0), (4, 0)] {
            for kind in [InvitationSecretKind::Mailed, InvitationSecretKind::Code] {
                hash += 1;
                let invitation_id = builders::invitation_id(number);
                let secret = InvitationSecret { invitation_id, kind, generation, hash: builders::hash(hash) };
                uow.insert_invitation_secret(&secret).await.unwrap_store();
            }
        }
    });
    let record = |number, generation, hash| CodeRecord {
        id: builders::invitation_id(number).uuid(),
        generation,
        hash: builders::hash(hash),
        works: true,
    };
    let expected = [record(1, 1, 4), record(2, 0, 6)];
    assert_eq!(codes(h, CodeKind::Invitation, Uuid::nil(), 10).await, expected);
    assert_eq!(codes(h, CodeKind::Invitation, Uuid::nil(), 1).await, expected[..1]);
    assert_eq!(codes(h, CodeKind::Invitation, expected[0].id, 10).await, expected[1..]);
}

/// Includes tokens that ended and can be renewed, marked as such.
/// Proves: TK10.
pub async fn the_codes_of_public_tokens_include_whether_they_work(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let tokens = [
        PublicToken { expires_at: None, ..s.token(1) },
        PublicToken { expires_at: Some(T0.plus(days(1))), ..s.token(2) },
        PublicToken { usage_limit: Some(2), uses: 2, ..s.token(3) },
        PublicToken { revoked_at: Some(T0), ..s.token(4) },
        PublicToken { usage_limit: Some(2), uses: 1, ..s.token(5) },
    ];
    for token in &tokens {
        write_token(h, token).await;
    }
    let record = |number, works| CodeRecord {
        id: builders::public_token_id(number).uuid(),
        generation: 0,
        hash: builders::hash(number),
        works,
    };
    let expected = [record(1, true), record(2, false), record(3, false), record(5, true)];
    assert_eq!(codes(h, CodeKind::PublicToken, Uuid::nil(), 10).await, expected);
    assert_eq!(codes(h, CodeKind::PublicToken, expected[1].id, 1).await, expected[2..3]);
}
