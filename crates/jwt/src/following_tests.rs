//! What a caller that replaces the keys of a signer can rely on.

use super::tests::{claims, keyring, part};
use super::*;
use crate::keyring::SigningKey;

const URL: &str = "https://guests.example";

/// Proves: JW5.
#[test]
fn a_token_of_a_key_that_is_not_here_yet_names_an_unknown_key() {
    let (old, new) = (SigningKey::generate(), SigningKey::generate());
    let here = JwtSigner::new(keyring(&[(&old, true)]), URL).unwrap();
    let there = JwtSigner::new(keyring(&[(&old, false), (&new, true)]), URL).unwrap();
    let token = there.sign_access(&claims());
    assert!(here.names_unknown_key(&token) && !there.names_unknown_key(&token));
    here.replace_keyring(keyring(&[(&old, false), (&new, true)])).unwrap();
    assert!(!here.names_unknown_key(&token));
    assert_eq!(here.verify_access_token(&token), Some(claims()));
    for garbage in ["", ".", "a.b.c", &token.replacen('e', "f", 1), &"a".repeat(9_000)] {
        assert!(!here.names_unknown_key(garbage), "{garbage:.20}");
    }
}

/// Proves: JW5.
#[test]
fn keys_are_the_same_when_all_are_there_and_the_same_one_signs() {
    let (old, new) = (SigningKey::generate(), SigningKey::generate());
    let signer = JwtSigner::new(keyring(&[(&old, false), (&new, true)]), URL).unwrap();
    let (o, n) = (old.kid(), new.kid());
    assert!(signer.has_keys([(n, true), (o, false)]));
    for other in [vec![(n, true)], vec![(n, false), (o, true)], vec![(n, true), (o, false), ("third", false)], vec![]] {
        assert!(!signer.has_keys(other.clone()), "{other:?}");
    }
}

/// Proves: TK14.
#[test]
fn an_access_token_tells_its_id_and_nothing_else_does() {
    let key = SigningKey::generate();
    let signer = JwtSigner::new(keyring(&[(&key, true)]), URL).unwrap();
    let token = signer.sign_access(&claims());
    assert_eq!(signer.access_id(&token).as_deref(), part(&token, 1)["jti"].as_str());
    let share = signer.sign_share(claims().token_id, claims().issued_at);
    for other in [share, format!("{token}x"), String::new()] {
        assert_eq!(signer.access_id(&other), None);
    }
}
