use std::collections::HashSet;

use base64::engine::general_purpose::STANDARD;
use guestlist_domain::model::mail::TargetNames;
use guestlist_domain::model::time::Timestamp;

use super::*;

const ID: Uuid = Uuid::from_u128(0x0192_f0c1_a2b3_7c4d_8e9f_0011_2233_4455);

fn secrets() -> KeyedSecrets {
    KeyedSecrets::new(&ServerKeys::generate().0)
}

fn mail() -> MailContent {
    MailContent::Invitation {
        inviter: "Zoë".to_owned(),
        inviter_email: "zoe@example.org".to_owned(),
        target: TargetNames { workspace: "Studio".to_owned(), project: Some("Launch".to_owned()) },
        grant: "write".to_owned(),
        message: None,
        link: "https://guests.example/invitations#gli_secret".to_owned(),
        expires_at: Timestamp::from_micros(1_790_000_000_000_001),
        opt_out: None,
    }
}

/// Proves: IN8.
#[test]
fn a_thousand_random_secrets_share_only_their_prefix() {
    let secrets = secrets();
    for kind in [
        SecretKind::Session,
        SecretKind::GuestSession,
        SecretKind::Verification,
        SecretKind::Invitation,
        SecretKind::Reset,
        SecretKind::AddressChange,
        SecretKind::OptOut,
    ] {
        let generated: Vec<Secret> = (0..1_000).map(|_| secrets.random(kind)).collect();
        assert!(generated.iter().all(|secret| kind.matches(secret.expose())));
        let bodies: Vec<&[u8]> =
            generated.iter().map(|secret| &secret.expose().as_bytes()[kind.prefix().len()..]).collect();
        assert_eq!(bodies.iter().collect::<HashSet<_>>().len(), 1_000);
        for position in 0..43 {
            let characters: HashSet<u8> = bodies.iter().map(|body| body[position]).collect();
            // The last character carries 4 bits, the others 6: each takes nearly every value in a thousand.
            let max = if position == 42 { 16 } else { 64 };
            assert!(characters.len() > max / 2 && characters.len() <= max, "position {position}");
        }
    }
}

#[test]
fn the_hash_of_a_random_secret_is_sha_256_without_a_key() {
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let hash = secrets().hash("abc");
    let hex: String = hash.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, expected);
    assert_eq!(secrets().hash("abc"), hash);
}

/// The values come from another implementation of the same rules. A change of a derivation invalidates codes that
/// people have.
#[test]
fn codes_hashes_and_fingerprints_match_the_reference_values() {
    let key: Vec<u8> = (0..32_u16).map(|position| u8::try_from(position * 37 % 251).unwrap()).collect();
    let secrets = KeyedSecrets::new(&ServerKeys::parse(&STANDARD.encode(key)).unwrap());
    let code = secrets.code(CodeKind::Invitation, ID, 3);
    assert_eq!(code.expose(), "V027-54MM-JERV-AWBD");
    let hash = secrets.code_hashes(&code)[0];
    let hex: String = hash.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, "346226700ad0937b9a75ff4cfece73a0887dc410a7e0cf36572cf9bd754b799b");
    assert_eq!(secrets.fingerprint("ann@example.org"), "974f558bc83be7f4a236d3133c6225e1");
}

/// Proves: S4.8.
#[test]
fn a_code_is_determined_by_kind_id_generation_and_server_key() {
    let secrets = secrets();
    let code = |kind, id, generation| secrets.code(kind, id, generation);
    let one = code(CodeKind::Invitation, ID, 1);
    assert_eq!(code(CodeKind::Invitation, ID, 1), one);
    let other_id = Uuid::from_u128(ID.as_u128() + 1);
    let mut all = HashSet::from([one]);
    all.insert(code(CodeKind::PublicToken, ID, 1));
    all.insert(code(CodeKind::Invitation, other_id, 1));
    all.insert(code(CodeKind::Invitation, ID, 2));
    all.insert(code(CodeKind::Invitation, ID, 0));
    all.insert(code(CodeKind::Invitation, ID, u32::MAX));
    all.insert(self::secrets().code(CodeKind::Invitation, ID, 1));
    assert_eq!(all.len(), 7);
    // Not only the kind's letter differs, but also the derived characters.
    let token = code(CodeKind::PublicToken, ID, 1);
    assert_ne!(token.characters()[1..15], one.characters()[1..15]);
}

/// Proves: TK10.
#[test]
fn a_typed_code_is_found_by_its_keyed_hash() {
    let secrets = secrets();
    let code = secrets.code(CodeKind::PublicToken, ID, 1);
    let stored = secrets.code_hashes(&code);
    assert_eq!(stored.len(), 1);
    let typed = Code::parse(&code.expose().to_lowercase()).unwrap();
    assert_eq!(secrets.code_hashes(&typed), stored);
    assert_ne!(secrets.hash(&code.expose()), stored[0], "not a plain hash, because 70 bits can be guessed");
    assert_ne!(self::secrets().code_hashes(&typed), stored, "the hash depends on the server key");
}

