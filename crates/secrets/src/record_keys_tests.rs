use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::mail::MailContent;
use guestlist_domain::port::Secrets;
use uuid::Uuid;

use super::*;

const ID: Uuid = Uuid::from_u128(7);

/// Returns an older and a newer key: each alone, and both with the newer one first.
fn keys() -> (ServerKeys, ServerKeys, ServerKeys) {
    let ((old, old_text), (new, new_text)) = (ServerKeys::generate(), ServerKeys::generate());
    (old, new, ServerKeys::parse(&format!("{new_text},{old_text}")).unwrap())
}

/// Returns one record of each kind, sealed with the newest of these keys.
fn sealed_with(keys: &ServerKeys) -> Vec<SealedRecord> {
    let secrets = KeyedSecrets::new(keys);
    let answer = secrets.hash("a request");
    let mail = MailContent::AlreadyRegistered { sign_in_link: "https://guests.example/sign-in".to_owned() };
    vec![
        SealedRecord {
            id: SealedRecordId::SigningKey("kid".to_owned()),
            sealed: Seal::of_signing_keys(keys).seal("kid", b"a private key"),
        },
        SealedRecord { id: SealedRecordId::Mail(MailId::new(ID)), sealed: secrets.seal_mail(MailId::new(ID), &mail) },
        SealedRecord { id: SealedRecordId::Answer(answer), sealed: secrets.seal_answer(answer, b"201") },
    ]
}

/// Proves: ST1, JW5.
#[test]
fn records_of_an_older_listed_key_are_resealed_with_the_newest_and_keep_their_content() {
    let (old, new, both) = keys();
    let records = RecordKeys::new(&both);
    let alone = RecordKeys::new(&new);
    for record in sealed_with(&old) {
        assert_eq!((records.key_of(&record), alone.key_of(&record)), (Some(1), None));
        let sealed = records.reseal(&record).unwrap().expect("an older key sealed it");
        let resealed = SealedRecord { sealed, ..record };
        assert_eq!((records.key_of(&resealed), alone.key_of(&resealed)), (Some(0), Some(0)));
        assert_eq!(records.reseal(&resealed), Ok(None), "the newest sealed it");
        if let SealedRecordId::Mail(id) = resealed.id {
            let opened = KeyedSecrets::new(&new).open_mail(id, &resealed.sealed).unwrap();
            assert_eq!(opened.kind(), "already_registered");
        }
    }
}

#[test]
fn records_that_no_listed_key_opens_are_not_resealed() {
    let (old, new, _) = keys();
    let records = RecordKeys::new(&new);
    for record in sealed_with(&old) {
        assert_eq!(records.reseal(&record), Err(SealBroken));
        let damaged = SealedRecord { sealed: vec![0], ..record };
        assert_eq!((records.key_of(&damaged), records.reseal(&damaged)), (None, Err(SealBroken)));
    }
}

#[test]
fn the_key_of_a_code_is_found_by_its_hash() {
    let (old, new, both) = keys();
    let code_of = |keys| {
        let secrets = KeyedSecrets::new(keys);
        let hash = secrets.code_hashes(&secrets.code(CodeKind::PublicToken, ID, 0))[0];
        CodeRecord { id: ID, generation: 0, hash, works: true }
    };
    let records = RecordKeys::new(&both);
    assert_eq!(records.key_of_code(CodeKind::PublicToken, &code_of(&new)), Some(0));
    assert_eq!(records.key_of_code(CodeKind::PublicToken, &code_of(&old)), Some(1));
    assert_eq!(RecordKeys::new(&new).key_of_code(CodeKind::PublicToken, &code_of(&old)), None);
    assert_eq!(records.key_of_code(CodeKind::Invitation, &code_of(&old)), None);
}
