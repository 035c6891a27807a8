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
        place: TargetNames { workspace: "Studio".to_owned(), project: Some("Launch".to_owned()) },
        grant: "write".to_owned(),
        message: None,
        link: "https://guests.example/invitations#gli_secret".to_owned(),
        expires_at: Timestamp::from_micros(1_790_000_000_000_001),
        opt_out: None,
    }
}

/// Proves: IN8.
#[test]
fn a_thousand_random_secrets_have_nothing_in_common_but_their_prefix() {
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
        let made: Vec<Secret> = (0..1_000).map(|_| secrets.random(kind)).collect();
        assert!(made.iter().all(|secret| kind.matches(secret.expose())));
        let bodies: Vec<&[u8]> = made.iter().map(|secret| &secret.expose().as_bytes()[kind.prefix().len()..]).collect();
        assert_eq!(bodies.iter().collect::<HashSet<_>>().len(), 1_000);
        for place in 0..43 {
            let characters: HashSet<u8> = bodies.iter().map(|body| body[place]).collect();
            // The last character carries 4 bits, the others 6: each takes nearly every value in a thousand.
            let most = if place == 42 { 16 } else { 64 };
            assert!(characters.len() > most / 2 && characters.len() <= most, "place {place}");
        }
    }
}

#[test]
fn a_random_secret_is_hashed_with_sha_256_whatever_the_key() {
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let hash = secrets().hash("abc");
    let hex: String = hash.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, expected);
    assert_eq!(secrets().hash("abc"), hash);
}

/// The values come from another implementation of the same rules. A change of a derivation invalidates codes that
/// people have.
#[test]
fn codes_hashes_and_fingerprints_stay_what_they_were() {
    let key: Vec<u8> = (0..32_u16).map(|place| u8::try_from(place * 37 % 251).unwrap()).collect();
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
fn a_code_is_the_same_every_time_and_another_for_every_kind_id_and_generation() {
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
    let kept = secrets.code_hashes(&code);
    assert_eq!(kept.len(), 1);
    let typed = Code::parse(&code.expose().to_lowercase()).unwrap();
    assert_eq!(secrets.code_hashes(&typed), kept);
    assert_ne!(secrets.hash(&code.expose()), kept[0], "no plain hash: 70 bits can be tried");
    assert_ne!(self::secrets().code_hashes(&typed), kept, "nothing without the server's key");
}

/// Proves: S4.8.
#[test]
fn a_code_made_before_a_new_server_key_is_found_and_shown_again() {
    let ((old, old_text), (_, new_text)) = (ServerKeys::generate(), ServerKeys::generate());
    let old = KeyedSecrets::new(&old);
    let both = KeyedSecrets::new(&ServerKeys::parse(&format!("{new_text},{old_text}")).unwrap());
    let new = KeyedSecrets::new(&ServerKeys::parse(&new_text).unwrap());

    let code = old.code(CodeKind::Invitation, ID, 4);
    let kept = old.code_hashes(&code)[0];
    assert_ne!(both.code(CodeKind::Invitation, ID, 4), code, "the newest key makes");
    assert_eq!(both.code_hashes(&code)[1], kept);
    assert_eq!(both.code_of_hash(CodeKind::Invitation, ID, 4, kept), Some(code));
    assert_eq!(new.code_of_hash(CodeKind::Invitation, ID, 4, kept), None, "that key is gone");

    let fresh = both.code(CodeKind::Invitation, ID, 5);
    let kept = both.code_hashes(&fresh)[0];
    assert_eq!(both.code_of_hash(CodeKind::Invitation, ID, 5, kept), Some(fresh));
    assert_eq!(new.code_of_hash(CodeKind::Invitation, ID, 5, kept), Some(fresh));
}

#[test]
fn a_hash_shows_the_code_of_its_own_record_alone() {
    let secrets = secrets();
    let kept = secrets.code_hashes(&secrets.code(CodeKind::Invitation, ID, 1))[0];
    let other_id = Uuid::from_u128(ID.as_u128() ^ 1);
    assert_eq!(secrets.code_of_hash(CodeKind::Invitation, ID, 2, kept), None);
    assert_eq!(secrets.code_of_hash(CodeKind::PublicToken, ID, 1, kept), None);
    assert_eq!(secrets.code_of_hash(CodeKind::Invitation, other_id, 1, kept), None);
    let mut other = *kept.as_bytes();
    other[31] ^= 1;
    let other = SecretHash::new(other);
    assert_eq!(secrets.code_of_hash(CodeKind::Invitation, ID, 1, other), None);
}

#[test]
fn a_fingerprint_recognises_a_text_and_says_nothing_about_it() {
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
fn a_sealed_mail_opens_for_its_id_alone_and_hides_its_secret() {
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
fn a_mail_sealed_before_a_new_server_key_still_opens() {
    let ((old, old_text), (_, new_text)) = (ServerKeys::generate(), ServerKeys::generate());
    let both = KeyedSecrets::new(&ServerKeys::parse(&format!("{new_text},{old_text}")).unwrap());
    let id = MailId::new(ID);
    let sealed = KeyedSecrets::new(&old).seal_mail(id, &mail());
    assert_eq!(both.open_mail(id, &sealed), Ok(mail()));
}

#[test]
fn an_authentic_seal_around_something_else_is_broken_too() {
    let secrets = secrets();
    let id = MailId::new(ID);
    let sealed = secrets.mails.seal(&id.to_string(), b"{\"kind\":\"unheard of\"}");
    assert_eq!(secrets.open_mail(id, &sealed), Err(SealBroken));
}

/// Proves: ST1, HT4.
#[test]
fn a_kept_answer_opens_for_its_request_alone() {
    let secrets = secrets();
    let (id, other) = (secrets.hash("one request"), secrets.hash("another"));
    let sealed = secrets.seal_answer(id, b"{\"secret\":\"glk_\"}");
    assert_eq!(secrets.open_answer(id, &sealed).as_deref(), Ok(b"{\"secret\":\"glk_\"}".as_slice()));
    assert!(!String::from_utf8_lossy(&sealed).contains("glk_"));
    assert_eq!(secrets.open_answer(other, &sealed), Err(SealBroken));
    assert_eq!(self::secrets().open_answer(id, &sealed), Err(SealBroken));
}
