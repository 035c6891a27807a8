use std::collections::HashSet;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::*;
use crate::keyring::SigningKey;

const URL: &str = "https://guests.example";

pub(super) fn keyring(keys: &[(&SigningKey, bool)]) -> Keyring {
    let entries = keys.iter().map(|(key, active)| (key.kid(), key.private_key(), *active));
    Keyring::from_keys(entries).unwrap()
}

fn signer() -> JwtSigner {
    JwtSigner::new(keyring(&[(&SigningKey::generate(), true)]), URL).unwrap()
}

fn id(digit: char) -> PublicTokenId {
    PublicTokenId::parse(&format!("ptk_0192f0c1a2b37c4d8e9f00112233445{digit}")).unwrap()
}

pub(super) fn claims() -> AccessClaims {
    samples().unwrap().1
}

fn at(micros: i64) -> Timestamp {
    Timestamp::from_micros(micros)
}

pub(super) fn part(token: &str, index: usize) -> Value {
    let part = token.split('.').nth(index).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

/// Proves: S5.1, JW1, JW6.
#[test]
fn a_share_token_names_its_record_and_nothing_else() {
    let key = SigningKey::generate();
    let signer = JwtSigner::new(keyring(&[(&key, true)]), URL).unwrap();
    let token = signer.sign_share(id('1'), at(1_790_000_000_999_999));
    assert_eq!(part(&token, 0), json!({"alg": "EdDSA", "kid": key.kid(), "typ": "share+jwt"}));
    let jti = id('1').to_string();
    assert_eq!(part(&token, 1), json!({"iss": URL, "aud": URL, "iat": 1_790_000_000, "jti": jti}));
    assert_eq!(signer.verify_share_token(&token), Some(id('1')));
}

/// Proves: TK4.
#[test]
fn signing_a_share_token_is_deterministic() {
    let signer = signer();
    let token = signer.sign_share(id('1'), at(1_790_000_000_000_000));
    assert_eq!(signer.sign_share(id('1'), at(1_790_000_000_000_000)), token);
    assert_ne!(signer.sign_share(id('2'), at(1_790_000_000_000_000)), token);
    assert_ne!(signer.sign_share(id('1'), at(1_790_000_001_000_000)), token);
}

/// Proves: JW6.
#[test]
fn a_signer_whose_share_tokens_would_reach_512_bytes_is_refused() {
    let mut longest = 0;
    for length in 20..200 {
        let url = format!("https://{}", "g".repeat(length));
        let keys = keyring(&[(&SigningKey::generate(), true)]);
        match JwtSigner::new(keys, &url) {
            Ok(signer) => {
                assert!(signer.sign_share(id('1'), at(1_790_000_000_000_000)).len() < SHARE_MAX);
                longest = length;
            }
            Err(refused) => assert_eq!(refused, SignerError::IssuerTooLong, "{length}"),
        }
    }
    assert!((64..199).contains(&longest), "{longest}");
}

/// Proves: S5.4, JW1.
#[test]
fn an_access_token_has_the_claims_of_rfc_9068_and_verifies() {
    let signer = signer();
    let token = signer.sign_access(&claims());
    let header = part(&token, 0);
    assert_eq!(header["typ"], "at+jwt");
    let mut written = part(&token, 1);
    let jti = written.as_object_mut().unwrap().remove("jti").unwrap();
    assert_eq!(jti.as_str().unwrap().len(), 22);
    let digits = "0192f0c1a2b37c4d8e9f001122334455";
    let expected = json!({
        "iss": URL,
        "aud": format!("ws_{digits}"),
        "sub": format!("gst_{digits}"),
        "iat": 1_790_000_000,
        "exp": 1_790_000_300,
        "projects": [format!("prj_{digits}")],
        "permission": "read",
        "ptk": format!("ptk_{digits}"),
        "client_id": format!("ptk_{digits}"),
    });
    assert_eq!(written, expected);
    assert_eq!(signer.verify_access_token(&token), Some(claims()));
    assert_eq!(signer.verify_access_token(&token), Some(claims()), "and again, from the cache");
}

#[test]
fn every_access_token_has_its_own_jti() {
    let signer = signer();
    let jtis: HashSet<String> =
        (0..100).map(|_| part(&signer.sign_access(&claims()), 1)["jti"].as_str().unwrap().to_owned()).collect();
    assert_eq!(jtis.len(), 100);
}

/// Proves: S5.4.
#[test]
fn the_expiry_of_an_access_token_is_rounded_down_to_a_second() {
    let signer = signer();
    let claims_with_micros =
        AccessClaims { issued_at: at(1_790_000_000_999_999), expires_at: at(1_790_000_300_999_999), ..claims() };
    let verified = signer.verify_access_token(&signer.sign_access(&claims_with_micros)).unwrap();
    assert_eq!(verified.issued_at, at(1_790_000_000_000_000));
    assert_eq!(verified.expires_at, at(1_790_000_300_000_000));
}

#[test]
fn verification_does_not_check_expiry() {
    let signer = signer();
    for expires_at in [at(0), at(1_000_000), at(i64::MAX - 1_000_000)] {
        let claims = AccessClaims { issued_at: at(0), expires_at, ..claims() };
        let verified = signer.verify_access_token(&signer.sign_access(&claims)).unwrap();
        assert_eq!(verified.expires_at.unix_seconds(), expires_at.unix_seconds());
    }
}

#[test]
fn an_access_token_for_50_projects_verifies() {
    let signer = signer();
    let projects = vec![claims().projects[0]; 50];
    let claims = AccessClaims { projects, permission: Permission::Comment, ..claims() };
    assert_eq!(signer.verify_access_token(&signer.sign_access(&claims)), Some(claims));
}

/// Proves: JW5, S7.2.
#[test]
fn a_new_key_signs_the_old_one_verifies_and_tokens_of_a_removed_one_are_refused() {
    let (old, new) = (SigningKey::generate(), SigningKey::generate());
    let signer = JwtSigner::new(keyring(&[(&old, true)]), URL).unwrap();
    let share = signer.sign_share(id('1'), at(1_790_000_000_000_000));
    let access = signer.sign_access(&claims());
    // Cached under the old keyring, and again under the new one.
    assert_eq!(signer.verify_share_token(&share), Some(id('1')));
    assert_eq!(signer.verify_access_token(&access), Some(claims()));

    signer.replace_keyring(keyring(&[(&old, false), (&new, true)])).unwrap();
    assert_eq!(signer.verify_share_token(&share), Some(id('1')));
    assert_eq!(signer.verify_access_token(&access), Some(claims()));
    let fresh = signer.sign_share(id('2'), at(1_790_000_000_000_000));
    assert_eq!(part(&fresh, 0)["kid"], new.kid());
    assert_eq!(serde_json::from_str::<Value>(&signer.jwks()).unwrap()["keys"].as_array().unwrap().len(), 2);

    signer.replace_keyring(keyring(&[(&new, true)])).unwrap();
    assert_eq!(signer.verify_share_token(&share), None);
    assert_eq!(signer.verify_access_token(&access), None);
    assert_eq!(signer.verify_share_token(&fresh), Some(id('2')));
}

#[test]
fn a_signer_needs_an_issuer() {
    for issuer in ["", " "] {
        let keys = keyring(&[(&SigningKey::generate(), true)]);
        assert_eq!(JwtSigner::new(keys, issuer).unwrap_err(), SignerError::NoIssuer);
    }
}

/// Proves: JW2.
#[test]
fn the_self_test_refuses_mismatched_keys() {
    let (signing_key, verification_key) = (SigningKey::generate(), SigningKey::generate());
    let broken = Keyring::mismatched(signing_key, &verification_key);
    let refused = JwtSigner::new(broken, URL).unwrap_err();
    assert_eq!(refused, SignerError::SelfTest("a share token does not verify"));

    let signer = signer();
    let (signing_key, verification_key) = (SigningKey::generate(), SigningKey::generate());
    let token = signer.sign_share(id('1'), at(0));
    assert!(signer.replace_keyring(Keyring::mismatched(signing_key, &verification_key)).is_err());
    assert_eq!(signer.verify_share_token(&token), Some(id('1')), "the keys stay as they were");
}