/// Proves: S4.8.
#[test]
fn a_code_of_an_older_server_key_is_found_and_derived_again() {
    let ((old, old_text), (_, new_text)) = (ServerKeys::generate(), ServerKeys::generate());
    let old = KeyedSecrets::new(&old);
    let both = KeyedSecrets::new(&ServerKeys::parse(&format!("{new_text},{old_text}")).unwrap());
    let new = KeyedSecrets::new(&ServerKeys::parse(&new_text).unwrap());

    let code = old.code(CodeKind::Invitation, ID, 4);
    let stored = old.code_hashes(&code)[0];
    assert_ne!(both.code(CodeKind::Invitation, ID, 4), code, "the newest key derives new codes");
    assert_eq!(both.code_hashes(&code)[1], stored);
    assert_eq!(both.code_of_hash(CodeKind::Invitation, ID, 4, stored), Some(code));
    assert_eq!(new.code_of_hash(CodeKind::Invitation, ID, 4, stored), None, "the key was removed");

    let fresh = both.code(CodeKind::Invitation, ID, 5);
    let stored = both.code_hashes(&fresh)[0];
    assert_eq!(both.code_of_hash(CodeKind::Invitation, ID, 5, stored), Some(fresh));
    assert_eq!(new.code_of_hash(CodeKind::Invitation, ID, 5, stored), Some(fresh));
}

#[test]
fn a_hash_yields_the_code_of_its_own_record_only() {
    let secrets = secrets();
    let stored = secrets.code_hashes(&secrets.code(CodeKind::Invitation, ID, 1))[0];
    let other_id = Uuid::from_u128(ID.as_u128() ^ 1);
    assert_eq!(secrets.code_of_hash(CodeKind::Invitation, ID, 2, stored), None);
    assert_eq!(secrets.code_of_hash(CodeKind::PublicToken, ID, 1, stored), None);
    assert_eq!(secrets.code_of_hash(CodeKind::Invitation, other_id, 1, stored), None);
    let mut other = *stored.as_bytes();
    other[31] ^= 1;
    let other = SecretHash::new(other);
    assert_eq!(secrets.code_of_hash(CodeKind::Invitation, ID, 1, other), None);
}

#[test]
fn a_fingerprint_identifies_a_text_without_revealing_it() {
    let secrets = secrets();
    let print = secrets.fingerprint("ann@example.org");
    assert_eq!(print.len(), 32);
    assert!(print.bytes().all(|byte| byte.is_ascii_hexdigit()));
    assert_eq!(secrets.fingerprint("ann@example.org"), print);
    assert_ne!(secrets.fingerprint("ann@example.com"), print);
    assert_ne!(self::secrets().fingerprint("ann@example.org"), print);
}

/// Proves: ST1.
#[test]
fn a_sealed_mail_opens_for_its_id_only_and_hides_its_secret() {
    let secrets = secrets();
    let (id, other) = (MailId::new(ID), MailId::new(Uuid::from_u128(ID.as_u128() + 1)));
    let sealed = secrets.seal_mail(id, &mail());
    assert_eq!(secrets.open_mail(id, &sealed), Ok(mail()));
    assert!(!String::from_utf8_lossy(&sealed).contains("gli_"));
    assert_eq!(secrets.open_mail(other, &sealed), Err(SealBroken));
    assert_eq!(self::secrets().open_mail(id, &sealed), Err(SealBroken));
    assert_eq!(secrets.open_mail(id, &[]), Err(SealBroken));
}

#[test]
fn a_mail_sealed_with_an_older_server_key_opens() {
    let ((old, old_text), (_, new_text)) = (ServerKeys::generate(), ServerKeys::generate());
    let both = KeyedSecrets::new(&ServerKeys::parse(&format!("{new_text},{old_text}")).unwrap());
    let id = MailId::new(ID);
    let sealed = KeyedSecrets::new(&old).seal_mail(id, &mail());
    assert_eq!(both.open_mail(id, &sealed), Ok(mail()));
}

#[test]
fn an_authentic_seal_around_an_unknown_kind_of_mail_does_not_open() {
    let secrets = secrets();
    let id = MailId::new(ID);
    let sealed = secrets.mails.seal(&id.to_string(), b"{\"kind\":\"unknown\"}");
    assert_eq!(secrets.open_mail(id, &sealed), Err(SealBroken));
}

/// Proves: ST1, HT4.
#[test]
fn a_stored_response_opens_for_its_request_only() {
    let secrets = secrets();
    let (id, other) = (secrets.hash("one request"), secrets.hash("another"));
    let sealed = secrets.seal_answer(id, b"{\"secret\":\"glk_\"}");
    assert_eq!(secrets.open_answer(id, &sealed).as_deref(), Ok(b"{\"secret\":\"glk_\"}".as_slice()));
    assert!(!String::from_utf8_lossy(&sealed).contains("glk_"));
    assert_eq!(secrets.open_answer(other, &sealed), Err(SealBroken));
    assert_eq!(self::secrets().open_answer(id, &sealed), Err(SealBroken));
}
